package org.licet.server.applicant;

import java.util.List;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.forms.Form;
import org.licet.forms.FormSet;
import org.licet.server.api.Refusal;

/** The forms of a package that people fill in; the register's schema is compiled with them but is no form. */
final class Forms {

    private static final String REGISTER = "register";

    private Forms() {}

    static List<String> names(FormSet forms) {
        return forms.names().stream()
                .filter(name -> !name.equals(REGISTER))
                .sorted()
                .toList();
    }

    static Form of(PublishedPackage published, String name) {
        if (!names(published.forms()).contains(name)) {
            throw Refusal.notFound();
        }
        return published.forms().form(name);
    }
}
