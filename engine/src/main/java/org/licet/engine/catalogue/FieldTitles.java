package org.licet.engine.catalogue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.licet.engine.catalogue.Description.Field;
import org.licet.engine.catalogue.Description.RegisterPart;
import org.licet.forms.Form;
import org.licet.forms.FormSet;

/** The register's fields are named by its schema, as any form's are. */
final class FieldTitles {
    private static final String REGISTER = "register";

    private FieldTitles() {}

    static Description give(Description description, FormSet forms) {
        if (!forms.names().contains(REGISTER)) {
            return description;
        }
        Form schema = forms.form(REGISTER);
        Map<String, Field> fields = new LinkedHashMap<>();
        description.register().fields().forEach((name, field) -> {
            Map<String, String> title = new LinkedHashMap<>();
            description
                    .languages()
                    .forEach(
                            language -> title.put(language, schema.label("/" + name, Locale.forLanguageTag(language))));
            fields.put(name, titled(field, new LocalText(title)));
        });
        return with(description, fields);
    }

    private static Field titled(Field field, LocalText title) {
        return new Field(
                field.name(), field.type(), title, field.visibility(), field.search(), field.list(), field.personal());
    }

    private static Description with(Description d, Map<String, Field> fields) {
        RegisterPart r = d.register();
        return new Description(
                d.id(),
                d.category(),
                d.agency(),
                d.title(),
                d.summary(),
                d.legalBasis(),
                d.applicants(),
                d.languages(),
                d.calendar(),
                d.application(),
                d.term(),
                d.refusalReasons(),
                d.roles(),
                new RegisterPart(
                        r.id(),
                        r.title(),
                        r.number(),
                        r.validity(),
                        r.validityDecision(),
                        r.entry(),
                        fields,
                        r.reminders()),
                d.life(),
                d.lifeEvents());
    }
}
