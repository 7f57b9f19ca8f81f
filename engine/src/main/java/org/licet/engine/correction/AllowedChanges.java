package org.licet.engine.correction;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.AskedItems.Difference;
import org.licet.forms.Evaluation;
import tools.jackson.databind.JsonNode;

/**
 * Which changes a request allows: those of what was marked, those that the form works out itself, and fields that come or
 * go because of them.
 */
final class AllowedChanges {

    private final List<Mark> marks;
    private final Evaluation before;
    private final Evaluation after;

    AllowedChanges(List<Mark> marks, Evaluation before, Evaluation after) {
        this.marks = marks;
        this.before = before;
        this.after = after;
    }

    boolean allow(Difference difference) {
        return isMarked(difference.pointer()) || isComputed(difference.pointer()) || follows(difference);
    }

    private boolean isMarked(String pointer) {
        return marks.stream().anyMatch(mark -> mark.covers(pointer));
    }

    private boolean isComputed(String pointer) {
        return before.computed().containsKey(pointer) || after.computed().containsKey(pointer);
    }

    /**
     * A whole group that comes because a part of it was asked for, or a field that is asked on one side only. An element
     * more or less of a list follows from nothing.
     */
    private boolean follows(Difference difference) {
        String top = top(difference.pointer());
        if (top == null) {
            return false;
        }
        boolean comes = difference.before() == null;
        if (comes && marks.stream().anyMatch(mark -> mark.touches(top))) {
            return true;
        }
        return !isElement(top)
                && before.visible().contains(top) != after.visible().contains(top);
    }

    /** The outermost place on the way that only one side has; null when both have the whole way. */
    private @Nullable String top(String pointer) {
        int end = 0;
        while (end >= 0) {
            end = pointer.indexOf('/', end + 1);
            String place = end < 0 ? pointer : pointer.substring(0, end);
            if (at(before.data(), place) != at(after.data(), place)) {
                return place;
            }
        }
        return null;
    }

    private static boolean at(JsonNode data, String pointer) {
        return !data.at(pointer).isMissingNode();
    }

    private boolean isElement(String place) {
        String parent = place.substring(0, place.lastIndexOf('/'));
        return before.data().at(parent).isArray() || after.data().at(parent).isArray();
    }
}
