package org.licet.engine.allotment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseDocuments;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.catalogue.LegalLife.Allotment;
import org.licet.engine.catalogue.LegalLife.AllotmentKind;
import org.licet.engine.catalogue.PackageMistake;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Registers a file in the competition of its call. */
@Component
class EnteringRanking {

    private static final int SCORE_DECIMALS = 6;

    private final CaseFiles cases;
    private final CaseDocuments documents;
    private final DeclaredLimits declared;
    private final CallMapper calls;
    private final FileMapper files;
    private final WaitingList waiting;
    private final FileNews news;

    EnteringRanking(
            CaseFiles cases,
            CaseDocuments documents,
            DeclaredLimits declared,
            CallMapper calls,
            FileMapper files,
            WaitingList waiting,
            FileNews news) {
        this.cases = cases;
        this.documents = documents;
        this.declared = declared;
        this.calls = calls;
        this.files = files;
        this.waiting = waiting;
        this.news = news;
    }

    void enter(ApplicationReference reference, @Nullable BigDecimal score) {
        cases.lock(reference);
        CaseFile file = cases.get(reference);
        Allotment allotment = declared.of(file);
        FileRow filed = files.find(reference.value());
        if (allotment == null || allotment.kind() != AllotmentKind.COMPETITION || filed == null) {
            throw new PackageMistake("enterRanking: package.yaml declares no competition");
        }
        CallRow call = Objects.requireNonNull(calls.lock(filed.allotmentKey(), filed.windowName()));
        FileRow row = Objects.requireNonNull(files.find(reference.value()));
        if (row.ranking().equals(FileRow.NONE) || row.ranking().equals(FileRow.ENTERED)) {
            BigDecimal scored = (score == null ? evaluated(allotment, reference) : score)
                    .setScale(SCORE_DECIMALS, RoundingMode.HALF_UP);
            enter(call, row.in(declared.slice(file, allotment)).ranked(FileRow.ENTERED, scored, null, null));
        }
    }

    private void enter(CallRow call, FileRow row) {
        news.entered(row);
        if (call.isRanked()) {
            files.update(behindAll(row));
            waiting.moveUp(call, row.slice());
            FileRow now = Objects.requireNonNull(files.find(row.application()));
            if (now.ranking().equals(FileRow.WAITING)) {
                news.ranked(now);
            }
        } else if (call.isConcluded()) {
            FileRow late = row.standing(FileRow.UNPLACED);
            files.update(late);
            news.ranked(late);
        } else {
            files.update(row);
        }
    }

    /** The published order stays as it is: who comes after the ranking comes last. */
    private FileRow behindAll(FileRow row) {
        return row.ranked(
                FileRow.WAITING,
                row.score(),
                files.lastRank(row.allotmentKey(), row.windowName(), row.slice()) + 1,
                files.lastOrdinal(row.allotmentKey(), row.windowName()) + 1);
    }

    private BigDecimal evaluated(Allotment allotment, ApplicationReference reference) {
        String[] output = Objects.requireNonNull(allotment.score()).split("\\.", 2);
        JsonNode value = documents
                .latest(reference, output[0])
                .map(document -> document.path(output[1]))
                .filter(JsonNode::isNumber)
                .orElseThrow(() -> new PackageMistake("enterRanking: '" + allotment.score()
                        + "' is no number yet; evaluate the decision before, or give 'score'"));
        return value.decimalValue();
    }
}
