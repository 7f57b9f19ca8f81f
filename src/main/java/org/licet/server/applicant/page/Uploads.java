package org.licet.server.applicant.page;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.Attachments.Attachment;
import org.licet.engine.application.Attachments.Content;
import org.licet.engine.application.Attachments.RefusedUpload;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.catalogue.Description.Document;
import org.licet.forms.SummaryRow;
import org.licet.server.page.FileWords;
import org.licet.server.page.HeldFile;
import org.licet.server.page.Page;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Uploads as people see them: what may be chosen, what was chosen, and why one was not taken. */
@Component
class Uploads {

    private static final Map<String, List<String>> ENDINGS = Map.of(
            "application/pdf", List.of(".pdf"),
            "image/jpeg", List.of(".jpg", ".jpeg"),
            "image/png", List.of(".png"));

    private final Attachments attachments;

    Uploads(Attachments attachments) {
        this.attachments = attachments;
    }

    /** A declared document that is asked for by these answers, or allowed. */
    record Wanted(Document document, boolean required, List<Attachment> given) {

        String id() {
            return document.id();
        }

        boolean isMissing() {
            return required && given.isEmpty();
        }
    }

    /** Those that the package declares and that these answers ask for or allow; those already given stay. */
    List<Wanted> wanted(Actor by, Filling filling) {
        return all(by, filling).stream()
                .filter(each -> each.required()
                        || each.document().required().paths().isEmpty()
                        || !each.given().isEmpty())
                .toList();
    }

    /** All that the package declares. */
    List<Wanted> all(Actor by, Filling filling) {
        ObjectNode data = filling.evaluation().data();
        Map<String, Attachment> own = own(by, filling);
        List<Wanted> wanted = new ArrayList<>();
        for (Document document :
                filling.published().description().application().documents().values()) {
            List<Attachment> given = filling.uploads().stream()
                    .filter(ref -> ref.document().equals(document.id()) && own.containsKey(ref.attachment()))
                    .map(ref -> own.get(ref.attachment()))
                    .toList();
            wanted.add(new Wanted(document, document.required().holds(data), given));
        }
        return wanted;
    }

    /** Id to what stands for the file: uploads in the answers and for documents. */
    Map<String, String> names(Actor by, Filling filling, Page page) {
        Map<String, String> names = new HashMap<>();
        own(by, filling).forEach((id, file) -> names.put(id, FileWords.name(file, page.language())));
        return names;
    }

    /** Uploads in the answers, by their ids. */
    Map<String, HeldFile> held(Actor by, Filling filling, Page page) {
        return HeldFile.of(own(by, filling).values(), page, id -> "");
    }

    /** For the macros of documents: {@code id}, {@code name}, {@code size}. */
    static Map<String, Object> shown(Attachment file, Page page) {
        return Map.of(
                "id", file.id(),
                "name", file.fileName(),
                "size", FileWords.size(file.size(), page.language()),
                "type", FileWords.kind(file.type()));
    }

    /** In words: {@code PDF, JPG or PNG, at most 5 MB}. */
    static String allowed(Document document, Page page) {
        String types = document.types().stream().sorted().map(FileWords::kind).collect(Collectors.joining(", "));
        return page.text("upload.allowed", types, FileWords.size(document.maxSize(), page.language()));
    }

    /** For the attribute of the same name. */
    static String accept(Document document) {
        return document.types().stream()
                .sorted()
                .flatMap(type -> ENDINGS.getOrDefault(type, List.of(type)).stream())
                .collect(Collectors.joining(","));
    }

    /** What is wrong with a file for this document, or empty. */
    static String wrong(Attachment file, Document document, Page page) {
        if (!document.types().contains(file.type())) {
            return page.text("upload.type", allowed(document, page));
        }
        return file.size() > document.maxSize()
                ? page.text("upload.large", FileWords.size(document.maxSize(), page.language()))
                : "";
    }

    static String why(Page page, RefusedUpload refused) {
        String key = "upload.refused." + refused.code();
        return page.text(page.hasText(key) ? key : "upload.refused");
    }

    static ResponseEntity<byte[]> asFile(Content content) {
        ContentDisposition disposition = ContentDisposition.attachment()
                .filename(content.attachment().fileName(), StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(content.attachment().type()))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .body(content.bytes());
    }

    private Map<String, Attachment> own(Actor by, Filling filling) {
        List<String> ids = new ArrayList<>(
                filling.uploads().stream().map(DocumentRef::attachment).toList());
        filling.form()
                .pages()
                .summary(filling.answers(), filling.asking())
                .forEach(section -> collect(section.rows(), ids));
        return Stream.concat(
                        filling.filed().files().stream(),
                        attachments
                                .uploaded(by, ids.stream().distinct().limit(200).toList())
                                .stream())
                .collect(Collectors.toMap(Attachment::id, file -> file));
    }

    private static void collect(List<SummaryRow> rows, List<String> ids) {
        for (SummaryRow row : rows) {
            if (row.file() != null) {
                ids.add(row.file());
            }
            collect(row.rows(), ids);
        }
    }
}
