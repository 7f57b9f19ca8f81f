package org.licet.engine.application;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import tools.jackson.databind.JsonNode;

/** Uploads that stand in answers (the fragment {@code licet:attachment}): they are kept with the file, as documents are. */
public interface AnswerFiles {

    /** What is wrong with uploads of answers that no file has yet; empty when they may be attached. */
    List<FieldError> wrong(Actor by, @Nullable Form form, JsonNode answers, Locale language);

    /**
     * Attaches those that the file has not yet.
     *
     * @param form by which the answers were given; null where none was asked
     * @throws WrongAnswers when one is not there, another's, or used for another file
     */
    void attach(Actor by, ApplicationReference reference, @Nullable Form form, JsonNode answers, Locale language);
}
