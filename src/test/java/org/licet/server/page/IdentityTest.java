package org.licet.server.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IdentityTest {

    @Test
    void refusesAColourOnWhichWhiteTextCannotBeRead() {
        assertThatThrownBy(() -> new Identity(null, "#ffcc00", null))
                .hasMessageContaining("licet.identity.colour")
                .hasMessageContaining("needs 4.5");
        assertThat(new Identity(null, "#767676", null).style()).contains("#767676");
        assertThatThrownBy(() -> new Identity(null, "#777777", null)).hasMessageContaining("4.5");
    }

    @Test
    void refusesWhatIsNoColourBeforeItReachesAStylesheet() {
        assertThatThrownBy(() -> new Identity(null, null, "red}body{display:none"))
                .hasMessageContaining("licet.identity.night")
                .hasMessageContaining("#rrggbb");
    }

    @Test
    void callsItselfInTheReadersLanguageElseInEnglish() {
        Identity agency = new Identity(Map.of("en", "Agency", "ro", "Agenția"), null, null);

        assertThat(agency.name(Locale.forLanguageTag("ro"))).isEqualTo("Agenția");
        assertThat(agency.name(Locale.forLanguageTag("ru"))).isEqualTo("Agency");
        assertThat(new Identity(null, null, null).name(Locale.ENGLISH)).isEqualTo("Licet");
    }
}
