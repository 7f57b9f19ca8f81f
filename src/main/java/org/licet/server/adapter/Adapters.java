package org.licet.server.adapter;

import org.licet.engine.application.VirusScan;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which adapters stand behind the ports, by the operator's settings. */
@Configuration(proxyBeanMethods = false)
class Adapters {

    private static final Logger LOG = LoggerFactory.getLogger(Adapters.class);

    /** @param clamd host and port, empty when there is none */
    @Bean
    static VirusScan virusScan(@Value("${licet.virus-scan.clamd:}") String clamd) {
        if (clamd.isBlank()) {
            LOG.warn("Uploads are not scanned for viruses: licet.virus-scan.clamd=host:port names no ClamAV.");
            return VirusScan.none();
        }
        int colon = clamd.lastIndexOf(':');
        if (colon < 1 || !clamd.substring(colon + 1).matches("\\d{1,5}")) {
            throw new IllegalStateException(
                    "licet.virus-scan.clamd is host:port, for example 127.0.0.1:3310, and not " + clamd);
        }
        return new ClamAv(clamd.substring(0, colon), Integer.parseInt(clamd.substring(colon + 1)));
    }
}
