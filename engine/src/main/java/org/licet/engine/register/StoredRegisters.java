package org.licet.engine.register;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.access.Mandates;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.catalogue.Passport;
import org.licet.engine.record.Cursor;
import org.licet.engine.record.Page;
import org.licet.engine.register.EntrySearchMapper.ByCode;
import org.licet.engine.register.EntrySearchMapper.ByNumber;
import org.licet.engine.register.EntrySearchMapper.EntryRow;
import org.licet.engine.register.EntrySearchMapper.Search;
import org.springframework.stereotype.Service;
import tools.jackson.databind.JsonNode;

/** Entries in the database. */
@Service
class StoredRegisters implements Registers, Verification {

    private static final String NOBODY = "";

    private final Catalogue catalogue;
    private final EntrySearchMapper entries;
    private final SearchPlan plan;
    private final Mandates mandates;
    private final RegisterDay days;

    StoredRegisters(
            Catalogue catalogue, EntrySearchMapper entries, SearchPlan plan, Mandates mandates, RegisterDay days) {
        this.catalogue = catalogue;
        this.entries = entries;
        this.plan = plan;
        this.mandates = mandates;
        this.days = days;
    }

    @Override
    public List<RegisterInfo> all() {
        return catalogue.passports().stream()
                .map(Passport::description)
                .map(description -> new RegisterInfo(
                        description.register().id(),
                        description.id(),
                        description.agency(),
                        description.register().title().byLanguage()))
                .toList();
    }

    @Override
    public Page<EntryView> search(
            @Nullable Actor by, String registerId, EntryQuery query, @Nullable String after, int limit) {
        Description description = catalogue.ofRegister(registerId).description();
        LocalDate day = query.asOf() != null ? query.asOf() : days.today(description);
        boolean insider = agencies(by).contains(description.agency());
        List<Criterion> criteria = new Filters(description.register().fields(), insider).criteria(query, day);
        SearchPlan.Way way = plan.choose(registerId, criteria, query.asOf() != null);
        int size = Page.limit(limit);
        List<EntryRow> rows = entries.search(new Search(
                login(by),
                agencies(by),
                mandates.today(),
                registerId,
                way.name(),
                way.driver(),
                way.checks(),
                query.asOf(),
                after == null ? null : Cursor.readId(after),
                size + 1));
        Page<EntryRow> page = Page.of(rows, size, row -> Cursor.of(row.id()));
        return new Page<>(
                page.items().stream().map(row -> view(row, description, day)).toList(), page.next());
    }

    @Override
    public Page<EntryView> heldBy(Actor by, @Nullable String party, @Nullable String after, int limit) {
        int size = Page.limit(limit);
        List<EntryRow> rows = entries.ofParties(
                by.login(),
                agencies(by),
                mandates.today(),
                party,
                after == null ? null : Cursor.readId(after),
                size + 1);
        Page<EntryRow> page = Page.of(rows, size, row -> Cursor.of(row.id()));
        return new Page<>(page.items().stream().map(this::view).toList(), page.next());
    }

    private EntryView view(EntryRow row) {
        Description description = catalogue.ofRegister(row.registerId()).description();
        return view(row, description, days.today(description));
    }

    @Override
    public Optional<EntryView> entry(@Nullable Actor by, String registerId, String number) {
        Description description = catalogue.ofRegister(registerId).description();
        EntryRow row = entries.byNumber(byNumber(by, registerId, number));
        return Optional.ofNullable(row).map(found -> view(found, description, days.today(description)));
    }

    @Override
    public Optional<List<Change>> history(@Nullable Actor by, String registerId, String number) {
        catalogue.ofRegister(registerId);
        List<Change> changes = entries.history(byNumber(by, registerId, number)).stream()
                .map(row -> new Change(
                        row.revision(), row.what(), row.changedAt(), row.changedBy(), row.reason(), row.data()))
                .toList();
        return changes.isEmpty() ? Optional.empty() : Optional.of(changes);
    }

    @Override
    public Optional<Verified> verify(String code) {
        EntryRow row =
                entries.byCode(new ByCode(NOBODY, List.of(), mandates.today(), VerificationCode.normalized(code)));
        if (row == null) {
            return Optional.empty();
        }
        Description description = catalogue.ofRegister(row.registerId()).description();
        LocalDate today = days.today(description);
        EntryView view = view(row, description, today);
        boolean validNow = view.status().equals(EntryStatus.VALID.key())
                && !view.validFrom().isAfter(today);
        Map<String, String> authorization = description.title().byLanguage();
        return Optional.of(new Verified(view, row.agency(), authorization, validNow));
    }

    private ByNumber byNumber(@Nullable Actor by, String registerId, String number) {
        return new ByNumber(login(by), agencies(by), mandates.today(), registerId, number);
    }

    private static String login(@Nullable Actor by) {
        return by == null ? NOBODY : by.login();
    }

    private static List<String> agencies(@Nullable Actor by) {
        return by == null ? List.of() : new ArrayList<>(by.agencies());
    }

    private static EntryView view(EntryRow row, Description description, LocalDate day) {
        BigDecimal whole = quantity(row, description);
        return new EntryView(
                row.registerId(),
                row.entryNumber(),
                EntryStatus.shown(row.entryStatus(), row.validTo(), day),
                row.holder(),
                row.validFrom(),
                row.validTo(),
                row.issuedAt(),
                row.marks().isEmpty() ? List.of() : List.of(row.marks().split(",")),
                row.data(),
                whole == null ? null : row.used(),
                whole == null ? null : whole.subtract(row.used()),
                row.verificationCode(),
                row.application());
    }

    /** Of which uses are written off; null where none can be, or this reader may not see it. */
    private static @Nullable BigDecimal quantity(EntryRow row, Description description) {
        LegalLife.Operation use = description.life().operations().get(OperationKind.USE);
        JsonNode quantity = use == null ? null : row.data().path(String.valueOf(use.quantity()));
        return quantity != null && quantity.isNumber() ? quantity.decimalValue() : null;
    }
}
