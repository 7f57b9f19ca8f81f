package org.licet.server.applicant.page;

import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.Drafts.Draft;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.licet.forms.Form;
import org.licet.forms.FormPage;
import org.licet.server.api.Addresses;
import org.licet.server.api.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form that an applicant fills in, page by page: a new application, a correction, or what an operation asks. What is
 * typed is kept in a draft whatever it is; the body of a correction or an operation is no filing, so that it can never
 * be filed as an application.
 *
 * @param home address of the page that lists what is to do; the form's pages are under it
 * @param title of the authorization
 * @param part of the draft's body that holds the answers; empty for the body itself
 * @param draft null until something was saved
 * @param body of the draft, as it will be when something is saved
 * @param marked what may be changed; null for everything
 * @param filed what is to be corrected; nothing otherwise
 */
record Filling(
        String home,
        String title,
        String part,
        @Nullable Draft draft,
        ObjectNode body,
        PublishedPackage published,
        Form form,
        ObjectNode answers,
        @Nullable Set<String> marked,
        Filed filed,
        Asking asking) {

    /** Whether a clerk fills it in for somebody. */
    boolean isAtCounter() {
        return body.has(Fillings.COUNTER);
    }

    /** Where what the reader is filling in is listed. */
    String list() {
        return isAtCounter() ? "/work/counter" : "/my/files";
    }

    List<FormPage> pages() {
        return form.pages().pages(answers, asking);
    }

    /** The page of the address; 404 when these answers call for no such page. */
    FormPage page(String id) {
        return pages().stream().filter(page -> page.id().equals(id)).findFirst().orElseThrow(Refusal::notFound);
    }

    /** Null when everything may be changed. */
    @Nullable
    Set<String> open() {
        return marked == null ? null : form.pages().open(marked, filed.answers(), answers, asking);
    }

    Evaluation evaluation() {
        return form.evaluate(answers, asking);
    }

    String address(FormPage page) {
        return home + "/pages/" + page.id();
    }

    String documentAddress(String document) {
        return home + Addresses.path("documents", document);
    }

    List<DocumentRef> uploads() {
        return StreamSupport.stream(body.path("attachments").spliterator(), false)
                .map(each -> new DocumentRef(
                        each.path("document").asString(""),
                        each.path("attachment").asString("")))
                .toList();
    }

    List<String> uploads(String document) {
        return uploads().stream()
                .filter(upload -> upload.document().equals(document))
                .map(DocumentRef::attachment)
                .toList();
    }

    /** The same with other answers. */
    Filling with(ObjectNode changed) {
        ObjectNode whole = body.deepCopy();
        ObjectNode holder = whole;
        if (!part.isEmpty()) {
            JsonNode inner = whole.path(part);
            holder = inner instanceof ObjectNode object ? object : whole.putObject(part);
        }
        holder.set("data", changed);
        return new Filling(home, title, part, draft, whole, published, form, changed, marked, filed, asking);
    }

    /** The same as it is kept now. */
    Filling keptAs(Draft kept) {
        return new Filling(home, title, part, kept, body, published, form, answers, marked, filed, asking);
    }

    Filling withUploads(List<DocumentRef> uploads) {
        ObjectNode whole = body.deepCopy();
        ArrayNode list = whole.putArray("attachments");
        uploads.forEach(
                upload -> list.addObject().put("document", upload.document()).put("attachment", upload.attachment()));
        return new Filling(home, title, part, draft, whole, published, form, answers, marked, filed, asking);
    }

    /** With a text of the part, or of the body itself. */
    Filling withText(String member, @Nullable String text) {
        ObjectNode whole = body.deepCopy();
        ObjectNode holder = part.isEmpty() ? whole : whole.withObjectProperty(part);
        if (text == null || text.isEmpty()) {
            holder.remove(member);
        } else {
            holder.put(member, text);
        }
        return new Filling(home, title, part, draft, whole, published, form, answers, marked, filed, asking);
    }

    String text(String member) {
        return (part.isEmpty() ? body : body.path(part)).path(member).asString("");
    }
}
