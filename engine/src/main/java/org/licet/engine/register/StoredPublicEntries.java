package org.licet.engine.register;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.Description.Field;
import org.licet.engine.catalogue.Description.Visibility;
import org.licet.engine.catalogue.EntryFields;
import org.licet.engine.catalogue.UnknownRegister;
import org.licet.engine.register.PublicEntryMapper.InForceRow;
import org.licet.engine.register.PublicEntryMapper.Wanted;
import org.licet.forms.LookUp;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Asks the current version of the package that owns the register, then the database. */
@Component
class StoredPublicEntries implements PublicEntries {

    private static final int LONGEST_NUMBER = 80;

    private final Catalogue catalogue;
    private final PublicEntryMapper entries;
    private final RegisterDay days;

    StoredPublicEntries(Catalogue catalogue, PublicEntryMapper entries, RegisterDay days) {
        this.catalogue = catalogue;
        this.entries = entries;
        this.days = days;
    }

    @Override
    public Optional<InForce> find(String agency, String register, String by, String value) {
        return owner(register)
                .filter(owner -> owner.isRegisterSharedWith(agency))
                .flatMap(owner -> find(owner, by, value.strip()));
    }

    private Optional<Description> owner(String register) {
        try {
            return Optional.of(catalogue.ofRegister(register).description());
        } catch (UnknownRegister e) {
            return Optional.empty();
        }
    }

    private Optional<InForce> find(Description owner, String by, String value) {
        LocalDate today = days.today(owner);
        Wanted wanted = new Wanted(owner.register().id(), by, value, today);
        if (by.equals(LookUp.NUMBER)) {
            return isNumber(value)
                    ? Optional.ofNullable(entries.byNumber(wanted)).map(row -> shown(row, owner))
                    : Optional.empty();
        }
        Field field = owner.register().fields().get(by);
        if (field == null
                || !EntryFields.isLookedUpBy(field)
                || value.isEmpty()
                || value.length() > Projection.TEXT_LENGTH) {
            return Optional.empty();
        }
        return Optional.ofNullable(entries.byValue(wanted))
                .filter(row -> says(row.data().path(by), value))
                .map(row -> shown(row, owner));
    }

    /** What is no number cannot be one's, and databases do not compare it with ASCII. */
    private static boolean isNumber(String value) {
        return !value.isEmpty()
                && value.length() <= LONGEST_NUMBER
                && value.chars().allMatch(c -> c > ' ' && c < 127);
    }

    /** Searches look at the beginning of a text, and at fields that were not public when the entry was written. */
    private static boolean says(JsonNode shown, String value) {
        return shown.isArray()
                ? shown.valueStream().anyMatch(each -> says(each, value))
                : shown.isString() && shown.stringValue().strip().equals(value);
    }

    private static InForce shown(InForceRow row, Description owner) {
        Map<String, JsonNode> values = new LinkedHashMap<>();
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        values.put("number", nodes.stringNode(row.entryNumber()));
        values.put("holder", nodes.stringNode(row.holder()));
        values.put("validFrom", nodes.stringNode(row.validFrom().toString()));
        if (row.validTo() != null) {
            values.put("validTo", nodes.stringNode(row.validTo().toString()));
        }
        owner.register().fields().forEach((name, field) -> {
            JsonNode value = row.data().path(name);
            if (field.visibility() == Visibility.PUBLIC && value.isValueNode() && !value.isNull()) {
                values.put(name, value);
            }
        });
        values.values().removeIf(Mask::isMasked);
        return new InForce(row.entryNumber(), Map.copyOf(values));
    }
}
