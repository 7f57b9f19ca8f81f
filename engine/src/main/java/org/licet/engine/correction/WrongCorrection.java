package org.licet.engine.correction;

import java.util.List;
import java.util.stream.Collectors;
import org.licet.engine.application.CaseRefused;

/** A request or an answer that the law does not allow: asking for more than it requires, changing what nobody marked. */
public final class WrongCorrection extends CaseRefused {
    private static final long serialVersionUID = 1L;

    private final transient List<Wrong> wrongs;

    public WrongCorrection(List<Wrong> wrongs) {
        super("wrong-correction", wrongs.stream().map(Wrong::toString).collect(Collectors.joining("; ")));
        this.wrongs = List.copyOf(wrongs);
    }

    public List<Wrong> wrongs() {
        return wrongs;
    }

    /**
     * @param pointer of a request into its marks ({@code /marks/0/requirement}), of an answer into the application
     *     ({@code /vehicles/0/plate}, {@code /documents/plan}, {@code /notes/...})
     * @param code of a request: {@code nothing-marked}, {@code too-many}, {@code unknown-requirement},
     *     {@code pointer-or-document}, {@code unknown-field}, {@code unknown-document}, {@code message}; of an answer:
     *     {@code not-marked}, {@code unchanged}
     * @param value the bad one, empty when there is none
     * @param allowed what would have been right, the nearest first
     */
    public record Wrong(String pointer, String code, String value, List<String> allowed) {

        public Wrong {
            allowed = List.copyOf(allowed);
        }

        @Override
        public String toString() {
            return code + " at '" + pointer + "'"
                    + (value.isEmpty() ? "" : ": '" + value + "'")
                    + (allowed.isEmpty() ? "" : ", allowed are " + allowed);
        }
    }
}
