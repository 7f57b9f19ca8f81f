package org.licet.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a page is to be shown.
 *
 * @param errors to be shown at their fields: usually {@link FormPage#errors()} after the page was sent, none before
 * @param open pointers that may be changed, with everything under them; null when all may. Other fields are shown as
 *     text that cannot be changed
 * @param files attachment id to the text that stands for the file (its name and size)
 * @param without pointers of fields and lists that the caller shows by itself; what their inputs send is read as usual
 * @param uploads which files may be chosen; null when nothing is said of it
 * @param found what a look-up came to; null when nothing was looked up
 */
public record Showing(
        ObjectNode answers,
        List<FieldError> errors,
        Asking asking,
        @Nullable Set<String> open,
        Map<String, String> files,
        Set<String> without,
        @Nullable Uploads uploads,
        @Nullable Found found) {

    /**
     * What may be uploaded.
     *
     * @param accept for the attribute of the same name: {@code .pdf,.jpg}; null for any
     * @param hint types and greatest size in words, in the asked language
     */
    public record Uploads(@Nullable String accept, @Nullable String hint) {}

    /**
     * What a look-up came to, told beside its field.
     *
     * @param pointer of the field
     * @param number of the entry that was found; null in every other case
     * @param filled pointers of the fields that were filled
     */
    public record Found(String pointer, Outcome outcome, @Nullable String number, List<String> filled) {

        /** How it ended. */
        public enum Outcome {
            FOUND,
            NONE,
            /** Nothing was typed. */
            EMPTY,
            /** Too often. */
            LATER
        }
    }

    public Showing {
        errors = List.copyOf(errors);
        open = open == null ? null : Set.copyOf(open);
        files = Map.copyOf(files);
        without = Set.copyOf(without);
    }

    public Showing(
            ObjectNode answers,
            List<FieldError> errors,
            Asking asking,
            @Nullable Set<String> open,
            Map<String, String> files) {
        this(answers, errors, asking, open, files, Set.of(), null, null);
    }

    public static Showing of(ObjectNode answers, Asking asking) {
        return new Showing(answers, List.of(), asking, null, Map.of(), Set.of(), null, null);
    }

    public Showing withErrors(List<FieldError> errors) {
        return new Showing(answers, errors, asking, open, files, without, uploads, found);
    }

    public Showing withOpen(@Nullable Set<String> open) {
        return new Showing(answers, errors, asking, open, files, without, uploads, found);
    }

    public Showing withFiles(Map<String, String> files, Uploads uploads) {
        return new Showing(answers, errors, asking, open, files, without, uploads, found);
    }

    public Showing withFound(@Nullable Found found) {
        return new Showing(answers, errors, asking, open, files, without, uploads, found);
    }

    public Showing without(String pointer) {
        Set<String> more = new HashSet<>(without);
        more.add(pointer);
        return new Showing(answers, errors, asking, open, files, more, uploads, found);
    }
}
