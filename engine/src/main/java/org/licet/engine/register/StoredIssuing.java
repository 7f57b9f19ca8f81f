package org.licet.engine.register;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.register.EntryMapper.ChangeRow;
import org.licet.engine.register.EntryMapper.EntryRow;
import org.licet.engine.register.EntryMapper.WordRow;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.node.ObjectNode;

/** Writes entry, first change, projection and event. */
@Service
class StoredIssuing implements Issuing {

    /** The form that validates entries: {@code register.schema.json}. */
    private static final String REGISTER_FORM = "register";

    private final Catalogue catalogue;
    private final Numbering numbering;
    private final EntryMapper entries;
    private final EventLog log;
    private final RegisterDay days;
    private final Clock clock;

    StoredIssuing(
            Catalogue catalogue,
            Numbering numbering,
            EntryMapper entries,
            EventLog log,
            RegisterDay days,
            Clock clock) {
        this.catalogue = catalogue;
        this.numbering = numbering;
        this.entries = entries;
        this.log = log;
        this.days = days;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Issued issue(Order order) {
        PublishedPackage published = catalogue.version(order.version());
        Description description = published.description();
        LocalDate today = days.today(description);
        ObjectNode data = checked(order, published, today);
        // The number comes last: from here on, other issues of the register wait for this transaction.
        String number = number(description.register(), today.getYear());
        String code = VerificationCode.create();
        write(order, description, today, data, number, code);
        log.append(event(order, description, data, number));
        return new Issued(description.register().id(), number, code);
    }

    private static ObjectNode checked(Order order, PublishedPackage published, LocalDate today) {
        if (order.validTo() != null && order.validTo().isBefore(order.validFrom())) {
            throw new InvalidEntry("valid from " + order.validFrom() + " to " + order.validTo());
        }
        Evaluation evaluation =
                published.forms().form(REGISTER_FORM).evaluate(order.data(), new Asking(Locale.ENGLISH, today));
        if (!evaluation.isValid()) {
            String errors = evaluation.errors().stream()
                    .map(error -> error.pointer() + " " + error.code() + ": " + error.message())
                    .collect(Collectors.joining("; "));
            throw new InvalidEntry("register.schema.json of " + order.version().packageId() + " version "
                    + order.version().version() + " does not admit the entry for " + order.application() + ": "
                    + errors);
        }
        return evaluation.data();
    }

    private String number(Description.RegisterPart register, int year) {
        NumberPattern pattern = new NumberPattern(register.number());
        return pattern.format(year, numbering.next(register.id(), pattern.period(year)));
    }

    private void write(
            Order order, Description description, LocalDate today, ObjectNode data, String number, String code) {
        String registerId = description.register().id();
        String status = EntryStatus.VALID.key();
        Instant now = clock.instant();
        entries.insert(new EntryRow(
                registerId,
                number,
                order.version().packageId(),
                order.version().version(),
                description.agency(),
                order.application(),
                order.holder().id(),
                order.holder().name(),
                Mask.holder(order.holder()),
                code,
                now,
                today,
                status,
                order.validTo()));
        long id = entries.idOf(registerId, number);
        Map<String, Description.Field> fields = description.register().fields();
        entries.insertChange(new ChangeRow(
                id,
                1,
                "issued",
                now,
                today,
                order.by(),
                null,
                status,
                order.validFrom(),
                order.validTo(),
                String.join(",", order.marks()),
                data,
                PublicView.of(data, fields)));
        project(id, registerId, Projection.of(number, order.holder(), data, fields));
    }

    private void project(long id, String registerId, Projection projection) {
        if (!projection.values().isEmpty()) {
            entries.insertValues(id, registerId, projection.values());
        }
        List<WordRow> words = projection.publicByWord().entrySet().stream()
                .map(word -> new WordRow(word.getKey(), word.getValue()))
                .toList();
        entries.insertWords(id, registerId, words);
    }

    private Event event(Order order, Description description, ObjectNode data, String number) {
        Map<String, String> detail = new LinkedHashMap<>();
        detail.put("application", order.application());
        detail.put("holder", order.holder().id());
        detail.put("validFrom", order.validFrom().toString());
        detail.put("validTo", order.validTo() == null ? "" : order.validTo().toString());
        // So that the chain covers the entry's data as well.
        detail.put("dataSha256", sha256(data.toString()));
        return new Event(
                description.register().id(), number, "entry-issued", clock.instant(), order.by(), null, null, detail);
    }

    private static String sha256(String text) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
