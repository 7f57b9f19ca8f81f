package org.licet.server.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.register.Registers;
import org.licet.engine.register.Registers.EntryView;
import org.licet.server.scenario.Scenario.ExpectedEntry;

/** Compares the entry of a file with what is expected of it; tells every difference. */
final class EntryCheck {

    private static final String NOTHING = "none";

    private final DrivenEngine driven;
    private final List<StepFailed> wrong = new ArrayList<>();

    EntryCheck(DrivenEngine driven) {
        this.driven = driven;
    }

    /** @param history what became of the entry, in its order; null when it is not looked at */
    List<StepFailed> check(@Nullable ExpectedEntry expected, @Nullable List<String> history, ApplicationView view) {
        EntryView actual = issued(view).orElse(null);
        if (expected != null) {
            entry(expected, actual);
        }
        if (history != null) {
            history(history, actual);
        }
        return wrong;
    }

    private void entry(ExpectedEntry expected, @Nullable EntryView actual) {
        if (expected.none() || actual == null) {
            if (expected.none() != (actual == null)) {
                add(expected.none() ? "no entry" : "an entry", actual == null ? NOTHING : actual.number());
            }
            return;
        }
        same("entry number", expected.number(), actual.number());
        same("entry status", expected.status(), actual.status());
        same("entry valid from", expected.validFrom(), actual.validFrom().toString());
        same("entry valid to", expected.validTo(), text(actual.validTo()));
        if (expected.marks() != null && !new TreeSet<>(expected.marks()).equals(new TreeSet<>(actual.marks()))) {
            add("entry marks " + expected.marks(), actual.marks().toString());
        }
        BigDecimal remaining = actual.remaining();
        same("remaining", expected.remaining(), remaining == null ? NOTHING : plain(remaining));
        if (expected.fields() != null) {
            Differences.between(expected.fields(), actual.data(), "entry")
                    .forEach(difference -> add(difference.path() + " " + difference.expected(), difference.got()));
        }
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private void history(List<String> expected, @Nullable EntryView entry) {
        List<String> actual = entry == null
                ? List.of()
                : driven.engine.get(Registers.class).history(agency(), entry.registerId(), entry.number()).stream()
                        .flatMap(List::stream)
                        .map(Registers.Change::what)
                        .toList();
        if (!actual.equals(expected)) {
            add("history " + expected, actual.toString());
        }
    }

    private Optional<EntryView> issued(ApplicationView view) {
        return view.registerId() == null || view.entryNumber() == null
                ? Optional.empty()
                : driven.engine.get(Registers.class).entry(agency(), view.registerId(), view.entryNumber());
    }

    private Actor agency() {
        return driven.actor("supervisor");
    }

    private static String text(@Nullable Object value) {
        return value == null ? NOTHING : value.toString();
    }

    private void same(String what, @Nullable String expected, String actual) {
        if (expected != null && !expected.equals(actual)) {
            add(what + " " + expected, actual);
        }
    }

    private void add(String expected, String got) {
        wrong.add(new StepFailed(expected, got));
    }
}
