package org.licet.server.page;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.TemplateHTMLOutputModel;
import freemarker.template.TemplateModelException;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.Attachments.RefusedUpload;
import org.licet.forms.Asking;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.licet.forms.FormPage;
import org.licet.forms.FormPages;
import org.licet.forms.Sent;
import org.licet.forms.Showing;
import org.licet.forms.SummaryRow;
import org.licet.forms.SummarySection;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/**
 * Pages of forms on pages of ours: the fields as HTML with the summary of what is wrong, what a browser sent back, and
 * answers in words. The macros are in {@code form.ftlh}.
 */
@Component
public final class FormFields {

    private final Attachments attachments;

    FormFields(Attachments attachments) {
        this.attachments = attachments;
    }

    /** For the macro {@code fields}: {@code html}, {@code title}, {@code multipart}, {@code errors}. */
    public Map<String, Object> show(Form form, FormPage page, Showing showing) {
        return Map.of(
                "html", html(form.pages().html(page.id(), showing)),
                "title", page.title(),
                "multipart", page.hasFiles(),
                "errors", errors(showing.errors()));
    }

    /** The fields are HTML already, escaped by the module of forms; templates cannot switch escaping off themselves. */
    private static TemplateHTMLOutputModel html(String fields) {
        try {
            return HTMLOutputFormat.INSTANCE.fromMarkup(fields);
        } catch (TemplateModelException e) {
            throw new IllegalStateException(e);
        }
    }

    /** For the macro {@code errorSummary}: each error with a link to its field. */
    public static List<Map<String, String>> errors(List<FieldError> errors) {
        return errors.stream()
                .map(error -> Map.of("text", error.message(), "href", "#" + FormPages.anchor(error.pointer())))
                .toList();
    }

    /**
     * Reads what a page sent. A file that was chosen is stored first; its place in the answers gets the id of the
     * attachment. What somebody sends as text in place of a file is not read.
     *
     * @param open what may be changed; null for everything
     * @throws RefusedUpload when a file cannot be taken
     */
    public Sent read(
            Actor by,
            Form form,
            FormPage page,
            ObjectNode answers,
            @Nullable Set<String> open,
            HttpServletRequest request,
            Asking asking) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, Arrays.asList(values)));
        Map<String, String> uploads = new LinkedHashMap<>();
        for (String name : form.pages().files(page.id(), answers, open, parameters, asking)) {
            Part file = part(request, name);
            if (file != null && file.getSize() > 0) {
                uploads.put(name, store(by, file));
            }
        }
        return form.pages().read(page.id(), answers, open, parameters, uploads, asking);
    }

    /** Answers without uploads. */
    public static List<Map<String, Object>> summary(List<SummarySection> sections) {
        return summary(sections, Map.of());
    }

    /**
     * For the macro {@code summary}: sections with rows, rows with values or further rows.
     *
     * @param files the uploads in the answers by their ids
     */
    public static List<Map<String, Object>> summary(List<SummarySection> sections, Map<String, HeldFile> files) {
        return sections.stream()
                .map(section -> Map.<String, Object>of(
                        "page", section.page(), "title", section.title(), "rows", rows(section.rows(), files)))
                .toList();
    }

    private static List<Map<String, Object>> rows(List<SummaryRow> rows, Map<String, HeldFile> files) {
        return rows.stream().map(row -> row(row, files)).toList();
    }

    private static Map<String, Object> row(SummaryRow row, Map<String, HeldFile> files) {
        HeldFile file = row.file() == null ? null : files.get(row.file());
        return Map.of(
                "pointer", row.pointer(),
                "anchor", FormPages.anchor(row.pointer()),
                "label", row.label(),
                "values", file == null ? row.values() : List.of(file.text()),
                "href", file == null ? "" : file.href(),
                "rows", rows(row.rows(), files));
    }

    private String store(Actor by, Part file) {
        try (var content = file.getInputStream()) {
            return attachments.store(by, file.getSubmittedFileName(), content).id();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Part part(HttpServletRequest request, String name) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return null;
        }
        try {
            return request.getPart(name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
