package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.AskedItems.Correction;
import org.licet.engine.application.AskedItems.Item;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.correction.Corrections;
import org.licet.engine.correction.Corrections.Supply;
import org.licet.engine.correction.WrongCorrection;
import org.licet.forms.FieldError;
import org.licet.forms.FormPage;
import org.licet.forms.FormPages;
import org.licet.server.api.Addresses;
import org.licet.server.api.Once;
import org.licet.server.api.Once.Created;
import org.licet.server.api.Refusal;
import org.licet.server.api.Throttled;
import org.licet.server.applicant.page.FillingDocuments.Finding;
import org.licet.server.applicant.page.Uploads.Wanted;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.node.ObjectNode;

/** Answers what the agency asked: each mark with its law, only what was marked can be changed, and nothing is sent unseen. */
@PageController
@RequestMapping("/my/files/{reference}/correction")
final class CorrectionPageController {

    private static final int LONGEST_NOTE = 4_000;

    private final OwnFiles files;
    private final Fillings fillings;
    private final FillingPages pages;
    private final FillingDocuments documents;
    private final Uploads uploads;
    private final Corrections corrections;
    private final Once once;

    CorrectionPageController(
            OwnFiles files,
            Fillings fillings,
            FillingPages pages,
            FillingDocuments documents,
            Uploads uploads,
            Corrections corrections,
            Once once) {
        this.files = files;
        this.fillings = fillings;
        this.pages = pages;
        this.documents = documents;
        this.uploads = uploads;
        this.corrections = corrections;
        this.once = once;
    }

    @GetMapping
    ModelAndView overview(
            Page page,
            Actor by,
            @PathVariable String reference,
            @RequestParam(required = false) @Nullable String saved) {
        ApplicationView file = files.get(by, reference);
        Optional<Correction> open = open(file);
        if (open.isEmpty()) {
            return page.show("applicant/correction-none", Map.of("home", Addresses.path("my", "files", reference)));
        }
        return shown(page, by, file, filling(page, by, file), List.of(), saved != null);
    }

    /** @param action {@code save} or {@code send} */
    @PostMapping
    @Throttled(Throttled.Kind.FILING)
    ModelAndView take(
            Page page,
            Actor by,
            @PathVariable String reference,
            @RequestParam(defaultValue = "save") String action,
            HttpServletRequest request) {
        ApplicationView file = files.get(by, reference);
        if (open(file).isEmpty()) {
            // Sent a second time, or answered in another window.
            return Going.to(Addresses.path("my", "files", reference, "correction"));
        }
        Filling filling = withNotes(filling(page, by, file), marks(file), request);
        Filling kept = filling.keptAs(fillings.save(by, filling));
        if (!action.equals("send")) {
            return Going.to(kept.home() + "?saved=1");
        }
        try {
            send(page, by, file, kept);
            return Going.to(Addresses.path("my", "files", reference) + "?done=corrected");
        } catch (WrongAnswers wrong) {
            return shown(page, by, file, kept, links(kept, wrong.errors()), false);
        } catch (WrongCorrection wrong) {
            List<Map<String, String>> errors = wrong.wrongs().stream()
                    .map(each -> Map.of(
                            "text",
                            page.text("correction." + each.code(), label(kept, each.pointer())),
                            "href",
                            "#" + noteId(key(each.pointer()))))
                    .toList();
            return shown(page, by, file, kept, errors, false);
        }
    }

    @GetMapping("/pages/{page}")
    ModelAndView show(
            Page page,
            Actor by,
            @PathVariable String reference,
            @PathVariable("page") String formPage,
            HttpServletRequest request) {
        return pages.show(page, by, filling(page, by, files.get(by, reference)), formPage, request);
    }

    @PostMapping("/pages/{page}")
    ModelAndView takePage(
            Page page,
            Actor by,
            @PathVariable String reference,
            @PathVariable("page") String formPage,
            HttpServletRequest request) {
        return pages.take(page, by, () -> filling(page, by, files.get(by, reference)), formPage, request);
    }

