package org.licet.forms;

import java.util.Map;
import java.util.Set;

/** The compiled forms by name. */
record CompiledForms(Map<String, Form> forms) implements FormSet {
    CompiledForms {
        forms = Map.copyOf(forms);
    }

    @Override
    public Set<String> names() {
        return forms.keySet();
    }

    @Override
    public Form form(String name) {
        Form form = forms.get(name);
        if (form == null) {
            throw new IllegalArgumentException("no form \"" + name + "\"" + NearestName.hint(name, forms.keySet()));
        }
        return form;
    }
}
