package org.licet.engine.correction;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.AskedItems;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.Description;
import org.licet.engine.catalogue.Description.LegalBasis;
import org.licet.engine.catalogue.LegalLife.Requirement;
import org.licet.engine.catalogue.LocalText;
import org.springframework.stereotype.Component;

/** The requests of a file with the law that they cite. */
@Component
class KeptCorrections implements AskedItems {

    private final CorrectionMapper corrections;
    private final CaseFiles files;
    private final Catalogue catalogue;

    KeptCorrections(CorrectionMapper corrections, CaseFiles files, Catalogue catalogue) {
        this.corrections = corrections;
        this.files = files;
        this.catalogue = catalogue;
    }

    @Override
    public List<Correction> of(ApplicationReference reference) {
        List<CorrectionRow> rows = corrections.all(reference.value());
        if (rows.isEmpty()) {
            return List.of();
        }
        Description description =
                catalogue.version(files.get(reference).version()).description();
        return rows.stream().map(row -> correction(row, description)).toList();
    }

    private static Correction correction(CorrectionRow row, Description description) {
        return new Correction(
                State.of(row.state()),
                row.marked().stream().map(mark -> item(mark, description)).toList(),
                row.note(),
                row.requestedBy(),
                row.requestedAt(),
                row.untilAt(),
                row.closedAt(),
                supplied(row));
    }

    private static @Nullable Supplied supplied(CorrectionRow row) {
        String what = row.supplied();
        Instant at = row.closedAt();
        return what == null || at == null ? null : CorrectionJson.supplied(what, String.valueOf(row.closedBy()), at);
    }

    private static Item item(Mark mark, Description description) {
        Requirement requirement = description.life().requirements().get(mark.requirement());
        return new Item(
                mark.requirement(),
                requirement == null ? CompleteApplication.TITLE : requirement.title(),
                requirement == null ? List.of(CompleteApplication.LEGAL_BASIS) : acts(requirement, description),
                mark.pointer(),
                mark.document(),
                mark.message(),
                requirement == null);
    }

    private static List<LocalText> acts(Requirement requirement, Description description) {
        Map<String, LegalBasis> acts =
                description.legalBasis().stream().collect(Collectors.toMap(LegalBasis::id, Function.identity()));
        return requirement.legalBasis().stream()
                .map(id -> Objects.requireNonNull(acts.get(id)).title())
                .toList();
    }
}
