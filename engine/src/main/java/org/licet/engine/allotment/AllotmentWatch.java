package org.licet.engine.allotment;

import org.jspecify.annotations.Nullable;
import org.licet.engine.allotment.Competitions.CallClosed;
import org.licet.engine.application.CaseFile;
import org.licet.engine.application.FileWatch;
import org.licet.engine.catalogue.LegalLife.Allotment;
import org.licet.engine.catalogue.LegalLife.AllotmentKind;
import org.licet.engine.catalogue.LegalLife.Window;
import org.licet.engine.catalogue.PackageMistake;
import org.springframework.stereotype.Component;

/** What a file holds follows its fate: a grant uses it, every other end gives it back. */
@Component
class AllotmentWatch implements FileWatch {

    private final DeclaredLimits declared;
    private final CallMapper calls;
    private final FileMapper files;
    private final Ledger ledger;
    private final WaitingList waiting;
    private final FileNews news;

    AllotmentWatch(
            DeclaredLimits declared,
            CallMapper calls,
            FileMapper files,
            Ledger ledger,
            WaitingList waiting,
            FileNews news) {
        this.declared = declared;
        this.calls = calls;
        this.files = files;
        this.ledger = ledger;
        this.waiting = waiting;
        this.news = news;
    }

    /** Belongs to the call in which it was filed, whatever becomes of the call's moments later. */
    @Override
    public void filed(CaseFile file) {
        Allotment allotment = declared.of(file);
        if (allotment == null || allotment.window() != Window.CALL) {
            return;
        }
        CallRow call = calls.openAt(allotment.key(), file.filedAt());
        if (call == null) {
            throw new CallClosed(allotment.key(), null, null);
        }
        files.insert(FileRow.of(file, allotment.key(), call.callName()));
    }

    @Override
    public void decided(CaseFile file, boolean grant) {
        Allotment allotment = declared.of(file);
        if (allotment == null) {
            return;
        }
        if (grant) {
            use(file, allotment);
        } else {
            giveBack(file, allotment);
        }
    }

    /** Nothing is granted beside the limit, however the model is drawn and whoever decides. */
    private void use(CaseFile file, Allotment allotment) {
        hold(file, allotment);
        FileRow row = files.find(file.reference().value());
        if (row == null || !row.holdsSomething()) {
            throw new PackageMistake(
                    "a grant of " + file.reference() + " is not possible: acts are limited by '" + allotment.key()
                            + "', and the file "
                            + (allotment.kind() == AllotmentKind.COMPETITION
                                    ? "has no place; grant only when ranking.outcome is 'placed'"
                                    : "has reserved nothing; put a step 'reserve' before recordDecision"));
        }
        if (row.isReserved()) {
            ledger.use(row);
            news.amount(row, "consumed");
        }
    }

    @Override
    public void closed(CaseFile file) {
        Allotment allotment = declared.of(file);
        if (allotment != null) {
            giveBack(file, allotment);
        }
    }

    private void giveBack(CaseFile file, Allotment allotment) {
        CallRow call = hold(file, allotment);
        FileRow row = files.find(file.reference().value());
        if (row == null) {
            return;
        }
        if (row.competes()) {
            FileRow out = row.standing(FileRow.OUT);
            files.update(out);
        }
        if (row.holdsSomething()) {
            ledger.free(row.competes() ? row.standing(FileRow.OUT) : row);
            news.amount(row, "released");
            if (call != null) {
                waiting.moveUp(call, row.slice());
            }
        }
    }

    /** Examined again, it may reserve or enter again. */
    @Override
    public void reopened(CaseFile file) {
        Allotment allotment = declared.of(file);
        FileRow row = allotment == null ? null : files.find(file.reference().value());
        if (row != null) {
            files.update(row.ranked(FileRow.NONE, null, null, null));
        }
    }

    /** The call comes before the limit, whoever takes both. */
    private @Nullable CallRow hold(CaseFile file, Allotment allotment) {
        FileRow row = allotment.kind() == AllotmentKind.COMPETITION
                ? files.find(file.reference().value())
                : null;
        return row == null ? null : calls.lock(row.allotmentKey(), row.windowName());
    }
}
