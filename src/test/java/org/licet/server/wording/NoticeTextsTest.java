package org.licet.server.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.licet.engine.notification.Notices.Kind;
import org.licet.server.api.Languages;
import org.licet.server.api.Texts;

class NoticeTextsTest {

    private static final Texts TEXTS = new Texts("notices");

    @Test
    void everyKindHasItsWordsInEveryLanguage() {
        for (Kind kind : Kind.values()) {
            for (Locale language : Languages.ALL) {
                String text = TEXTS.get(language, kind.key(), "Permit", "P-1", "F-1", "1 May 2026", "Dues");

                assertThat(text).as(kind + " in " + language).contains("Permit").doesNotContain("{", "''");
                assertThat(language.equals(Languages.ENGLISH)
                                || !text.equals(TEXTS.get(
                                        Languages.ENGLISH, kind.key(), "Permit", "P-1", "F-1", "1 May 2026", "Dues")))
                        .as(kind + " in " + language)
                        .isTrue();
            }
        }
    }
}
