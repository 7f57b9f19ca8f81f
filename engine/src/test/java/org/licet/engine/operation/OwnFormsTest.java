package org.licet.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.testing.Harbour;
import org.licet.forms.Asking;
import org.licet.forms.FieldError;
import org.licet.forms.Form;

/** What the engine asks where a package declares no form. */
class OwnFormsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @ParameterizedTest
    @CsvSource({
        "USE, /amount, en, Amount to write off",
        "USE, /amount, ro, Cantitatea de scăzut",
        "USE, /amount, ru, Списываемое количество",
        "SUSPEND, /until, en, Last day of the suspension",
        "SUSPEND, /until, ro, Ultima zi a suspendării",
        "SUSPEND, /until, ru, Последний день приостановления"
    })
    void fieldsAreNamedInTheReadersLanguage(OperationKind kind, String pointer, String language, String label) {
        assertThat(OwnForms.of(kind).label(pointer, Locale.forLanguageTag(language)))
                .isEqualTo(label);
    }

    @ParameterizedTest
    @EnumSource(
            value = OperationKind.class,
            mode = EnumSource.Mode.EXCLUDE,
            names = {"USE", "SUSPEND"})
    void elseNothingIsAskedAndNothingTaken(OperationKind kind) {
        Form form = OwnForms.of(kind);

        assertThat(form.fields()).isEmpty();
        assertThat(form.evaluate(Harbour.json("{'status': 'x'}"), new Asking(Locale.ENGLISH, TODAY))
                        .errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("/status", "unknown"));
    }

    @Test
    void aUseHasAnAmountAndASuspensionMayHaveAnEnd() {
        Asking asking = new Asking(Locale.ENGLISH, TODAY);

        assertThat(OwnForms.of(OperationKind.USE)
                        .evaluate(Harbour.json("{}"), asking)
                        .isValid())
                .isFalse();
        assertThat(OwnForms.of(OperationKind.SUSPEND)
                        .evaluate(Harbour.json("{}"), asking)
                        .isValid())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | Enter a day from today to 4 May.",
                "ro | Introduceți o zi de azi până la 4 May.",
                "ru | Введите день с сегодняшнего по 4 May.",
                "fr | Enter a day from today to 4 May."
            })
    void complaintsAreInTheReadersLanguage(String language, String message) {
        assertThat(OwnForms.error("until", "maximum", Locale.forLanguageTag(language), "4 May"))
                .isEqualTo(new FieldError("/until", "maximum", message));
    }
}
