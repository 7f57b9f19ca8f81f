package org.licet.forms;

import java.util.List;

/**
 * One page of a form, for some answers.
 *
 * @param id stable within a version of the form; letters, digits and hyphens, as part of an address
 * @param title in the asked language
 * @param hasFiles whether it has a file to choose, so that its form must be sent as {@code multipart/form-data}
 * @param errors of the fields of this page, in the order of the form; an error that no field of any page has stands
 *     on the first page
 */
public record FormPage(String id, String title, boolean hasFiles, State state, List<FieldError> errors) {

    /** How far its answers are. */
    public enum State {
        /** Nothing is answered yet, though it may be that nothing must be. */
        EMPTY,
        /** Nothing is wrong but that answers are missing. */
        INCOMPLETE,
        /** Some answer is wrong. */
        WRONG,
        /** Something is answered and nothing is missing or wrong. */
        COMPLETE
    }
}
