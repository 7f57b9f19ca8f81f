package org.licet.engine.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.engine.catalogue.LegalLife.Operation;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.forms.FieldShape;
import org.licet.processes.ModelInventory.ProcessUse;

/** What operations on an entry name is there: processes, forms, roles, what they resume and what they write off. */
final class OperationRules {
    private static final Set<String> NUMBERS = Set.of("number", "integer");

    private final WholePackage whole;
    private final OperationEntryRules entries;
    private final Map<OperationKind, Operation> operations;
    private final Map<String, String> schema;

    OperationRules(WholePackage whole, ReadableNames names, ModelRules models) {
        this.whole = whole;
        this.schema = PackageParts.registerTypes(whole.formReport());
        this.entries = new OperationEntryRules(whole, names, models, schema);
        this.operations = whole.description().life().operations();
    }

    void check() {
        operations.values().forEach(this::check);
        if (operations.containsKey(OperationKind.RESUME) && !operations.containsKey(OperationKind.SUSPEND)) {
            whole.findings()
                    .error(
                            FindingCode.MISSING_OPERATION,
                            whole.described().place("operations.resume"),
                            "nothing suspends an entry, so that it cannot be resumed; declare `suspend` too");
        }
    }

    private void check(Operation operation) {
        checkRole(operation);
        checkProcess(operation);
        checkForm(operation);
        checkAmount(operation);
        checkQuantity(operation);
        entries.check(operation);
    }

    private void checkRole(Operation operation) {
        if (operation.role() != null) {
            Set<String> roles = new TreeSet<>(whole.description().roles().keySet());
            roles.add(OperationsReader.SUPERVISOR);
            whole.known(
                    FindingCode.UNKNOWN_ROLE,
                    operation.role(),
                    roles,
                    place(operation, "role"),
                    "package.yaml declares no role `" + operation.role() + "`");
        }
    }

    private void checkProcess(Operation operation) {
        if (operation.process() == null || whole.lacksModels()) {
            return;
        }
        Set<String> others = new TreeSet<>();
        for (ProcessUse process : whole.models().processes()) {
            if (!process.place().file().equals(ModelRules.MAIN_PROCESS)) {
                others.add(process.id());
            }
        }
        boolean isMain = whole.models().processes().stream()
                .anyMatch(process -> process.id().equals(operation.process()) && !others.contains(process.id()));
        whole.known(
                FindingCode.UNKNOWN_PROCESS,
                operation.process(),
                others,
                place(operation, "process"),
                isMain
                        ? "`" + operation.process() + "` is the process of the application; an operation has one of its"
                                + " own in another *.bpmn"
                        : "no executable process of the other *.bpmn files has the id `" + operation.process() + "`");
    }

    private void checkForm(Operation operation) {
        if (operation.form() != null) {
            whole.known(
                    FindingCode.UNKNOWN_FORM,
                    operation.form(),
                    whole.formNames(),
                    place(operation, "form"),
                    "there is no " + WholePackage.schemaOf(operation.form()));
        }
    }

    /** The engine itself reads it. */
    private void checkAmount(Operation operation) {
        if (operation.kind() != OperationKind.USE
                || operation.form() == null
                || whole.fields(operation.form()).isEmpty()) {
            return;
        }
        FieldShape amount = whole.fields(operation.form()).get("amount");
        if (amount == null || !NUMBERS.contains(amount.type()) || !amount.always()) {
            whole.findings()
                    .error(
                            FindingCode.WRONG_USE_FORM,
                            place(operation, "form"),
                            "`" + operation.form() + "` must have a required number `amount`: what is written off");
        }
    }

    private void checkQuantity(Operation operation) {
        String field = operation.quantity();
        if (field == null || schema.isEmpty()) {
            return;
        }
        Place place = place(operation, "quantity");
        boolean known = whole.known(
                FindingCode.UNKNOWN_REGISTER_FIELD,
                field,
                schema.keySet(),
                place,
                "register.schema.json has no field `" + field + "`");
        if (known && !NUMBERS.contains(schema.getOrDefault(field, ""))) {
            whole.findings()
                    .error(
                            FindingCode.NOT_A_NUMBER,
                            place,
                            "`" + field + "` is " + schema.get(field) + "; only a number can be written off");
        }
    }

    private Place place(Operation operation, String key) {
        return whole.described().place("operations." + operation.kind().key() + "." + key);
    }
}
