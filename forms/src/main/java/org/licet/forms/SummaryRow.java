package org.licet.forms;

import java.util.List;

/**
 * One answer in words, or a heading with the answers under it: a group, a list, one element of a list.
 *
 * @param pointer of the answer; of a group that only the page makes, the pointer of its first answer
 * @param values none when it is not answered; several for several choices
 * @param rows under this heading; empty for an answer
 * @param file the id of the attachment, when the answer is one; else null
 */
public record SummaryRow(
        String pointer,
        String label,
        List<String> values,
        List<SummaryRow> rows,
        @org.jspecify.annotations.Nullable String file) {

    /** Whether this is a heading rather than an answer; no bean property. */
    public boolean heads() {
        return !rows.isEmpty();
    }
}
