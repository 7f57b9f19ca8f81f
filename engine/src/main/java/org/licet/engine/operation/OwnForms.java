package org.licet.engine.operation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.catalogue.Wording;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.licet.forms.FormSet;
import org.licet.forms.FormSources;

/** What the engine itself asks for an operation when the package declares no form for it, and how it complains. */
final class OwnForms {

    private static final String USE = "use";
    private static final String SUSPEND = "suspend";
    private static final String NOTHING = "nothing";
    private static final Wording WORDING = Wording.beside(OwnForms.class);
    private static final FormSet FORMS = FormSet.compile(new FormSources(schemas(), WORDING.byLanguage()));

    private OwnForms() {}

    /** A form without fields where nothing is asked but a ground and a note. */
    static Form of(OperationKind kind) {
        return FORMS.form(
                switch (kind) {
                    case USE -> USE;
                    case SUSPEND -> SUSPEND;
                    default -> NOTHING;
                });
    }

    /** An error at a field, in the words of the text {@code field.code}. */
    static FieldError error(String field, String code, Locale language, Object... values) {
        return new FieldError("/" + field, code, WORDING.say(field + "." + code, language, values));
    }

    private static Map<String, String> schemas() {
        Map<String, String> schemas = new HashMap<>();
        for (String form : List.of(USE, SUSPEND, NOTHING)) {
            schemas.put("forms/" + form + ".schema.json", read(form + ".schema.json"));
        }
        return schemas;
    }

    private static String read(String file) {
        try (InputStream in = OwnForms.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException(file + " is not packed with the engine");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
