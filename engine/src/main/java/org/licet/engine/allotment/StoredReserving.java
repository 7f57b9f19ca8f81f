package org.licet.engine.allotment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.catalogue.LegalLife.Allotment;
import org.licet.engine.catalogue.LegalLife.AllotmentKind;
import org.licet.engine.catalogue.LegalLife.Window;
import org.licet.engine.catalogue.PackageMistake;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class StoredReserving implements Reserving {

    private final CaseFiles cases;
    private final DeclaredLimits declared;
    private final FileMapper files;
    private final LimitMapper limits;
    private final Ledger ledger;
    private final FileNews news;

    StoredReserving(
            CaseFiles cases,
            DeclaredLimits declared,
            FileMapper files,
            LimitMapper limits,
            Ledger ledger,
            FileNews news) {
        this.cases = cases;
        this.declared = declared;
        this.files = files;
        this.limits = limits;
        this.ledger = ledger;
        this.news = news;
    }

    @Override
    @Transactional
    public Outcome reserve(ApplicationReference reference, @Nullable BigDecimal amount, boolean atMost) {
        CaseFile file = held(reference);
        Allotment allotment = limited(file, "reserve");
        FileRow before = files.find(reference.value());
        if (before != null && before.holdsSomething()) {
            return new Reserved(Amounts.tidy(before.amount()));
        }
        if (file.isOver()) {
            throw new PackageMistake("reserve: " + reference + " is over");
        }
        FileRow row = (before == null ? begun(file, allotment) : before).in(declared.slice(file, allotment));
        mustOwn(file, allotment);
        LimitRow limit = ledger.lock(row.allotmentKey(), row.windowName(), row.slice());
        BigDecimal given = limit.give(wanted(allotment, amount), atMost);
        if (given.signum() == 0) {
            return new Exhausted(Amounts.tidy(limit.left()));
        }
        ledger.reserve(limit, row, given);
        news.amount(row.holding(FileRow.RESERVED, given), "reserved");
        return new Reserved(Amounts.tidy(given));
    }

    @Override
    @Transactional
    public void consume(ApplicationReference reference) {
        limited(held(reference), "consume");
        FileRow row = files.find(reference.value());
        if (row == null || !row.holdsSomething()) {
            throw new PackageMistake("consume: " + reference + " has reserved nothing; put a step 'reserve' before it");
        }
        if (row.isReserved()) {
            ledger.use(row);
            news.amount(row, "consumed");
        }
    }

    @Override
    @Transactional
    public void release(ApplicationReference reference) {
        CaseFile file = held(reference);
        limited(file, "release");
        if ("grant".equals(file.outcome())) {
            throw new PackageMistake("release: " + reference + " is granted, and its act counts");
        }
        FileRow row = files.find(reference.value());
        if (row != null && row.holdsSomething()) {
            ledger.free(row);
            news.amount(row, "released");
        }
    }

    private CaseFile held(ApplicationReference reference) {
        cases.lock(reference);
        return cases.get(reference);
    }

    private Allotment limited(CaseFile file, String step) {
        Allotment allotment = declared.of(file);
        if (allotment == null || allotment.kind() == AllotmentKind.COMPETITION) {
            throw new PackageMistake(step + ": package.yaml declares no quota or fund from which to take");
        }
        return allotment;
    }

    /** Filed in a call, it has its row from then on. */
    private FileRow begun(CaseFile file, Allotment allotment) {
        if (allotment.window() == Window.CALL) {
            throw new PackageMistake("reserve: " + file.reference() + " was filed in no call");
        }
        FileRow row = FileRow.of(file, allotment.key(), declared.window(file, allotment.window()));
        files.insert(row);
        return row;
    }

    private void mustOwn(CaseFile file, Allotment allotment) {
        String owner = limits.owner(allotment.key());
        if (owner != null && !owner.equals(file.agency())) {
            throw new PackageMistake(
                    "the limit '" + allotment.key() + "' belongs to the agency '" + owner + "'; choose another key");
        }
    }

    private static BigDecimal wanted(Allotment allotment, @Nullable BigDecimal amount) {
        if (amount == null && allotment.kind() == AllotmentKind.FUND) {
            throw new PackageMistake("reserve: of a fund, say how much: 'amount'");
        }
        BigDecimal wanted = Amounts.cut(amount == null ? BigDecimal.ONE : amount);
        if (wanted.signum() <= 0) {
            throw new PackageMistake("reserve: the amount " + amount + " is not above zero");
        }
        return wanted;
    }
}
