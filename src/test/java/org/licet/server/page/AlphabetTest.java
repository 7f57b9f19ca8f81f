package org.licet.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.readme.StreetStall;
import org.licet.server.testing.Http;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Lists are in the order of the reader's alphabet, not of the code points. */
@ServerTest
class AlphabetTest {

    @Autowired
    Http http;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    @Test
    void aLetterWithItsMarkFollowsTheOneWithout() {
        publish("stall-alphabet-1", "zid la drum");
        publish("stall-alphabet-2", "\u0218anț la drum");
        publish("stall-alphabet-3", "Szabo la drum");
        publish("stall-alphabet-4", "stand la drum");

        for (String address : new String[] {"/services?q=drum", "/registers"}) {
            String page = http.get(null, address, "Accept-Language", "ro", "Accept", "text/html")
                    .body();
            assertThat(page)
                    .as(address)
                    .containsSubsequence("stand la drum", "Szabo la drum", "\u0218anț la drum", "zid la drum");
        }
    }

    @Test
    void theRomanianLettersStandWhereRomaniansLookForThem() {
        List<String> words = new ArrayList<>(List.of(
                "zid", "\u021bap", "tz", "\u0219ui", "sz", "\u00eenalt", "iz", "\u00e2nc\u0103", "\u0103la", "az"));

        words.sort(Alphabet.of(Locale.forLanguageTag("ro")));

        assertThat(words)
                .containsExactly(
                        "az",
                        "\u0103la",
                        "\u00e2nc\u0103",
                        "iz",
                        "\u00eenalt",
                        "sz",
                        "\u0219ui",
                        "tz",
                        "\u021bap",
                        "zid");
    }

    @Test
    void capitalsStandAmongTheSmallOnes() {
        List<String> words = new ArrayList<>(List.of(
                "\u044f\u043c\u0430",
                "\u0451\u043b\u043a\u0430",
                "\u0416\u0443\u043a",
                "\u0435\u043b\u044c",
                "\u0410\u043a\u0442"));

        words.sort(Alphabet.of(Locale.forLanguageTag("ru")));

        assertThat(words)
                .containsExactly(
                        "\u0410\u043a\u0442",
                        "\u0451\u043b\u043a\u0430",
                        "\u0435\u043b\u044c",
                        "\u0416\u0443\u043a",
                        "\u044f\u043c\u0430");
    }

    private void publish(String id, String title) {
        TreeMap<String, byte[]> files = new TreeMap<>();
        StreetStall.source().files().forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8)
                    .replace(StreetStall.ID, id)
                    .replace("title: {en: Stall beside a road}", "title: {en: " + title + "}")
                    .replace("title: {en: Stalls beside roads}", "title: {en: " + title + "}");
            if (!path.startsWith("scenarios/")) {
                files.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        Publishing.Publication publication = publishing.publish(
                new PackageSource(files), accounts.find("analyst").orElseThrow().actor(), false);
        assertThat(publication.isRefused())
                .as(publication.findings().toString())
                .isFalse();
    }
}
