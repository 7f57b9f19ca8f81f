package org.licet.forms;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form as pages for a browser: a category of the UI schema is a page; a UI schema without categories is one page.
 * HTML goes out, what the page sends comes back into the answers; nothing here needs JavaScript. Immutable and shared
 * by all threads, like its form.
 *
 * <p>Parameters are named by JSON pointers ({@code /vehicles/0/plate}); a part of an answer adds a colon and its name
 * ({@code /startDate:day}). The buttons of a page are {@code action=add /vehicles} and
 * {@code action=remove /vehicles/1}; {@code action=refresh} is what a script sends when an answer changed on which
 * others depend. Any other action is the caller's.
 *
 * <p>Answers here are a draft: they may be incomplete and wrong, but within the caps on answers.
 *
 * @see <a href="../../../../../../README.md">forms/README.md, "Pages"</a>
 */
public interface FormPages {

    /** The pages asked for these answers, in order; a page of which everything is hidden is left out. */
    List<FormPage> pages(ObjectNode answers, Asking asking);

    /** The page on which an answer is asked, or on which an error at this pointer can be put right. */
    Optional<FormPage> pageOf(String pointer, ObjectNode answers, Asking asking);

    /**
     * The fields of a page as HTML, to stand inside the caller's {@code <form method="post">}
     * ({@code enctype="multipart/form-data"} when {@link FormPage#hasFiles}). The caller adds the CSRF token and the
     * buttons to go on. A page with lists begins with a hidden button without a name, so that the Enter key sends the
     * page without any {@code action} rather than pressing the first "add" or "remove".
     *
     * @throws IllegalArgumentException when the form has no such page
     */
    String html(String page, Showing showing);

    /**
     * Puts what a page sent into the answers. Only fields are written which that page shows and which may be changed
     * for the answers that result; everything else that was sent is ignored. What cannot be read stays as it was
     * typed, so that it is shown again and the validator says what is wrong with it.
     *
     * @param answers not changed
     * @param open as in {@link Showing#open}
     * @param parameters of the request; what it says as text in place of a file is ignored
     * @param uploads name of a file input, as {@link #files} gives it, to the id of the upload that the caller stored
     * @throws IllegalArgumentException when the form has no such page
     */
    Sent read(
            String page,
            ObjectNode answers,
            @Nullable Set<String> open,
            Map<String, List<String>> parameters,
            Map<String, String> uploads,
            Asking asking);

    /**
     * The same for a caller that puts the ids of uploads into the parameters: only for the file inputs that the page
     * has for {@code answers}. It must take away whatever the client sent under those names as text.
     */
    default Sent read(
            String page,
            ObjectNode answers,
            @Nullable Set<String> open,
            Map<String, List<String>> parameters,
            Asking asking) {
        Map<String, String> uploads = new HashMap<>();
        for (String name : files(page, answers, open, asking)) {
            parameters.getOrDefault(name, List.of()).stream().findFirst().ifPresent(id -> uploads.put(name, id));
        }
        return read(page, answers, open, parameters, uploads, asking);
    }

    /** {@link #read(String, ObjectNode, Set, Map, Asking)} where everything may be changed. */
    default Sent read(String page, ObjectNode answers, Map<String, List<String>> parameters, Asking asking) {
        return read(page, answers, null, parameters, asking);
    }

    /** Names of the file inputs of a page, under which uploads arrive: the pointers of the attachments' ids. */
    Set<String> files(String page, ObjectNode answers, @Nullable Set<String> open, Asking asking);

    /** Names of the file inputs of a page for the answers that result from what it sent; nothing is written. */
    Set<String> files(
            String page,
            ObjectNode answers,
            @Nullable Set<String> open,
            Map<String, List<String>> parameters,
            Asking asking);

    /**
     * What may be changed in a correction: what was marked, and what is asked now but was not asked for the answers
     * that were filed, because a marked answer changed.
     */
    Set<String> open(Set<String> marked, ObjectNode filed, ObjectNode answers, Asking asking);

    /**
     * The answers in words, page by page: choices by their titles, dates and numbers as the language writes them.
     * Fields that are asked but not answered have no values; those that are hidden are left out.
     */
    List<SummarySection> summary(ObjectNode answers, Asking asking);

    /** The id of a field in the HTML, as the target of a link from an error summary: {@code "#" + anchor(pointer)}. */
    static String anchor(String pointer) {
        return Anchors.of(pointer);
    }
}
