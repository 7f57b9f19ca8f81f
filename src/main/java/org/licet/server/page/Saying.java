package org.licet.server.page;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateNumberModel;
import freemarker.template.TemplateScalarModel;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code ${t("key", argument, ...)}} in templates. */
final class Saying implements TemplateMethodModelEx {

    private final Locale language;

    Saying(Locale language) {
        this.language = language;
    }

    @Override
    public Object exec(@SuppressWarnings("rawtypes") List arguments) throws TemplateModelException {
        if (arguments.isEmpty() || !(arguments.get(0) instanceof TemplateScalarModel key)) {
            throw new TemplateModelException("t(key, argument, ...) needs a key");
        }
        @Nullable Object[] rest = new Object[arguments.size() - 1];
        for (int i = 0; i < rest.length; i++) {
            rest[i] = plain(arguments.get(i + 1));
        }
        return Texting.get(language, key.getAsString(), rest);
    }

    private static @Nullable Object plain(@Nullable Object argument) throws TemplateModelException {
        if (argument instanceof TemplateNumberModel number) {
            return number.getAsNumber();
        }
        if (argument instanceof TemplateScalarModel text) {
            return text.getAsString();
        }
        return argument instanceof TemplateBooleanModel truth ? truth.getAsBoolean() : null;
    }
}
