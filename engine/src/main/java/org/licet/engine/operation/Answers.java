package org.licet.engine.operation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife.Operation;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.operation.Operations.Asked;
import org.licet.engine.operation.Operations.UndeclaredGround;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is answered when an operation is asked for: by the package's form, or by the engine's own small one. */
@Component
class Answers {

    static final String GROUND = "ground";
    static final String NOTE = "note";
    static final String AMOUNT = "amount";
    static final String UNTIL = "until";

    private static final int LONGEST_NOTE = 2000;

    /** As many digits as the column of uses holds. */
    private static final int DIGITS = 24;

    private static final int DECIMALS = 6;

    private final Law law;

    Answers(Law law) {
        this.law = law;
    }

    /** Validated, pruned, with ground and note in it. */
    ObjectNode accepted(PublishedPackage published, Operation operation, Asked asked) {
        Form form = operation.form() == null
                ? OwnForms.of(operation.kind())
                : published.forms().form(operation.form());
        ObjectNode data = valid(form, published.description(), asked);
        List<FieldError> wrong = new ArrayList<>();
        checkMeaning(operation, published.description(), data, asked.language(), wrong);
        if (asked.note() != null && asked.note().length() > LONGEST_NOTE) {
            wrong.add(OwnForms.error(NOTE, "maxLength", asked.language(), LONGEST_NOTE));
        }
        if (!wrong.isEmpty()) {
            throw new WrongAnswers(wrong);
        }
        ground(operation, asked, data);
        if (asked.note() != null) {
            data.put(NOTE, asked.note());
        }
        return data;
    }

    private ObjectNode valid(Form form, Description description, Asked asked) {
        Evaluation evaluation = form.evaluate(asked.data(), new Asking(asked.language(), law.today(description)));
        if (!evaluation.isValid()) {
            throw new WrongAnswers(evaluation.errors());
        }
        return evaluation.data();
    }

    /** What the engine itself reads of the answers. */
    private void checkMeaning(
            Operation operation, Description description, ObjectNode data, Locale language, List<FieldError> wrong) {
        if (operation.kind() == OperationKind.USE && amount(data) == null) {
            wrong.add(OwnForms.error(AMOUNT, "required", language, DECIMALS));
        }
        JsonNode until = data.path(UNTIL);
        if (operation.kind() == OperationKind.SUSPEND && !until.isMissingNode()) {
            LocalDate last = law.longestSuspension(operation, description);
            LocalDate day = date(until);
            if (day == null || day.isBefore(law.today(description)) || day.isAfter(last)) {
                wrong.add(OwnForms.error(UNTIL, "maximum", language, day(last, language)));
            }
        }
    }

    private static String day(LocalDate day, Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language)
                .format(day);
    }

    static @Nullable BigDecimal amount(ObjectNode data) {
        JsonNode given = data.path(AMOUNT);
        if (!given.isNumber()) {
            return null;
        }
        BigDecimal amount = given.decimalValue();
        boolean fits = amount.signum() > 0
                && Math.abs((long) amount.scale()) <= DIGITS
                && amount.stripTrailingZeros().scale() <= DECIMALS
                && amount.precision() - amount.scale() <= DIGITS;
        return fits ? amount : null;
    }

    static @Nullable LocalDate date(JsonNode given) {
        try {
            return given.isString() ? LocalDate.parse(given.stringValue()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** A package's form may ask for the ground itself. */
    private static void ground(Operation operation, Asked asked, ObjectNode data) {
        List<String> declared = List.copyOf(operation.grounds().keySet());
        String ground = asked.ground();
        if (ground == null && operation.form() != null && data.path(GROUND).isString()) {
            ground = data.path(GROUND).stringValue();
        }
        if (ground == null ? !declared.isEmpty() : !declared.contains(ground)) {
            throw new UndeclaredGround(ground, declared);
        }
        if (ground != null) {
            data.put(GROUND, ground);
        }
    }
}
