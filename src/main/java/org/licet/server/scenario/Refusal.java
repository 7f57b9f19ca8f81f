package org.licet.server.scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.licet.engine.access.Deputies.DeputyshipRefused;
import org.licet.engine.allotment.Allotments.CallStands;
import org.licet.engine.allotment.Allotments.UnknownAllotment;
import org.licet.engine.allotment.Competitions.CallClosed;
import org.licet.engine.allotment.Reserving.LimitNotSet;
import org.licet.engine.application.ApplicantUnidentified;
import org.licet.engine.application.Attachments.RefusedUpload;
import org.licet.engine.application.CaseRefused;
import org.licet.engine.application.ClosingFiles.FileNotOver;
import org.licet.engine.application.ClosingFiles.FileOver;
import org.licet.engine.application.ClosingFiles.UnknownFile;
import org.licet.engine.application.Decisions.TermSuspended;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.correction.WrongCorrection;
import org.licet.engine.operation.Operations.OperationRunning;
import org.licet.engine.operation.Operations.RenewalNotOpen;
import org.licet.engine.operation.Operations.UndeclaredGround;
import org.licet.engine.operation.Operations.UnknownEntry;
import org.licet.engine.operation.Operations.UnknownOperation;
import org.licet.engine.operation.Operations.WrongEntryState;
import org.licet.engine.payment.Payments.UnknownOrder;
import org.licet.engine.payment.Payments.WrongPayment;
import org.licet.engine.register.EntryChanges.NothingLeft;
import org.licet.engine.task.Tasks.TaskConflict;
import org.licet.engine.task.Tasks.UnknownTask;

/**
 * How an attempt was turned down, by the codes that the API answers.
 *
 * @param items code and, for answers, pointer of each
 */
record Refusal(List<Item> items) {

    private static final Map<Class<? extends RuntimeException>, String> CODES = Map.ofEntries(
            Map.entry(CallClosed.class, "call-closed"),
            Map.entry(LimitNotSet.class, "limit-not-set"),
            Map.entry(UnknownAllotment.class, "not-found"),
            Map.entry(FileOver.class, "file-over"),
            Map.entry(FileNotOver.class, "file-not-over"),
            Map.entry(UnknownFile.class, "unknown-file"),
            Map.entry(TermSuspended.class, "term-suspended"),
            Map.entry(UnknownOrder.class, "unknown-order"),
            Map.entry(UnknownOperation.class, "unknown-operation"),
            Map.entry(UnknownEntry.class, "unknown-entry"),
            Map.entry(WrongEntryState.class, "entry-state"),
            Map.entry(OperationRunning.class, "operation-running"),
            Map.entry(RenewalNotOpen.class, "renewal-not-open"),
            Map.entry(UndeclaredGround.class, "unknown-ground"),
            Map.entry(NothingLeft.class, "nothing-left"));

    /** @param pointer empty when no answer is meant; @param message for the report */
    record Item(String code, String pointer, String message) {
        @Override
        public String toString() {
            return code + (pointer.isEmpty() ? "" : " at " + pointer) + " (" + message + ")";
        }
    }

    /** Empty for a failure that is no refusal but a mistake of ours. */
    static Optional<Refusal> of(RuntimeException thrown) {
        if (thrown instanceof WrongAnswers wrong) {
            return Optional.of(new Refusal(wrong.errors().stream()
                    .map(error -> new Item(error.code(), error.pointer(), error.message()))
                    .toList()));
        }
        if (thrown instanceof WrongCorrection wrong) {
            return Optional.of(new Refusal(wrong.wrongs().stream()
                    .map(each -> new Item(each.code(), each.pointer(), each.toString()))
                    .toList()));
        }
        if (thrown instanceof CaseRefused refused) {
            return one(refused.code(), thrown);
        }
        if (thrown instanceof ApplicantUnidentified) {
            return one("applicant-unidentified", thrown);
        }
        if (thrown instanceof TaskConflict conflict) {
            return one(conflict.code(), thrown);
        }
        if (thrown instanceof DeputyshipRefused refused) {
            return one(refused.code(), thrown);
        }
        if (thrown instanceof UnknownTask) {
            return one("unknown-task", thrown);
        }
        if (thrown instanceof RefusedUpload upload) {
            return one(upload.code(), thrown);
        }
        if (thrown instanceof WrongPayment wrong) {
            return one(wrong.code(), thrown);
        }
        if (thrown instanceof CallStands stands) {
            return one(stands.code(), thrown);
        }
        return CODES.entrySet().stream()
                .filter(code -> code.getKey().isInstance(thrown))
                .findFirst()
                .flatMap(code -> one(code.getValue(), thrown));
    }

    boolean has(Scenario.Refused expected) {
        return items.stream()
                .anyMatch(item -> (expected.code() == null || item.code().equals(expected.code()))
                        && (expected.pointer() == null || item.pointer().equals(expected.pointer())));
    }

    private static Optional<Refusal> one(String code, RuntimeException thrown) {
        return Optional.of(new Refusal(List.of(new Item(code, "", String.valueOf(thrown.getMessage())))));
    }

    @Override
    public String toString() {
        return "refused with " + items.stream().map(Item::toString).collect(Collectors.joining(", "));
    }
}