    @GetMapping("/documents/{document}")
    ModelAndView document(
            Page page,
            Actor by,
            @PathVariable String reference,
            @PathVariable String document,
            HttpServletRequest request) {
        ApplicationView file = files.get(by, reference);
        Filling filling = filling(page, by, file);
        return documents.show(page, filling, finding(by, file, document).in(filling), request);
    }

    @PostMapping("/documents/{document}")
    @Throttled(Throttled.Kind.FILING)
    ModelAndView takeDocument(
            Page page,
            Actor by,
            @PathVariable String reference,
            @PathVariable String document,
            HttpServletRequest request) {
        ApplicationView file = files.get(by, reference);
        return documents.take(page, by, () -> filling(page, by, file), finding(by, file, document), request);
    }

    @GetMapping("/documents/{document}/{attachment}")
    ResponseEntity<byte[]> download(
            Page page,
            Actor by,
            @PathVariable String reference,
            @PathVariable String document,
            @PathVariable String attachment) {
        return documents.download(by, filling(page, by, files.get(by, reference)), document, attachment);
    }

    private void send(Page page, Actor by, ApplicationView file, Filling kept) {
        String key = kept.draft() == null
                ? null
                : kept.draft().id() + "-" + kept.draft().revision();
        once.create(by, "correction/" + file.reference().value(), key, kept.body(), () -> {
            corrections.supply(new Supply(
                    by,
                    file.reference(),
                    kept.answers(),
                    kept.uploads(),
                    blankToNull(kept.text("note")),
                    notes(kept),
                    page.language()));
            fillings.forget(by, kept);
            return new Created(200, null, Map.of());
        });
    }

    private Filling filling(Page page, Actor by, ApplicationView file) {
        Correction open = open(file).orElseThrow(Refusal::notFound);
        return fillings.correction(by, file, open, page.language());
    }

    private static Optional<Correction> open(ApplicationView file) {
        return file.corrections().stream().filter(Correction::isOpen).findFirst();
    }

    private static List<Item> marks(ApplicationView file) {
        return open(file).map(Correction::items).orElse(List.of());
    }

    /** Documents that were marked, and those that changed answers call for. */
    private Finding finding(Actor by, ApplicationView file, String document) {
        Set<String> marked = new HashSet<>();
        marks(file).stream().map(Item::document).filter(id -> id != null).forEach(marked::add);
        Set<String> present = new HashSet<>();
        file.documents().forEach(each -> present.add(each.document()));
        return new Finding(document, filling -> uploads.all(by, filling).stream()
                .filter(each -> marked.contains(each.id()) || each.required() && !present.contains(each.id()))
                .toList());
    }

    private static Filling withNotes(Filling filling, List<Item> marks, HttpServletRequest request) {
        Map<String, String> notes = new LinkedHashMap<>();
        for (Item item : marks) {
            String note = request.getParameter("note:" + key(item));
            if (note != null && !note.isBlank()) {
                notes.put(key(item), note.substring(0, Math.min(note.length(), LONGEST_NOTE)));
            }
        }
        String message = request.getParameter("message");
        Filling changed = filling.withText(
                "note",
                message == null || message.isBlank()
                        ? null
                        : message.substring(0, Math.min(message.length(), LONGEST_NOTE)));
        ObjectNode kept = changed.body().withObjectProperty(Fillings.CORRECTION).putObject("notes");
        notes.forEach(kept::put);
        return changed;
    }

    private static Map<String, String> notes(Filling filling) {
        Map<String, String> notes = new LinkedHashMap<>();
        filling.body()
                .path(Fillings.CORRECTION)
                .path("notes")
                .properties()
                .forEach(entry -> notes.put(entry.getKey(), entry.getValue().asString("")));
        return notes;
    }

