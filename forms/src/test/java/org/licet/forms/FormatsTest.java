package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

class FormatsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "idno|1008600038413",
                "idno|1003600005148",
                "idnp|2002500038415",
                "idnp|0970100012345",
                "iban|MD24AG000225100013104168",
                "iban|DE89370400440532013000",
                "iban|GB82WEST12345698765432",
                "iban|RO49AAAA1B31007593840000",
                "date|2026-02-28",
                "date|2024-02-29",
                "date-time|2026-03-31T10:00:00Z",
                "date-time|2026-03-31T10:00:00.5+02:00",
                "email|ana.rusu@example.md",
                "email|a+b@mail.example.com",
                "email|ștefan@poștă.md",
                "vehicle-plate|ABC123",
                "vehicle-plate|CKA012",
                "vehicle-plate|CAA1",
                "vehicle-plate|RM0001",
                "vehicle-plate|CD123AA",
                "vehicle-plate|B123XYZ",
                "hs-code|080810",
                "hs-code|08081080",
                "hs-code|0808108010",
                "phone|+37322123456",
                "phone|022123456",
                "country|MD",
                "country|RO",
                "currency|MDL",
                "vin|WVWZZZ1JZXW000001",
                "attachment-id|9b2e-77_A",
                "uuid|2f1e6a1c-0d0e-4c7c-9b57-6f0f1c1a2b3c",
                "uri|https://example.com/a?b=c",
                "time|10:00:00Z"
            })
    void accepts(String format, String value) {
        assertThat(codeFor(format, value)).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "idno|1008600038414",
                "idno|100860003841",
                "idno|10086000384130",
                "idno|2008600038410",
                "idno|1008600038 13",
                "idno|100860003841X",
                "idno|''",
                "idnp|2002500038416",
                "idnp|1008600038413",
                "idnp|200250003841",
                "idnp| 2002500038415",
                "iban|MD24AG000225100013104169",
                "iban|MD25AG000225100013104168",
                "iban|md24ag000225100013104168",
                "iban|MD24 AG00 0225 1000 1310 4168",
                "iban|MD24AG00022510001310416",
                "iban|DE8937040044053201300",
                "date|2026-02-29",
                "date|2026-13-01",
                "date|31.03.2026",
                "date|2026-3-1",
                "date|+12026-03-01",
                "date-time|2026-03-31",
                "date-time|2026-03-31 10:00",
                "date-time|2026-03-31T25:00:00Z",
                "email|ana",
                "email|ana@",
                "email|@example.md",
                "email|ana@example",
                "email|ana rusu@example.md",
                "email|ana..rusu@example.md",
                "email|ana@example..md",
                "vehicle-plate|abc123",
                "vehicle-plate|ABC 123",
                "vehicle-plate|ABC-123",
                "vehicle-plate|АВС123",
                "vehicle-plate|ABC",
                "vehicle-plate|A1234567890",
                "hs-code|0808",
                "hs-code|0808108",
                "hs-code|0808.10",
                "hs-code|000000",
                "hs-code|770000",
                "phone|37322123456",
                "phone|+0123456789",
                "phone|+373 22 123456",
                "phone|12",
                "country|XX",
                "country|md",
                "country|MDA",
                "currency|XYZ",
                "currency|mdl",
                "vin|WVWZZZ1JZXW00000I",
                "vin|WVWZZZ1JZXW00000",
                "attachment-id|../etc",
                "uuid|2f1e6a1c",
                "uri|example.com",
                "time|10:00"
            })
    void refuses(String format, String value) {
        assertThat(codeFor(format, value)).isEqualTo("format." + format);
    }

    @Test
    void findsAnySingleWrongDigitOfAnIdno() {
        String right = "1008600038413";
        for (int i = 1; i < right.length(); i++) {
            for (char digit = '0'; digit <= '9'; digit++) {
                String changed = right.substring(0, i) + digit + right.substring(i + 1);
                assertThat(Formats.isIdno(changed)).as(changed).isEqualTo(changed.equals(right));
            }
        }
    }

    @Test
    void findsAnySingleWrongDigitOfAnIban() {
        String right = "MD24AG000225100013104168";
        for (int i = 6; i < right.length(); i++) {
            for (char c : "0123456789".toCharArray()) {
                String changed = right.substring(0, i) + c + right.substring(i + 1);
                assertThat(Formats.isIban(changed)).as(changed).isEqualTo(changed.equals(right));
            }
        }
    }

    private static String codeFor(String format, String value) {
        Form form = Sources.schema("{'type':'object','properties':{'a':{'type':'string','format':'" + format + "'}}}")
                .form();
        ObjectNode answers = Sources.JSON.createObjectNode().put("a", value);
        return form.evaluate(answers, Sources.ENGLISH).errors().stream()
                .map(FieldError::code)
                .findFirst()
                .orElse(null);
    }
}
