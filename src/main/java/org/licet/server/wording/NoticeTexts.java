package org.licet.server.wording;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.UnknownAuthorization;
import org.licet.engine.notification.Notices.Notice;
import org.licet.server.api.Texts;
import org.springframework.stereotype.Component;

/** Notices in words: the bundle {@code notices}, by kind. */
@Component
public class NoticeTexts {

    private static final Texts TEXTS = new Texts("notices");

    private final Catalogue catalogue;

    NoticeTexts(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /** Arguments: 0 title of the authorization, 1 number of the entry, 2 reference of the file, 3 date, 4 reasons. */
    public String of(Notice notice, Locale language) {
        String kind = notice.kind().key();
        String key = notice.because() != null && TEXTS.has(language, kind + ".because") ? kind + ".because" : kind;
        return TEXTS.get(
                language,
                key,
                title(notice.about().packageId(), language),
                text(notice.about().number()),
                text(notice.about().application()),
                notice.date() == null
                        ? ""
                        : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                                .withLocale(language)
                                .format(notice.date()),
                notice.because() == null ? "" : notice.because().in(language));
    }

    private String title(String packageId, Locale language) {
        try {
            return catalogue.current(packageId).description().title().in(language);
        } catch (UnknownAuthorization e) {
            return packageId;
        }
    }

    private static String text(@org.jspecify.annotations.Nullable String value) {
        return value == null ? "" : value;
    }
}
