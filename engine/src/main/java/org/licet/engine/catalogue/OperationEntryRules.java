package org.licet.engine.catalogue;

import java.util.Map;
import java.util.Optional;
import org.licet.engine.catalogue.Description.Silence;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.engine.catalogue.LegalLife.Operation;
import org.licet.engine.catalogue.ReadableNames.Target;

/** What an operation changes in an entry: fields of the register, filled from what was asked or from its process. */
final class OperationEntryRules {
    private final WholePackage whole;
    private final ReadableNames names;
    private final ModelRules models;
    private final Map<String, String> schema;

    OperationEntryRules(WholePackage whole, ReadableNames names, ModelRules models, Map<String, String> schema) {
        this.whole = whole;
        this.names = names;
        this.models = models;
        this.schema = schema;
    }

    void check(Operation operation) {
        operation.entry().forEach((field, path) -> {
            Place place =
                    whole.described().place("operations." + operation.kind().key() + ".entry." + field);
            boolean known = schema.isEmpty()
                    || whole.known(
                            FindingCode.UNKNOWN_REGISTER_FIELD,
                            field,
                            schema.keySet(),
                            place,
                            "register.schema.json has no field `" + field + "`");
            if (known) {
                resolve(operation, path, place).ifPresent(target -> check(operation, field, path, target, place));
            }
        });
    }

    private Optional<Target> resolve(Operation operation, String path, Place place) {
        String root = path.split("\\.", 2)[0];
        if (root.equals(LegalNames.OPERATION)) {
            String rest = path.length() > root.length() ? path.substring(root.length() + 1) : "";
            return names.legal().inAsked(operation, rest, place);
        }
        if (!isOfProcess(operation, path, root)) {
            whole.findings()
                    .error(
                            FindingCode.NEVER_FILLED,
                            place,
                            "`" + path + "`: an operation fills the entry from what was asked, `operation.<field>`"
                                    + (operation.process() == null ? "" : ", or from the forms of its own process"));
            return Optional.empty();
        }
        Optional<Target> target = names.resolve(path, place);
        target.ifPresent(found -> models.checkIsEvaluated(path, place));
        return target;
    }

    /** A form of its tasks, one of its tasks, or a decision; a name that is nothing at all is told as such. */
    private boolean isOfProcess(Operation operation, String path, String root) {
        if (operation.process() == null) {
            return false;
        }
        boolean isForm = whole.formNames().contains(root);
        boolean isTask = root.equals("tasks");
        if (isForm || isTask) {
            return whole.models().tasks().stream()
                    .filter(task -> !task.place().file().equals(ModelRules.MAIN_PROCESS))
                    .anyMatch(task -> isForm
                            ? root.equals(task.formName())
                            : path.startsWith("tasks." + task.place().element() + "."));
        }
        return !ReadableNames.RESERVED.contains(root);
    }

    private void check(Operation operation, String field, String path, Target target, Place place) {
        String wanted = schema.get(field);
        if (wanted != null && !RegisterRules.fits(target, wanted)) {
            whole.findings()
                    .error(
                            FindingCode.WRONG_FIELD_TYPE,
                            place,
                            "`" + field + "` takes " + wanted + ", but `" + path + "` is "
                                    + (target.repeated() ? "a list of " : "") + target.type());
        }
        boolean grantedByClock = operation.process() != null
                && whole.description().termOf(operation.kind().key()).silence() == Silence.GRANT;
        if (grantedByClock && !target.type().isEmpty() && !target.always()) {
            whole.findings()
                    .error(
                            FindingCode.NOT_ALWAYS_THERE,
                            place,
                            "silence grants the operation, so `" + path + "` must be an answer that everyone gives who"
                                    + " asks for it");
        }
    }
}
