package org.licet.engine.catalogue;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.forms.FieldShape;

/** What looks something up, and what is filled in before, fits the application's form. */
final class LookUpRules {
    private static final String PREFILL = "application.prefill.";

    private LookUpRules() {}

    static void check(WholePackage whole) {
        whole.formReport().lookUps().forEach((form, uses) -> {
            if (!form.equals(whole.applicationForm())) {
                uses.forEach(use -> whole.findings()
                        .error(
                                FindingCode.MISPLACED_LOOK_UP,
                                new Place(use.file(), use.line("/register"), use.element()),
                                "only the form of the application, `" + whole.applicationForm()
                                        + "`, looks something up; take `lookUp` away here"));
            }
        });
        whole.description().application().prefill().forEach((path, prefill) -> check(whole, path, prefill));
    }

    private static void check(WholePackage whole, String path, Prefill prefill) {
        Place place = whole.described().place(PREFILL + path);
        Map<String, FieldShape> fields = whole.fields(whole.applicationForm());
        if (fields.isEmpty()) {
            return;
        }
        if (!whole.known(
                FindingCode.UNKNOWN_PATH,
                path,
                fields.keySet(),
                place,
                "the form `" + whole.applicationForm() + "` has no field `" + path + "`")) {
            return;
        }
        FieldShape field = Objects.requireNonNull(fields.get(path));
        if (field.repeated() || Set.of("object", "array").contains(field.type())) {
            whole.findings()
                    .error(
                            FindingCode.NOT_A_SINGLE_ANSWER,
                            place,
                            "`" + path + "` is no single answer; only those can be filled in before");
        } else if (prefill instanceof Prefill.OfAccount of && !field.type().equals("string")) {
            whole.findings()
                    .error(
                            FindingCode.WRONG_FIELD_TYPE,
                            place,
                            "`" + of.attribute().key() + "` is a text, but `" + path + "` takes " + field.type());
        }
        if (whole.formReport()
                .readOnly()
                .getOrDefault(whole.applicationForm(), Set.of())
                .contains(path)) {
            whole.findings()
                    .error(
                            FindingCode.NOT_CHANGEABLE,
                            place,
                            "`" + path + "` is `readOnly`, but what is filled in before is only a proposal, which"
                                    + " everybody may change; take `readOnly` away");
        }
    }
}
