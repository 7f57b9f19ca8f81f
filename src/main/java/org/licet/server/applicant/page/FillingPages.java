package org.licet.server.applicant.page;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Attachments.RefusedUpload;
import org.licet.engine.application.Drafts.StaleDraft;
import org.licet.engine.lookup.LookUps.Found;
import org.licet.forms.Asking;
import org.licet.forms.FieldError;
import org.licet.forms.FormPage;
import org.licet.forms.FormPages;
import org.licet.forms.Sent;
import org.licet.forms.Showing;
import org.licet.server.api.Once;
import org.licet.server.page.FormFields;
import org.licet.server.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/**
 * One page of what is filled in: shown, and taken back. What was typed is kept in the draft before anything is said of
 * it, unless the same page was changed in another window meanwhile: then both are shown, and nothing is overwritten.
 */
@Component
class FillingPages {

    private static final int TRIES = 3;

    /** What the script sends while somebody types. */
    private static final String KEEP = "keep";

    private final Fillings fillings;
    private final FormFields fields;
    private final Uploads uploads;
    private final FillingLookUps lookUps;

    FillingPages(Fillings fillings, FormFields fields, Uploads uploads, FillingLookUps lookUps) {
        this.fillings = fillings;
        this.fields = fields;
        this.uploads = uploads;
        this.lookUps = lookUps;
    }

    ModelAndView show(Page page, Actor by, Filling filling, String id, HttpServletRequest request) {
        FormPage here = filling.page(id);
        Map<String, List<String>> typed = KeptAnswers.take(request);
        if (typed.isEmpty()) {
            return shown(page, by, filling, filling, here, List.of(), Said.nothing(), request);
        }
        Map<String, List<String>> texts = new HashMap<>(typed);
        texts.keySet().removeAll(filling.form().pages().files(id, filling.answers(), filling.open(), filling.asking()));
        Sent sent = filling.form().pages().read(id, filling.answers(), filling.open(), texts, filling.asking());
        return shown(page, by, filling, filling.with(sent.answers()), here, List.of(), Said.whatWasKept(), request);
    }

    /** @param load reads what is kept, anew each time */
    ModelAndView take(Page page, Actor by, Supplier<Filling> load, String id, HttpServletRequest request) {
        for (int tried = 1; ; tried++) {
            try {
                return taken(page, by, load.get(), id, request);
            } catch (StaleDraft meanwhile) {
                if (tried == TRIES) {
                    throw meanwhile;
                }
            }
        }
    }

    private ModelAndView taken(Page page, Actor by, Filling filling, String id, HttpServletRequest request) {
        FormPage before = filling.page(id);
        Sent sent;
        try {
            sent = fields.read(
                    by, filling.form(), before, filling.answers(), filling.open(), request, filling.asking());
        } catch (RefusedUpload refused) {
            FieldError error = new FieldError("", refused.code(), Uploads.why(page, refused));
            return shown(page, by, filling, filling, before, List.of(error), Said.nothing(), request);
        }
        Filling changed = filling.with(sent.answers());
        String action = action(request);
        if (action.equals("refresh")) {
            return shown(page, by, filling, changed, changed.page(id), List.of(), Said.nothing(), request);
        }
        boolean stale = isStale(filling, changed, id, request);
        if (action.equals(KEEP)) {
            return stale ? notKept(page) : kept(page, by, filling, lookUps.settled(by, filling, changed), id);
        }
        if (stale) {
            return shown(page, by, filling, changed, before, List.of(), Said.elsewhere(), request);
        }
        Filling settled = lookUps.settled(by, filling, changed);
        Optional<Found> found = lookUps.find(by, settled, action);
        if (found.isPresent()) {
            Filling filled = settled.with(found.get().answers());
            Filling kept = filled.keptAs(fillings.save(by, filled));
            return shown(page, by, kept, kept, kept.page(id), List.of(), Said.found(found.get()), request);
        }
        Filling kept = settled.keptAs(fillings.save(by, settled));
        return next(page, by, kept, id, sent, action, request);
    }

    /** Kept in the background, while the page stays as it is: no more is said than that. */
    private ModelAndView kept(Page page, Actor by, Filling filling, Filling changed, String id) {
        boolean nothingNew = changed.answers().equals(filling.answers()) && filling.draft() != null;
        Filling now = nothingNew ? filling : changed.keptAs(fillings.save(by, changed));
        return page.show(
                "applicant/kept",
                Map.of(
                        "seen",
                        seen(now, id),
                        "word",
                        page.text(
                                "saving.saved",
                                page.time(Objects.requireNonNull(now.draft()).updatedAt()))));
    }

    private static ModelAndView notKept(Page page) {
        return page.show(
                "applicant/kept", HttpStatus.CONFLICT, Map.of("seen", "", "word", page.text("saving.elsewhere")));
    }

