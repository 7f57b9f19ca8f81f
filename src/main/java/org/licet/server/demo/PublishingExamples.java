package org.licet.server.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Actor;
import org.licet.engine.catalogue.Finding;
import org.licet.engine.catalogue.PackageReader;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.command.FindingLines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Publishes every folder of {@code examples/} when the demo starts. A broken example is told in the log and left out;
 * an unchanged one keeps its version.
 */
@Component
@Profile("demo")
@Order(PublishingExamples.ORDER)
class PublishingExamples implements ApplicationRunner {

    /** Before whatever needs that they are there. */
    static final int ORDER = 1;

    private static final Logger LOG = LoggerFactory.getLogger(PublishingExamples.class);

    private final PackageReader reader;
    private final Publishing publishing;
    private final Accounts accounts;
    private final Path examples;

    PublishingExamples(
            PackageReader reader,
            Publishing publishing,
            Accounts accounts,
            @Value("${licet.demo.examples:examples}") Path examples) {
        this.reader = reader;
        this.publishing = publishing;
        this.accounts = accounts;
        this.examples = examples;
    }

    @Override
    public void run(ApplicationArguments args) throws IOException {
        if (!Files.isDirectory(examples)) {
            LOG.warn("There is no folder {}: the demo starts without examples.", examples.toAbsolutePath());
            return;
        }
        Actor analyst = accounts.find("analyst").orElseThrow().actor();
        for (Path folder : folders()) {
            try {
                publish(folder, analyst);
            } catch (RuntimeException e) {
                LOG.error("Example {} could not be published: {}", folder.getFileName(), e.getMessage(), e);
            }
        }
    }

    private List<Path> folders() throws IOException {
        try (Stream<Path> children = Files.list(examples)) {
            return children.filter(child -> Files.exists(child.resolve("package.yaml")))
                    .sorted()
                    .toList();
        }
    }

    private void publish(Path folder, Actor analyst) {
        Publishing.Publication publication = publishing.publish(reader.folder(folder), analyst, false);
        for (Finding finding : publication.findings()) {
            LOG.warn(FindingLines.line(folder.toString(), finding));
        }
        if (publication.isRefused()) {
            LOG.error("Example {} is not published: mend the findings above and start again.", folder.getFileName());
        } else if (publication.version() != null) {
            LOG.info(
                    "{} version {} {}",
                    publication.version().packageId(),
                    publication.version().version(),
                    publication.unchanged() ? "is unchanged" : "is published");
        }
    }
}
