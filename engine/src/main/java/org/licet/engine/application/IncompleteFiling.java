package org.licet.engine.application;

import java.util.List;
import org.licet.forms.FieldError;

/** What follows when a filing lacks something; done by the package that asks applicants. */
public interface IncompleteFiling {

    /** In the transaction of the filing: what is missing becomes the first request. */
    void ask(CaseFile file, List<FieldError> missing);
}
