package org.licet.server.applicant.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.AskedItems.Correction;
import org.licet.engine.application.AskedItems.Item;
import org.licet.engine.correction.WrongCorrection.Wrong;
import org.licet.forms.FieldError;
import org.licet.forms.FormPage;
import org.licet.forms.FormPages;
import org.licet.server.applicant.page.Uploads.Wanted;
import org.licet.server.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page that lists each mark with its law, what was done about it, and what changes with it. */
@Component
class CorrectionOverview {

    private final CorrectedFiles files;
    private final Uploads uploads;

    CorrectionOverview(CorrectedFiles files, Uploads uploads) {
        this.files = files;
        this.uploads = uploads;
    }

    ModelAndView nothingAsked(Page page, CorrectedFile file) {
        return page.show("applicant/correction-none", Map.of("home", file.back()));
    }

    ModelAndView show(
            Page page, Actor by, CorrectedFile file, Filling filling, List<Map<String, String>> errors, boolean saved) {
        Correction asked = file.asked();
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", filling.title());
        model.put("reference", file.reference());
        model.put("home", filling.home());
        model.put("back", file.back());
        model.put("counter", file.counter() ? file.file().applicant().name() : null);
        model.put("until", page.day(asked.until()));
        model.put("note", asked.note());
        model.put("errors", errors);
        model.put("saved", saved);
        model.put("message", Explanations.toAll(filling));
        model.put("changes", Changes.of(filling, uploads.names(by, filling, page)));
        model.put("items", items(page, by, filling, asked));
        model.put("more", more(page, by, file, filling, asked));
        return page.show(
                "applicant/correction", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, model);
    }

    private List<Map<String, Object>> items(Page page, Actor by, Filling filling, Correction asked) {
        Map<String, String> notes = Explanations.of(filling);
        List<Wanted> given = uploads.all(by, filling);
        List<Map<String, Object>> items = new ArrayList<>();
        for (Item item : asked.items()) {
            Map<String, Object> shown = new HashMap<>(about(page, item));
            shown.putAll(
                    item.pointer() == null
                            ? document(page, filling, item, given)
                            : answer(page, filling, item.pointer()));
            shown.put("note", notes.getOrDefault(Explanations.key(item), ""));
            items.add(shown);
        }
        return items;
    }

    private static Map<String, Object> about(Page page, Item item) {
        String key = Explanations.key(item);
        return Map.of(
                "requirement", item.title().in(page.language()),
                "basis",
                        item.legalBasis().stream()
                                .map(act -> act.in(page.language()))
                                .toList(),
                "message", item.message(),
                "key", key,
                "id", Explanations.fieldId(key));
    }

    private static Map<String, Object> document(Page page, Filling filling, Item item, List<Wanted> documents) {
        String document = String.valueOf(item.document());
        boolean done = documents.stream()
                .anyMatch(each -> each.id().equals(document) && !each.given().isEmpty());
        return Map.of(
                "what", label(filling, item.place()),
                "href", filling.documentAddress(document),
                "document", true,
                "done", done,
                "state", page.text(done ? "correction.given" : "correction.open"));
    }

    private static Map<String, Object> answer(Page page, Filling filling, String pointer) {
        boolean done = Changes.touches(filling, pointer);
        return Map.of(
                "what", filling.form().label(pointer, page.language()),
                "href", place(filling, pointer),
                "document", false,
                "done", done,
                "state", page.text(done ? "correction.changed" : "correction.open"));
    }

    /** Documents that nobody marked, but that changed answers call for. */
    private List<Map<String, String>> more(Page page, Actor by, CorrectedFile file, Filling filling, Correction asked) {
        return files.document(by, file, "").all().apply(filling).stream()
                .filter(each ->
                        asked.items().stream().noneMatch(item -> each.id().equals(item.document())))
                .map(each -> Map.of(
                        "title", each.document().title().in(page.language()),
                        "href", filling.documentAddress(each.id())))
                .toList();
    }

    /** Each error with a link to where it is put right. */
    static List<Map<String, String>> links(Filling filling, List<FieldError> errors) {
        return errors.stream()
                .map(error -> Map.of(
                        "text",
                        error.message(),
                        "href",
                        error.pointer().startsWith("/documents/")
                                ? filling.documentAddress(Explanations.key(error.pointer()))
                                : place(filling, error.pointer())))
                .toList();
    }

    /** The same for what was changed or left against the marks. */
    static List<Map<String, String>> marks(Page page, Filling filling, List<Wrong> wrongs) {
        return wrongs.stream()
                .map(each -> Map.of(
                        "text",
                        page.text("correction." + each.code(), label(filling, each.pointer())),
                        "href",
                        "#" + Explanations.fieldId(Explanations.key(each.pointer()))))
                .toList();
    }

    private static String label(Filling filling, String pointer) {
        var declared =
                filling.published().description().application().documents().get(Explanations.key(pointer));
        return declared != null
                ? declared.title().in(filling.asking().language())
                : filling.form().label(pointer, filling.asking().language());
    }

    private static String place(Filling filling, String pointer) {
        return filling.form()
                .pages()
                .pageOf(pointer, filling.answers(), filling.asking())
                .map(FormPage::id)
                .map(id -> filling.home() + "/pages/" + id + "#" + FormPages.anchor(pointer))
                .orElse(filling.home());
    }
}
