package org.licet.engine.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class MaskTest {

    @Test
    void keepsTheFirstLetterOfEachWord() {
        assertThat(Mask.text("Ion Rusu")).isEqualTo("I••• R•••");
        assertThat(Mask.text("  Maria-Elena   Ceban ")).isEqualTo("M••• C•••");
        assertThat(Mask.text("𝒳y")).isEqualTo("𝒳•••");
        assertThat(Mask.text("")).isEmpty();
    }

    @Test
    void keepsTheLastTwoDigitsOfANumber() {
        assertThat(Mask.text("2002001234561")).isEqualTo("•••61");
        assertThat(Mask.text("+373 69 123 456")).isEqualTo("•••56");
        assertThat(Mask.text("MD24AG000225100013104168")).isEqualTo("•••68");
    }

    @Test
    void hidesNumbersAndTruthValuesAndGoesIntoStructures() {
        assertThat(Mask.json(JsonMapper.shared().readTree("{\"a\":[\"Ion\",5,true,null],\"b\":{\"c\":\"Ana\"}}"))
                        .toString())
                .isEqualTo("{\"a\":[\"I•••\",\"•••\",\"•••\",null],\"b\":{\"c\":\"A•••\"}}");
    }
}
