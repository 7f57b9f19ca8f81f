package org.licet.engine.catalogue;

import java.util.function.Supplier;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.engine.catalogue.LegalLife.Opinion;
import org.licet.forms.FormSet;

/** What other agencies are asked has a form for the answer, and they are shown what the package has. */
final class OpinionRules {
    private static final String APPLICATION = "application";
    private static final String DOCUMENTS = "documents";

    private final WholePackage whole;
    private final ReadableNames names;
    private final ModelRules models;
    private final Supplier<FormSet> forms;

    /** @param forms asked for only when no form has errors */
    OpinionRules(WholePackage whole, ReadableNames names, ModelRules models, Supplier<FormSet> forms) {
        this.whole = whole;
        this.names = names;
        this.models = models;
        this.forms = forms;
    }

    void check() {
        whole.described().items("opinions").forEach((id, written) -> {
            Opinion opinion = whole.description().life().opinions().get(id);
            if (opinion != null) {
                checkForm(opinion, whole.described().place(written.pathOf("form")));
                checkShown(opinion, written);
            }
        });
    }

    private void checkForm(Opinion opinion, Place place) {
        String form = opinion.form();
        if (form.isEmpty()
                || !whole.known(
                        FindingCode.UNKNOWN_FORM,
                        form,
                        whole.formNames(),
                        place,
                        "there is no " + WholePackage.schemaOf(form))
                || whole.formReport().hasErrors()) {
            return;
        }
        if (!OpinionForm.takesOutcomes(forms.get(), form, whole.fields(form))) {
            whole.findings()
                    .error(
                            FindingCode.WRONG_OPINION_FORM,
                            place,
                            "the form `" + form + "` must have a required text field `outcome` with exactly the values"
                                    + " `favourable` and `unfavourable`");
        }
    }

    private void checkShown(Opinion opinion, Yaml.Keys written) {
        if (written.values().get("shows") instanceof Yaml.Items shown) {
            for (Yaml item : shown.values()) {
                if (item instanceof Yaml.Scalar path
                        && opinion.shows().contains(path.text().strip())) {
                    checkPath(path.text().strip(), new Place(DescribedPackage.FILE, path.line(), path.path()));
                }
            }
        }
    }

    private void checkPath(String path, Place place) {
        String root = path.split("\\.", 2)[0];
        if (root.equals(DOCUMENTS)) {
            whole.known(
                    FindingCode.UNKNOWN_REFERENCE,
                    path.substring(Math.min(path.length(), DOCUMENTS.length() + 1)),
                    whole.description().application().documents().keySet(),
                    place,
                    "`shows`: `" + path + "`: the application has no such document");
        } else if (!root.equals(APPLICATION) && ReadableNames.RESERVED.contains(root)) {
            whole.findings()
                    .error(
                            FindingCode.WRONG_VALUE,
                            place,
                            "`shows`: `" + path + "`: an agency is shown answers and results, as in `application.boat`,"
                                    + " `<form>.<field>` or `<decision>.<output>`");
        } else if (names.resolve(path, place).isPresent()) {
            models.checkIsEvaluated(path, place);
        }
    }
}
