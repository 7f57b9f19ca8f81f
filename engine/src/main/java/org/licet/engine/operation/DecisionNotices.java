package org.licet.engine.operation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.CaseFiles.Decided;
import org.licet.engine.application.CaseFiles.IssuedEntry;
import org.licet.engine.application.FileWatch;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.Description.Category;
import org.licet.engine.catalogue.Description.RefusalReason;
import org.licet.engine.catalogue.LegalLife.By;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.notification.Notices;
import org.licet.engine.notification.Notices.About;
import org.licet.engine.notification.Notices.Kind;
import org.licet.engine.notification.Notices.News;
import org.springframework.stereotype.Component;

/** Tells the applicant of a refusal, of what silence has granted, and that a notification is void, at once. */
@Component
class DecisionNotices implements FileWatch {

    private final CaseFiles files;
    private final Catalogue catalogue;
    private final Notices notices;

    DecisionNotices(CaseFiles files, Catalogue catalogue, Notices notices) {
        this.files = files;
        this.catalogue = catalogue;
        this.notices = notices;
    }

    @Override
    public void decided(CaseFile file, boolean grant) {
        Description description = catalogue.version(file.version()).description();
        Decided decided = files.decision(file.reference()).orElseThrow();
        if (isAgencys(file, description) || (grant && !decided.tacit())) {
            return;
        }
        IssuedEntry entry = files.entry(file.reference()).orElse(null);
        Kind kind =
                grant ? Kind.TACITLY_GRANTED : isVoid(file, description, entry) ? Kind.ENTRY_ANNULLED : Kind.REFUSED;
        notices.tell(new News(
                file.applicant().id(),
                kind,
                new About(
                        description.id(),
                        file.reference().value(),
                        entry == null ? null : entry.registerId(),
                        entry == null ? null : entry.number()),
                null,
                grant ? null : titles(decided.reasons(), description)));
    }

    /** The holder of an entry did not ask, so has nothing refused or granted. */
    private static boolean isAgencys(CaseFile file, Description description) {
        return file.operation() != null
                && OperationKind.of(file.operation())
                        .map(description.life().operations()::get)
                        .map(operation -> operation.by() == By.AGENCY)
                        .orElse(false);
    }

    private static boolean isVoid(CaseFile file, Description description, @Nullable IssuedEntry entry) {
        return file.operation() == null && entry != null && description.category() == Category.NOTIFICATION;
    }

    /** All in each language; null where the law alone refuses. */
    private static @Nullable LocalText titles(List<String> reasons, Description description) {
        List<LocalText> titles = reasons.stream()
                .map(description.refusalReasons()::get)
                .filter(Objects::nonNull)
                .map(RefusalReason::title)
                .toList();
        Map<String, String> byLanguage = new LinkedHashMap<>();
        titles.forEach(title -> title.byLanguage()
                .forEach((language, text) -> byLanguage.merge(language, text, (a, b) -> a + "; " + b)));
        return byLanguage.isEmpty() ? null : new LocalText(byLanguage);
    }
}
