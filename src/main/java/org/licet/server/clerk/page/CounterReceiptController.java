package org.licet.server.clerk.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.catalogue.Description;
import org.licet.forms.FieldError;
import org.licet.server.api.Agencies;
import org.licet.server.api.Refusal;
import org.licet.server.page.FileWords;
import org.licet.server.page.Page;
import org.licet.server.page.PageController;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** What the counter gives to who filed at it: the applicant has no account, and the file is none of the clerk's. */
@PageController
final class CounterReceiptController {

    private final Applications applications;
    private final InWords inWords;
    private final Agencies agencies;

    CounterReceiptController(Applications applications, InWords inWords, Agencies agencies) {
        this.applications = applications;
        this.inWords = inWords;
        this.agencies = agencies;
    }

    /** The reading is written down like any other of a clerk. */
    @GetMapping("/work/counter/receipts/{reference}")
    ModelAndView show(Actor by, Page page, @PathVariable String reference) {
        Doors.clerks(by);
        ApplicationView file =
                applications.atCounter(by, new ApplicationReference(reference)).orElseThrow(Refusal::notFound);
        Description description = inWords.version(file.version()).description();
        Map<String, @Nullable Object> model = new LinkedHashMap<>();
        model.put("reference", file.reference().value());
        model.put("title", description.title().in(page.language()));
        model.put("receipt", file.receipt().number());
        model.put("agency", agencies.name(file.agency(), page.language()));
        model.put("applicant", file.applicant().name());
        model.put("applicantId", file.applicant().id().replaceFirst("^[a-z]+:", ""));
        model.put("filed", page.moment(file.receipt().filedAt()));
        model.put("due", page.day(file.receipt().decisionDue()));
        model.put("silence", page.text("file.silence." + file.receipt().silence()));
        model.put(
                "missing",
                file.receipt().missing().stream().map(FieldError::message).toList());
        model.put("documents", documents(file, description, page));
        return page.show("clerk/counter-receipt", model);
    }

    private static List<String> documents(ApplicationView file, Description description, Page page) {
        return file.documents().stream()
                .map(each -> {
                    Description.Document declared =
                            description.application().documents().get(each.document());
                    String title = declared == null
                            ? each.document()
                            : declared.title().in(page.language());
                    return title + ": " + each.attachment().fileName() + " ("
                            + FileWords.kind(each.attachment().type()) + ", "
                            + FileWords.size(each.attachment().size(), page.language()) + ")";
                })
                .toList();
    }
}
