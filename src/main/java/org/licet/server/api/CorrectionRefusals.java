package org.licet.server.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.engine.correction.Corrections.CorrectionConflict;
import org.licet.engine.correction.WrongCorrection;
import org.licet.engine.correction.WrongCorrection.Wrong;
import org.licet.forms.FieldError;
import org.springframework.context.i18n.LocaleContextHolder;

/** Requests and answers that the law does not allow, in the reader's words. */
final class CorrectionRefusals {

    private static final String NAME = "wrong-correction";

    private CorrectionRefusals() {}

    static Refusal of(WrongCorrection wrong) {
        Locale language = LocaleContextHolder.getLocale();
        List<FieldError> errors = wrong.wrongs().stream()
                .map(each -> new FieldError(each.pointer(), each.code(), message(each, language)))
                .toList();
        Map<String, List<String>> allowed = new LinkedHashMap<>();
        wrong.wrongs().stream()
                .filter(each -> !each.allowed().isEmpty())
                .forEach(each -> allowed.put(each.pointer(), each.allowed()));
        Refusal refusal = Refusal.errors(422, NAME, errors);
        return allowed.isEmpty() ? refusal : refusal.with("allowed", allowed);
    }

    static Refusal of(CorrectionConflict conflict) {
        return Refusal.of(409, conflict.code());
    }

    private static String message(Wrong wrong, Locale language) {
        return Problems.text(
                language,
                NAME + "." + wrong.code(),
                wrong.value(),
                wrong.allowed().isEmpty() ? "-" : String.join(", ", wrong.allowed()));
    }
}
