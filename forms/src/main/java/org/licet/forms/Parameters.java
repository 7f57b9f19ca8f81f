package org.licet.forms;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a page sent. */
final class Parameters {
    static final String ACTION = "action";
    /** Names the fields of the page that send nothing when nothing is chosen. */
    static final String SHOWN = "licet:shown";

    static final String COUNT = ":count";
    static final String DAY = ":day";
    static final String MONTH = ":month";
    static final String YEAR = ":year";
    static final String TIME = ":time";
    static final String REMOVE = ":remove";

    private static final int LONGEST_NAME = 4_000;

    private final Map<String, List<String>> parameters;
    private final Map<String, String> uploads;
    private final Set<String> shown;
    private final Set<String> mentioned = new HashSet<>();

    Parameters(Map<String, List<String>> parameters, Map<String, String> uploads) {
        this.parameters = parameters;
        this.uploads = uploads;
        this.shown = Set.copyOf(parameters.getOrDefault(SHOWN, List.of()));
        parameters.keySet().forEach(this::mention);
        uploads.keySet().forEach(this::mention);
        shown.forEach(this::mention);
    }

    /** The id of the upload that came with a file input; null when none did. */
    @Nullable
    String upload(String name) {
        return uploads.get(name);
    }

    @Nullable
    String first(String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() ? null : values.get(0);
    }

    String text(String name) {
        String value = first(name);
        return value == null ? "" : value;
    }

    List<String> all(String name) {
        return parameters.getOrDefault(name, List.of());
    }

    /** Whether a question was on the page that sent this. */
    boolean has(Question question) {
        return shown.contains(question.pointer())
                || parameters.containsKey(question.name())
                || uploads.containsKey(question.name())
                || (question.isCompound() && parameters.containsKey(question.pointer() + DAY));
    }

    boolean hasList(String pointer) {
        return parameters.containsKey(pointer + COUNT);
    }

    int count(String pointer) {
        String count = text(pointer + COUNT);
        return count.matches("[0-9]{1,5}") ? Math.min(Integer.parseInt(count), AnswerLimits.MAX_ITEMS) : 0;
    }

    /** Whether something was sent for this place or for one inside it. */
    boolean mentions(String pointer) {
        return mentioned.contains(pointer);
    }

    /** The place to which an action such as {@code add /vehicles} applies; null for another action. */
    @Nullable
    String target(String verb) {
        String action = text(ACTION);
        return action.startsWith(verb + " /") ? action.substring(verb.length() + 1) : null;
    }

    /** Whether the page only wants to be shown again: with other fields, or with what was found. */
    boolean refreshes() {
        return text(ACTION).equals("refresh") || target("find") != null;
    }

    private void mention(String name) {
        if (!name.startsWith("/")
                || name.length() > LONGEST_NAME
                || name.chars().filter(c -> c == '/').count() > AnswerLimits.MAX_DEPTH) {
            return;
        }
        int colon = name.lastIndexOf(':');
        String place = colon < 0 ? name : name.substring(0, colon);
        while (!place.isEmpty() && mentioned.add(place)) {
            place = place.substring(0, place.lastIndexOf('/'));
        }
    }
}
