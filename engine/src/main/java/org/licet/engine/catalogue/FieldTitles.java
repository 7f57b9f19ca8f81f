package org.licet.engine.catalogue;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.licet.engine.catalogue.Description.Field;
import org.licet.engine.catalogue.Description.RegisterPart;
import org.licet.forms.Form;
import org.licet.forms.FormSet;
import org.licet.forms.FormSources;

/** The register's fields are named by its schema, as any form's are; the answers in task lists by the application's form. */
final class FieldTitles {
    private static final String REGISTER = "register";

    private FieldTitles() {}

    static Description give(Description description, FormSet forms, FormSources sources) {
        String application = description.application().form();
        WorkPart work = forms.names().contains(application)
                ? new WorkTitles(forms.form(application), description.languages(), sources).give(description.work())
                : description.work();
        if (!forms.names().contains(REGISTER)) {
            return with(description, description.register().fields(), work);
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
        return with(description, fields, work);
    }

    private static Field titled(Field field, LocalText title) {
        return new Field(
                field.name(), field.type(), title, field.visibility(), field.search(), field.list(), field.personal());
    }

    private static Description with(Description d, Map<String, Field> fields, WorkPart work) {
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
                        r.reminders(),
                        r.sharedWith()),
                d.life(),
                d.lifeEvents(),
                work);
    }
}
