package org.licet.server.api;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.licet.engine.allotment.Allotments.CallStands;
import org.licet.engine.allotment.Allotments.LimitInUse;
import org.licet.engine.allotment.Allotments.UnknownAllotment;
import org.licet.engine.allotment.Allotments.WrongSetting;
import org.licet.engine.allotment.Competitions.CallClosed;
import org.licet.engine.allotment.Reserving.LimitNotSet;
import org.licet.forms.FieldError;

/** What refusals of limits and competitions are on the wire. */
final class AllotmentRefusals {

    private AllotmentRefusals() {}

    static @Nullable Refusal of(Exception failure) {
        if (failure instanceof UnknownAllotment) {
            return Refusal.notFound();
        }
        if (failure instanceof WrongSetting wrong) {
            return wrong.member().equals("window")
                    ? Refusal.of(422, "wrong-window", wrong.getMessage())
                    : Refusal.body(
                            List.of(new FieldError("/" + wrong.member(), "value", String.valueOf(wrong.getMessage()))));
        }
        if (failure instanceof LimitInUse inUse) {
            return Refusal.of(409, "limit-in-use", inUse.taken().toPlainString())
                    .with("taken", inUse.taken());
        }
        if (failure instanceof CallStands stands) {
            return Refusal.of(409, stands.code(), stands.getMessage());
        }
        if (failure instanceof LimitNotSet notSet) {
            return Refusal.of(409, "limit-not-set", notSet.getMessage());
        }
        return failure instanceof CallClosed closed ? closed(closed) : null;
    }

    private static Refusal closed(CallClosed closed) {
        if (closed.opens() == null || closed.closes() == null) {
            return Refusal.of(409, "no-call");
        }
        return Refusal.of(
                        409,
                        "call-closed",
                        closed.opens().toString(),
                        closed.closes().toString())
                .with("opens", closed.opens())
                .with("closes", closed.closes());
    }
}
