package org.licet.server.clerk.page;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Attachments;
import org.licet.forms.Asking;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.licet.forms.FormPage;
import org.licet.forms.Sent;
import org.licet.forms.Showing;
import org.licet.server.page.FormFields;
import org.licet.server.page.HeldFile;
import org.licet.server.page.Page;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** A form of a package whose pages all stand on one page of ours: clerks' forms are short. */
@Component
class TaskForm {

    private final FormFields fields;
    private final Attachments attachments;
    private final Clock clock;

    TaskForm(FormFields fields, Attachments attachments, Clock clock) {
        this.fields = fields;
        this.attachments = attachments;
        this.clock = clock;
    }

    /**
     * What was sent.
     *
     * @param again whether the form is to be shown again without errors: an element came or went, or the answers brought
     *     fields that were not there
     */
    record Read(ObjectNode answers, boolean again) {}

    Asking asking(Page page) {
        return new Asking(page.language(), LocalDate.ofInstant(clock.instant(), page.zone()));
    }

    Read read(Actor by, Page page, Form form, ObjectNode before, HttpServletRequest request) {
        Asking asking = asking(page);
        ObjectNode answers = before;
        boolean again = "refresh".equals(request.getParameter("action"));
        List<String> shown = ids(form, answers, asking);
        for (FormPage each : form.pages().pages(before, asking)) {
            if (ids(form, answers, asking).contains(each.id())) {
                Sent sent = fields.read(by, form, each, answers, null, request, asking);
                answers = sent.answers();
                again |= sent.stayAt() != null;
            }
        }
        return new Read(answers, again || !ids(form, answers, asking).equals(shown));
    }

    /** For the template: the pages one under another. */
    Map<String, Object> show(Actor by, Page page, Form form, ObjectNode answers, List<FieldError> errors) {
        Asking asking = asking(page);
        Map<String, String> files = new HashMap<>();
        held(by, form, answers, page).forEach((id, file) -> files.put(id, file.text()));
        Showing showing = new Showing(answers, errors, asking, null, files);
        List<Map<String, Object>> pages = form.pages().pages(answers, asking).stream()
                .map(each -> fields.show(form, each, showing))
                .toList();
        return Map.of(
                "pages", pages,
                "multipart", pages.stream().anyMatch(each -> Boolean.TRUE.equals(each.get("multipart"))),
                "errors", FormFields.errors(errors));
    }

    /** Uploads of this clerk that stand in the answers, by their ids. */
    Map<String, HeldFile> held(Actor by, Form form, ObjectNode answers, Page page) {
        return HeldFile.of(
                attachments.uploaded(by, Set.copyOf(form.attachments(answers).values())), page, id -> "");
    }

    private static List<String> ids(Form form, ObjectNode answers, Asking asking) {
        return form.pages().pages(answers, asking).stream().map(FormPage::id).toList();
    }
}
