package org.licet.server.demo;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Actor;
import org.licet.engine.allotment.Allotments;
import org.licet.engine.allotment.Allotments.CallStands;
import org.licet.engine.allotment.Allotments.Setting;
import org.licet.engine.allotment.Allotments.UnknownAllotment;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Does what the operator of a real installation does: gives the examples the money and the places that they share out.
 * What stands already is left as it is.
 */
@Component
@Profile("demo")
@Order(PublishingExamples.ORDER + 1)
class SettingLimits implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(SettingLimits.class);

    private static final ZoneId ZONE = ZoneId.of("Europe/Chisinau");

    /** MDL a year and measure. */
    private static final Map<String, Integer> SUBSIDIES = Map.of(
            "young-farmers", 20_000_000, "orchards", 50_000_000, "irrigation", 10_000_000, "machinery", 5_000_000);

    /** Acts a year and permit type. */
    private static final Map<String, Integer> PERMITS =
            Map.of("annual", 800, "monthly", 3_000, "single", 5_000, "regular-line", 100);

    private static final Map<String, Integer> PLACES = Map.of("informatics", 60, "law", 40, "medicine", 80);

    private static final int CALL_DAYS = 90;

    private final Allotments allotments;
    private final Accounts accounts;
    private final Clock clock;

    SettingLimits(Allotments allotments, Accounts accounts, Clock clock) {
        this.allotments = allotments;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments args) {
        Actor operator = accounts.find("operator").orElseThrow().actor();
        Instant now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        String year = String.valueOf(today.getYear());
        set(operator, "subsidies", year, SUBSIDIES, null, null);
        set(operator, "transport-permits", year, PERMITS, null, null);
        set(operator, "admission", "demo-" + today, PLACES, now, now.plus(CALL_DAYS, ChronoUnit.DAYS));
    }

    private void set(
            Actor operator,
            String key,
            String window,
            Map<String, Integer> slices,
            @Nullable Instant opens,
            @Nullable Instant closes) {
        if (stands(key, window)) {
            return;
        }
        try {
            slices.forEach((slice, limit) -> allotments.set(
                    operator, key, window, new Setting(slice, BigDecimal.valueOf(limit), opens, closes, null)));
            LOG.info("{} of {} may be given out", key, window);
        } catch (UnknownAllotment e) {
            LOG.info("No published example uses {}", key);
        } catch (CallStands e) {
            LOG.info("A call of {} is open already", key);
        }
    }

    private boolean stands(String key, String window) {
        try {
            allotments.window(key, window);
            return true;
        } catch (UnknownAllotment e) {
            return false;
        }
    }
}
