package org.licet.engine.catalogue;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import org.licet.forms.Asking;
import org.licet.forms.FieldShape;
import org.licet.forms.FormSet;
import tools.jackson.databind.json.JsonMapper;

/** Whether an opinion can be given with a form: its field {@code outcome} takes the two outcomes and nothing else. */
final class OpinionForm {
    private static final String OUTCOME = "outcome";
    private static final Asking ASKING = new Asking(Locale.ENGLISH, LocalDate.EPOCH);

    private OpinionForm() {}

    /** @param fields of that form */
    static boolean takesOutcomes(FormSet forms, String form, Map<String, FieldShape> fields) {
        FieldShape outcome = fields.get(OUTCOME);
        return outcome != null
                && outcome.always()
                && outcome.type().equals("string")
                && takes(forms, form, "favourable")
                && takes(forms, form, "unfavourable")
                && !takes(forms, form, "neither");
    }

    private static boolean takes(FormSet forms, String form, String outcome) {
        return forms
                .form(form)
                .evaluate(JsonMapper.shared().createObjectNode().put(OUTCOME, outcome), ASKING)
                .errors()
                .stream()
                .noneMatch(error -> error.pointer().equals("/" + OUTCOME));
    }
}