    private ModelAndView next(
            Page page, Actor by, Filling changed, String id, Sent sent, String action, HttpServletRequest request) {
        String then = then(request);
        String query = then.isEmpty() ? "" : "?then=" + then;
        if (action.equals("later")) {
            return Going.to(changed.home() + "?saved=1");
        }
        List<FormPage> pages = changed.pages();
        int at = at(pages, id);
        if (at < 0) {
            return Going.to(changed.home());
        }
        if (sent.stayAt() != null) {
            return Going.to(changed.address(pages.get(at)) + query + "#" + FormPages.anchor(sent.stayAt()));
        }
        List<FieldError> errors = mendable(changed, lookUps.errors(by, changed, pages.get(at)));
        if (!errors.isEmpty()) {
            return shown(page, by, changed, changed, pages.get(at), errors, Said.nothing(), request);
        }
        if (!then.isEmpty()) {
            return Going.to(changed.home() + "/" + then);
        }
        boolean last = at == pages.size() - 1 || changed.marked() != null;
        return Going.to(last ? changed.home() : changed.address(pages.get(at + 1)));
    }

    /** Of a correction only what may be changed can be put right. */
    private static List<FieldError> mendable(Filling filling, List<FieldError> errors) {
        var open = filling.open();
        return open == null
                ? errors
                : errors.stream()
                        .filter(error -> open.stream()
                                .anyMatch(place -> error.pointer().equals(place)
                                        || error.pointer().startsWith(place + "/")
                                        || place.startsWith(error.pointer() + "/")))
                        .toList();
    }

    private static int at(List<FormPage> pages, String id) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).id().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isStale(Filling now, Filling changed, String id, HttpServletRequest request) {
        String seen = request.getParameter("seen");
        return seen != null && !seen.equals(seen(now, id)) && !changed.answers().equals(now.answers());
    }

    /** What the answers of a page looked like, so that a change in another window is noticed. */
    private static String seen(Filling filling, String id) {
        Asking plain = new Asking(Locale.ENGLISH, filling.asking().today());
        String answers = filling.form().pages().summary(filling.answers(), plain).stream()
                .filter(section -> section.page().equals(id))
                .toList()
                .toString();
        return Once.digest(answers.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    /**
     * @param saved as it is kept
     * @param shown what stands in the fields
     */
    private ModelAndView shown(
            Page page,
            Actor by,
            Filling saved,
            Filling shown,
            FormPage here,
            List<FieldError> errors,
            Said said,
            HttpServletRequest request) {
        Showing showing = new Showing(
                        shown.answers(), errors, shown.asking(), shown.open(), uploads.names(by, shown, page))
                .withFound(said.found() == null ? null : FillingLookUps.shown(said.found()));
        List<FormPage> pages = shown.pages();
        String then = then(request);
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("form", fields.show(shown.form(), here, showing));
        model.put("title", here.title());
        model.put("caption", shown.title());
        model.put("home", shown.home());
        model.put("action", shown.address(here) + (then.isEmpty() ? "" : "?then=" + then));
        model.put("back", then.isEmpty() ? shown.home() : shown.home() + "/" + then);
        model.put("then", then);
        model.put("place", Math.max(at(pages, here.id()), 0) + 1);
        model.put("places", pages.size());
        model.put("correcting", shown.marked() != null);
        model.put("seen", seen(saved, here.id()));
        // what is not saved yet by an own decision stays so until a button is pressed
        model.put("saving", !said.returned() && !said.changedElsewhere());
        model.put("returned", said.returned());
        model.put("elsewhere", said.changedElsewhere() ? elsewhere(page, saved, here) : null);
        model.put(
                "session",
                request.getSession(false) == null
                        ? 0
                        : Objects.requireNonNull(request.getSession(false)).getMaxInactiveInterval());
        return page.show("applicant/page", errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, model);
    }

    private static Map<String, Object> elsewhere(Page page, Filling saved, FormPage here) {
        return Map.of(
                "at",
                saved.draft() == null ? "" : page.moment(saved.draft().updatedAt()),
                "address",
                saved.address(here),
                "sections",
                FormFields.summary(saved.form().pages().summary(saved.answers(), saved.asking()).stream()
                        .filter(section -> section.page().equals(here.id()))
                        .toList()));
    }

    private static String action(HttpServletRequest request) {
        String action = request.getParameter("action");
        return action == null ? "continue" : action;
    }

    /** Only pages that we send people back to. */
    private static String then(HttpServletRequest request) {
        return "check".equals(request.getParameter("then")) ? "check" : "";
    }

    /** What is said above the fields. */
    private record Said(boolean returned, boolean changedElsewhere, @Nullable Found found) {

        static Said nothing() {
            return new Said(false, false, null);
        }

        static Said whatWasKept() {
            return new Said(true, false, null);
        }

        static Said elsewhere() {
            return new Said(false, true, null);
        }

        static Said found(Found found) {
            return new Said(false, false, found);
        }
    }
}
