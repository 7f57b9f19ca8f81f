package org.licet.server.scenario;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.payment.Payments;
import org.licet.engine.payment.Payments.FeeOrder;
import org.licet.engine.payment.Payments.Payment;
import org.licet.server.scenario.Scenario.Deed;

/** What people do to a file beside its tasks: {@code pay}, {@code withdraw}, {@code reopen}. */
final class Deeds {

    static final Set<String> KINDS = Set.of("pay", "withdraw", "reopen");

    private final StepReader steps;

    Deeds(StepReader steps) {
        this.steps = steps;
    }

    @Nullable
    Deed read(String kind, YamlPart part, int line) {
        return switch (kind) {
            case "pay" -> paying(part, line);
            case "withdraw" -> withdrawing(part, line);
            default -> reopening(part, line);
        };
    }

    private @Nullable Deed paying(YamlPart part, int line) {
        Map<String, YamlPart> parts = part.parts(Set.of("of", "as"));
        return parts == null ? null : new Paying(line, steps.of(parts), steps.account(parts.get("as"), "cashier"));
    }

    private @Nullable Deed withdrawing(YamlPart part, int line) {
        Map<String, YamlPart> parts = part.parts(Set.of("of", "as", "note"));
        return parts == null
                ? null
                : new Withdrawing(
                        line, steps.of(parts), steps.account(parts.get("as"), "applicant"), text(parts.get("note")));
    }

    private @Nullable Deed reopening(YamlPart part, int line) {
        Map<String, YamlPart> parts = part.parts(Set.of("of", "as", "decision"));
        if (parts == null) {
            return null;
        }
        String decision = text(parts.get("decision"));
        if (decision == null) {
            part.wrong("Say by which act: decision: Appeal council, No. 17/2026");
        }
        return decision == null
                ? null
                : new Reopening(line, steps.of(parts), steps.account(parts.get("as"), "supervisor"), decision);
    }

    private static @Nullable String text(@Nullable YamlPart part) {
        return part == null ? null : part.text();
    }

    /** The whole of what is owed. */
    record Paying(int line, @Nullable String of, String as) implements Deed {

        @Override
        public String name() {
            return "pay";
        }

        @Override
        public void perform(DrivenEngine driven, ApplicationReference file) {
            Payments payments = driven.engine.get(Payments.class);
            FeeOrder order = payments.of(file).orElseThrow(() -> new StepFailed("an order to pay", "none"));
            Payment payment = new Payment(order.number(), "PAID-" + order.number(), order.amount(), order.currency());
            payments.record(driven.actor(as), payment);
        }
    }

    record Withdrawing(int line, @Nullable String of, String as, @Nullable String note) implements Deed {

        @Override
        public String name() {
            return "withdraw";
        }

        @Override
        public void perform(DrivenEngine driven, ApplicationReference file) {
            driven.engine.get(ClosingFiles.class).withdraw(driven.actor(as), file, note);
        }
    }

    record Reopening(int line, @Nullable String of, String as, String decision) implements Deed {

        @Override
        public String name() {
            return "reopen";
        }

        @Override
        public void perform(DrivenEngine driven, ApplicationReference file) {
            Actor supervisor = driven.actor(as);
            driven.engine.get(ClosingFiles.class).reopen(supervisor, file, decision);
        }
    }
}
