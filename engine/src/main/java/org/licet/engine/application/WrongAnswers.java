package org.licet.engine.application;

import java.util.List;
import org.licet.forms.FieldError;

/** Answers that are missing or wrong: the applicant's or clerk's to mend. */
public final class WrongAnswers extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> errors;

    public WrongAnswers(List<FieldError> errors) {
        super(errors.size() + " answers are missing or wrong");
        this.errors = List.copyOf(errors);
    }

    public List<FieldError> errors() {
        return errors;
    }
}
