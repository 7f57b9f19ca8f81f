package org.licet.server.api;

import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.operation.Operations.OperationRunning;
import org.licet.engine.operation.Operations.RenewalNotOpen;
import org.licet.engine.operation.Operations.UndeclaredGround;
import org.licet.engine.operation.Operations.UnknownEntry;
import org.licet.engine.operation.Operations.UnknownOperation;
import org.licet.engine.operation.Operations.WrongEntryState;
import org.licet.engine.register.EntryChanges.NothingLeft;

/** What refusals of operations on entries are on the wire. */
final class OperationRefusals {

    private OperationRefusals() {}

    static @Nullable Refusal of(Exception failure) {
        if (failure instanceof UnknownOperation unknown) {
            return Refusal.of(404, "unknown-operation", listed(unknown.declared()))
                    .with("operations", unknown.declared());
        }
        if (failure instanceof UnknownEntry) {
            return Refusal.notFound();
        }
        if (failure instanceof WrongEntryState wrong) {
            List<String> allowed = List.copyOf(new TreeSet<>(wrong.allowed()));
            return Refusal.of(409, "entry-state", wrong.status(), listed(allowed))
                    .with("entryStatus", wrong.status())
                    .with("allowed", allowed);
        }
        if (failure instanceof OperationRunning) {
            return Refusal.of(409, "operation-running");
        }
        if (failure instanceof RenewalNotOpen early) {
            Refusal refusal = Refusal.of(
                    409,
                    "renewal-not-open",
                    early.from() == null ? "-" : early.from().toString());
            return early.from() == null
                    ? refusal
                    : refusal.with("from", early.from().toString());
        }
        if (failure instanceof UndeclaredGround ground) {
            return Refusal.of(422, "unknown-ground", listed(ground.declared())).with("grounds", ground.declared());
        }
        if (failure instanceof NothingLeft little) {
            String remaining = little.remaining().stripTrailingZeros().toPlainString();
            return Refusal.of(422, "nothing-left", remaining).with("remaining", little.remaining());
        }
        return null;
    }

    private static String listed(List<String> names) {
        return names.isEmpty() ? "-" : String.join(", ", names);
    }
}
