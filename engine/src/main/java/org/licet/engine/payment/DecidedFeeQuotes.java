package org.licet.engine.payment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Json;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.LegalLife.Fee;
import org.licet.engine.catalogue.PackageVersion;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.processes.ModelInventory.DecisionUse;
import org.licet.processes.ModelInventory.PathUse;
import org.licet.processes.Processes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Asks the deployed decision itself, so that a quote and an order cannot differ for the same answers. */
@Component
class DecidedFeeQuotes implements FeeQuotes {

    private static final Logger LOG = LoggerFactory.getLogger(DecidedFeeQuotes.class);
    private static final String APPLICATION = "application.";
    private static final int MOST_KEPT = 200;

    private final Processes processes;
    private final Catalogue catalogue;
    /** A published version never changes. */
    private final Map<PackageVersion, Basis> kept = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<PackageVersion, Basis> eldest) {
            return size() > MOST_KEPT;
        }
    };

    DecidedFeeQuotes(Processes processes, Catalogue catalogue) {
        this.processes = processes;
        this.catalogue = catalogue;
    }

    @Override
    public Basis basis(PublishedPackage published) {
        synchronized (kept) {
            Basis known = kept.get(published.version());
            if (known != null) {
                return known;
            }
        }
        Basis read = read(published);
        synchronized (kept) {
            kept.put(published.version(), read);
        }
        return read;
    }

    private Basis read(PublishedPackage published) {
        Fee fee = published.description().life().fee();
        DecisionUse decision = fee == null
                ? null
                : processes
                        .lint(catalogue.tables(published.version()))
                        .inventory()
                        .decisions()
                        .get(FeeAmount.decision(fee));
        if (decision == null) {
            return new Basis(false, List.of());
        }
        List<String> paths = decision.inputs().stream().map(PathUse::path).toList();
        return new Basis(
                paths.stream().allMatch(path -> path.startsWith(APPLICATION)),
                paths.stream()
                        .filter(path -> path.startsWith(APPLICATION))
                        .map(path -> "/" + path.split("\\.")[1])
                        .distinct()
                        .toList());
    }

    @Override
    public Optional<BigDecimal> quote(PublishedPackage published, JsonNode answers) {
        Fee fee = published.description().life().fee();
        if (fee == null || !basis(published).onAnswersOnly()) {
            return Optional.empty();
        }
        try {
            return decided(published, fee, answers)
                    .filter(Number.class::isInstance)
                    .map(amount -> FeeAmount.inHundredths(fee, (Number) amount));
        } catch (RuntimeException mistake) {
            // a page that only tells the fee must not fail where the package does
            LOG.warn("the fee of {} cannot be told before filing", published.version(), mistake);
            return Optional.empty();
        }
    }

    private Optional<Object> decided(PublishedPackage published, Fee fee, JsonNode answers) {
        String deployment = published.deployed().deployment();
        String decision = FeeAmount.decision(fee);
        if (processes.answersWithMany(deployment, decision)) {
            return Optional.empty();
        }
        List<Map<String, @Nullable Object>> rules =
                processes.decide(deployment, decision, Map.of("application", Json.plain(answers)));
        return rules.isEmpty()
                ? Optional.empty()
                : Optional.ofNullable(rules.get(0).get(FeeAmount.output(fee)));
    }
}
