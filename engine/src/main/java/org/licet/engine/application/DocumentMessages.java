package org.licet.engine.application;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Map;
import org.licet.forms.FieldError;

/** What an applicant is told about a document that is missing or wrong. */
final class DocumentMessages {

    private static final Map<String, Map<String, String>> TEXTS = Map.of(
            "required",
            Map.of(
                    "en", "Attach: {0}.",
                    "ro", "Anexați: {0}.",
                    "ru", "Приложите: {0}."),
            "unknown-document",
            Map.of(
                    "en", "“{0}” is not a document of this application.",
                    "ro", "„{0}” nu este un document al acestei cereri.",
                    "ru", "«{0}» не входит в документы этого заявления."),
            "unknown-attachment",
            Map.of(
                    "en", "The file “{0}” does not exist or is used already. Upload it again.",
                    "ro", "Fișierul „{0}” nu există sau este deja folosit. Încărcați-l din nou.",
                    "ru", "Файл «{0}» не существует или уже использован. Загрузите его снова."),
            "media-type",
            Map.of(
                    "en", "{0}: this kind of file is not accepted. Attach one of: {1}.",
                    "ro", "{0}: acest tip de fișier nu este acceptat. Anexați unul dintre: {1}.",
                    "ru", "{0}: файлы этого типа не принимаются. Приложите один из: {1}."),
            "too-large",
            Map.of(
                    "en", "{0}: the file is too large. The largest size is {1} MB.",
                    "ro", "{0}: fișierul este prea mare. Dimensiunea maximă este {1} MB.",
                    "ru", "{0}: файл слишком большой. Наибольший размер: {1} МБ."));

    private DocumentMessages() {}

    static FieldError error(String code, String document, Locale language, Object... values) {
        Map<String, String> texts = TEXTS.getOrDefault(code, Map.of());
        String text = texts.getOrDefault(language.getLanguage(), texts.getOrDefault("en", code));
        return new FieldError(
                "/documents/" + document.replace("~", "~0").replace("/", "~1"),
                code,
                new MessageFormat(text, language).format(values));
    }

    static FieldError error(String code, FilingApplication.DocumentRef document, Locale language) {
        return error(code, document.document(), language, document.attachment());
    }
}
