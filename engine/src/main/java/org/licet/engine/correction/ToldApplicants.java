package org.licet.engine.correction;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.licet.engine.application.CaseFile;
import org.licet.engine.calendar.Calendars;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.LegalLife.Requirement;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.notification.Notices;
import org.licet.engine.notification.Notices.About;
import org.licet.engine.notification.Notices.Kind;
import org.licet.engine.notification.Notices.News;
import org.springframework.stereotype.Component;

/** Tells applicants what they are asked for and until when: the term stands still because of them. */
@Component
class ToldApplicants {

    private final Notices notices;
    private final Calendars calendars;

    ToldApplicants(Notices notices, Calendars calendars) {
        this.notices = notices;
        this.calendars = calendars;
    }

    void asked(CaseFile file, Description description, List<Mark> marks, Instant until) {
        notices.tell(new News(
                file.applicant().id(),
                Kind.CORRECTION_REQUESTED,
                About.file(description.id(), file.reference().value()),
                LocalDate.ofInstant(
                        until, calendars.calendar(description.calendar()).zone()),
                titles(marks, description)));
    }

    /** Of the requirements, each once, together in each language. */
    private static LocalText titles(List<Mark> marks, Description description) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        marks.stream()
                .map(Mark::requirement)
                .distinct()
                .map(id -> description.life().requirements().get(id))
                .map(requirement -> requirement == null ? CompleteApplication.TITLE : title(requirement))
                .forEach(title -> title.byLanguage()
                        .forEach((language, text) -> byLanguage.merge(language, text, (a, b) -> a + "; " + b)));
        return new LocalText(byLanguage);
    }

    private static LocalText title(Requirement requirement) {
        return requirement.title();
    }
}