    private static String key(Item item) {
        return item.document() != null ? item.document() : String.valueOf(item.pointer());
    }

    private static String key(String pointer) {
        return pointer.startsWith("/documents/") ? pointer.substring("/documents/".length()) : pointer;
    }

    private static String noteId(String key) {
        return "note" + FormPages.anchor(key.startsWith("/") ? key : "/documents/" + key);
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String label(Filling filling, String pointer) {
        String document = key(pointer);
        var declared =
                filling.published().description().application().documents().get(document);
        return declared != null
                ? declared.title().in(filling.asking().language())
                : filling.form().label(pointer, filling.asking().language());
    }

    private ModelAndView shown(
            Page page,
            Actor by,
            ApplicationView file,
            Filling filling,
            List<Map<String, String>> errors,
            boolean saved) {
        Correction open = open(file).orElseThrow(Refusal::notFound);
        List<Map<String, Object>> changes = Changes.of(filling);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("title", filling.title());
        model.put("reference", file.reference().value());
        model.put("home", filling.home());
        model.put("back", Addresses.path("my", "files", file.reference().value()));
        model.put("until", page.day(open.until()));
        model.put("note", open.note());
        model.put("errors", errors);
        model.put("saved", saved);
        model.put("message", filling.text("note"));
        model.put("changes", changes);
        Map<String, String> notes = notes(filling);
        List<Wanted> given = uploads.all(by, filling);
        List<Map<String, Object>> items = new ArrayList<>();
        for (Item item : open.items()) {
            items.add(item(page, filling, item, notes.getOrDefault(key(item), ""), given));
        }
        model.put("items", items);
        model.put(
                "more",
                finding(by, file, "").all().apply(filling).stream()
                        .filter(each -> open.items().stream()
                                .noneMatch(item -> each.id().equals(item.document())))
                        .map(each -> Map.of(
                                "title", each.document().title().in(page.language()),
                                "href", filling.documentAddress(each.id())))
                        .toList());
        return page.show(
                "applicant/correction", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, model);
    }

    private static Map<String, Object> item(
            Page page, Filling filling, Item item, String note, List<Wanted> documents) {
        Map<String, Object> shown = new HashMap<>();
        String pointer = item.pointer();
        boolean done;
        if (pointer == null) {
            String document = String.valueOf(item.document());
            shown.put("what", label(filling, item.place()));
            shown.put("href", filling.documentAddress(document));
            done = documents.stream()
                    .anyMatch(
                            each -> each.id().equals(document) && !each.given().isEmpty());
            shown.put("state", page.text(done ? "correction.given" : "correction.open"));
        } else {
            shown.put("what", filling.form().label(pointer, page.language()));
            shown.put("href", place(filling, pointer));
            done = Changes.touches(filling, pointer);
            shown.put("state", page.text(done ? "correction.changed" : "correction.open"));
        }
        shown.put("done", done);
        shown.put("document", pointer == null);
        shown.put("requirement", item.title().in(page.language()));
        shown.put(
                "basis",
                item.legalBasis().stream().map(act -> act.in(page.language())).toList());
        shown.put("message", item.message());
        shown.put("key", key(item));
        shown.put("id", noteId(key(item)));
        shown.put("note", note);
        return shown;
    }

    private static String place(Filling filling, String pointer) {
        return filling.form()
                .pages()
                .pageOf(pointer, filling.answers(), filling.asking())
                .map(FormPage::id)
                .map(id -> filling.home() + "/pages/" + id + "#" + FormPages.anchor(pointer))
                .orElse(filling.home());
    }

    private static List<Map<String, String>> links(Filling filling, List<FieldError> errors) {
        return errors.stream()
                .map(error -> Map.of(
                        "text",
                        error.message(),
                        "href",
                        error.pointer().startsWith("/documents/")
                                ? filling.documentAddress(key(error.pointer()))
                                : place(filling, error.pointer())))
                .toList();
    }
}
