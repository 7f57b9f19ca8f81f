package org.licet.engine.operation;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.LegalLife.Operation;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.register.EntryChanges.Standing;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Does what a granted file asks for, and says so in its log. */
@Component
class GrantedOperations {

    private final CaseFiles files;
    private final Catalogue catalogue;
    private final Effects effects;
    private final EventLog log;
    private final Clock clock;

    GrantedOperations(CaseFiles files, Catalogue catalogue, Effects effects, EventLog log, Clock clock) {
        this.files = files;
        this.catalogue = catalogue;
        this.effects = effects;
        this.log = log;
        this.clock = clock;
    }

    /** @param entry held by the caller */
    void apply(CaseFile file, Standing entry, String by, boolean tacit) {
        PublishedPackage published = catalogue.version(file.version());
        OperationKind kind =
                OperationKind.of(Objects.requireNonNull(file.operation())).orElseThrow();
        Operation operation = Objects.requireNonNull(
                published.description().life().operations().get(kind));
        ObjectNode data = (ObjectNode) files.data(file.reference());
        effects.take(new Effects.Granted(file, operation, published.description(), entry, data, by, tacit));
        Map<String, String> detail = new TreeMap<>();
        detail.put("operation", kind.key());
        detail.put("register", entry.registerId());
        detail.put("number", entry.number());
        log.append(new Event(
                file.version().packageId(),
                file.reference().value(),
                "entry-changed",
                clock.instant(),
                by,
                null,
                null,
                detail));
    }

    static BigDecimal amount(ObjectNode data) {
        @Nullable BigDecimal amount = Answers.amount(data);
        if (amount == null) {
            throw new PackageMistake("operations.use: its form gave no `amount` above 0");
        }
        return amount;
    }
}
