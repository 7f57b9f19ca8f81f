package org.licet.server.applicant.page;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.Attachments.Attachment;
import org.licet.engine.application.Attachments.RefusedUpload;
import org.licet.engine.application.Drafts.StaleDraft;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.server.api.Refusal;
import org.licet.server.applicant.page.Uploads.Wanted;
import org.licet.server.page.Page;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one document: what may be chosen, what was chosen, one file at a time. */
@Component
class FillingDocuments {

    private static final int TRIES = 3;

    private final Fillings fillings;
    private final Attachments attachments;

    FillingDocuments(Fillings fillings, Attachments attachments) {
        this.fillings = fillings;
        this.attachments = attachments;
    }

    ModelAndView show(Page page, Filling filling, Wanted wanted, HttpServletRequest request) {
        return shown(page, filling, wanted, "", request);
    }

    /** @param find which document it is; 404 when it may not be given now */
    ModelAndView take(Page page, Actor by, Supplier<Filling> load, Finding find, HttpServletRequest request) {
        Filling filling = load.get();
        Wanted wanted = find.in(filling);
        String remove = request.getParameter("remove");
        if (remove != null) {
            keep(by, load, find.id(), List.of(remove), null);
            return Going.to(filling.documentAddress(find.id()) + query(request));
        }
        Part file = part(request);
        if (file == null || file.getSize() == 0) {
            boolean goingOn = "continue".equals(request.getParameter("action"))
                    && !wanted.given().isEmpty();
            return goingOn
                    ? Going.to(next(filling, request))
                    : shown(page, filling, wanted, page.text("upload.none"), request);
        }
        Attachment stored;
        try {
            stored = store(by, file);
        } catch (RefusedUpload refused) {
            return shown(page, filling, wanted, Uploads.why(page, refused), request);
        }
        String wrong = Uploads.wrong(stored, wanted.document(), page);
        if (!wrong.isEmpty()) {
            return shown(page, filling, wanted, wrong, request);
        }
        List<String> instead = "replace".equals(request.getParameter("action"))
                ? wanted.given().stream().map(Attachment::id).toList()
                : List.of();
        keep(by, load, find.id(), instead, stored.id());
        return Going.to(filling.documentAddress(find.id()) + query(request));
    }

    /** An upload as a file, while it is attached to nothing. */
    ResponseEntity<byte[]> download(Actor by, Filling filling, String document, String attachment) {
        if (!filling.uploads(document).contains(attachment)) {
            throw Refusal.notFound();
        }
        return attachments.openUploaded(by, attachment).map(Uploads::asFile).orElseThrow(Refusal::notFound);
    }

    /** Which document an address means. */
    record Finding(String id, Function<Filling, List<Wanted>> all) {

        Wanted in(Filling filling) {
            return all.apply(filling).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow(Refusal::notFound);
        }
    }

    private void keep(Actor by, Supplier<Filling> load, String document, List<String> without, @Nullable String added) {
        for (int tried = 1; ; tried++) {
            Filling filling = load.get();
            List<DocumentRef> refs = new ArrayList<>(filling.uploads());
            refs.removeIf(ref -> ref.document().equals(document) && without.contains(ref.attachment()));
            if (added != null) {
                refs.add(new DocumentRef(document, added));
            }
            try {
                fillings.save(by, filling.withUploads(refs));
                return;
            } catch (StaleDraft meanwhile) {
                if (tried == TRIES) {
                    throw meanwhile;
                }
            }
        }
    }

    private ModelAndView shown(Page page, Filling filling, Wanted wanted, String error, HttpServletRequest request) {
        Map<String, @Nullable Object> model = new HashMap<>();
        String address = filling.documentAddress(wanted.id());
        model.put("title", wanted.document().title().in(page.language()));
        model.put("caption", filling.title());
        model.put("back", next(filling, request));
        model.put("action", address + query(request));
        model.put("address", address);
        model.put("required", wanted.required());
        model.put("allowed", Uploads.allowed(wanted.document(), page));
        model.put("accept", Uploads.accept(wanted.document()));
        model.put(
                "files",
                wanted.given().stream().map(file -> Uploads.shown(file, page)).toList());
        model.put("error", error);
        return page.show(
                "applicant/document", error.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT, model);
    }

    private static String next(Filling filling, HttpServletRequest request) {
        return filling.home() + (query(request).isEmpty() ? "" : "/check");
    }

    private static String query(HttpServletRequest request) {
        return "check".equals(request.getParameter("then")) ? "?then=check" : "";
    }

    private Attachment store(Actor by, Part file) {
        try (InputStream content = file.getInputStream()) {
            return attachments.store(by, file.getSubmittedFileName(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Part part(HttpServletRequest request) {
        String type = request.getContentType();
        if (type == null || !type.startsWith("multipart/")) {
            return null;
        }
        try {
            return request.getPart("file");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ServletException e) {
            throw new IllegalStateException(e);
        }
    }
}
