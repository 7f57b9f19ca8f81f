package org.licet.engine.catalogue;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.licet.engine.catalogue.Description.Silence;
import org.licet.engine.catalogue.Findings.Place;
import org.licet.engine.catalogue.LegalLife.AllotmentKind;
import org.licet.processes.ModelInventory.NameUse;

/** Processes wait only for messages that the engine sends, and never go on after one that closes the file. */
final class MessageRules {
    /** The file is decided or over: nothing of the drawing may go on. */
    private static final Set<String> CLOSING = Set.of("tacitly-granted", "refused-by-silence", "lapsed", "withdrawn");

    private final WholePackage whole;
    private final Set<String> sent = new TreeSet<>();
    private final Map<String, String> unsentWithout = new TreeMap<>();

    MessageRules(WholePackage whole) {
        this.whole = whole;
        Description it = whole.description();
        LegalLife life = it.life();
        sent.addAll(Set.of("lapsed", "withdrawn", "overdue"));
        sentIf(it.term().silence() == Silence.GRANT, "tacitly-granted", "term.silence: grant");
        sentIf(it.term().silence() == Silence.REJECT, "refused-by-silence", "term.silence: reject");
        sentIf(!life.requirements().isEmpty(), "correction-supplied", "requirements");
        sentIf(life.fee() != null, "paid", "fee");
        sentIf(
                life.allotment() != null && life.allotment().kind() == AllotmentKind.COMPETITION,
                "ranked",
                "competition");
        life.opinions().keySet().forEach(id -> sent.add("opinion-" + id));
        whole.startingElements().forEach(element -> sent.add("dependent-" + element));
    }

    private void sentIf(boolean declared, String message, String key) {
        if (declared) {
            sent.add(message);
        } else {
            unsentWithout.put(message, key);
        }
    }

    void check() {
        whole.models().messages().forEach(this::check);
    }

    private void check(NameUse message) {
        Place place = WholePackage.place(message.place());
        String needed = unsentWithout.get(message.name());
        String waits = "the process waits for the message `" + message.name() + "`, which nothing ever sends";
        if (needed != null) {
            whole.findings()
                    .error(
                            FindingCode.UNSENT_MESSAGE,
                            place,
                            waits + ": package.yaml does not declare `" + needed + "`");
        } else if (whole.known(FindingCode.UNSENT_MESSAGE, message.name(), sent, place, waits)) {
            checkCloses(message, place);
        }
    }

    private void checkCloses(NameUse message, Place place) {
        boolean inMainProcess = message.place().file().equals(ModelRules.MAIN_PROCESS);
        if (CLOSING.contains(message.name()) && !(inMainProcess && message.endsProcess())) {
            whole.findings()
                    .error(
                            FindingCode.GOES_ON_AFTER_CLOSING,
                            place,
                            "`" + message.name() + "` closes the file, so only the start event of an interrupting event"
                                    + " subprocess right in the main process may catch it, not <" + message.catcher()
                                    + "> here");
        }
    }
}
