package org.licet.server.applicant.page;

import java.util.List;
import java.util.Optional;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.AskedItems.Correction;
import org.licet.engine.application.AskedItems.Item;
import org.licet.server.api.Addresses;
import org.licet.server.api.Refusal;

/**
 * A file of which something may be asked.
 *
 * @param counter whether a clerk answers for who stands at the counter
 */
record CorrectedFile(ApplicationView file, boolean counter) {

    String reference() {
        return file.reference().value();
    }

    /** The page that lists what is asked; form pages and documents are under it. */
    String home() {
        return home(reference(), counter);
    }

    static String home(String reference, boolean counter) {
        return counter
                ? Addresses.path("my", "counter", reference, "correction")
                : Addresses.path("my", "files", reference, "correction");
    }

    /** Where one came from. */
    String back() {
        return counter
                ? Addresses.path("work", "files", reference()) + "?reason=counter"
                : Addresses.path("my", "files", reference());
    }

    /** Where one goes when it is supplied. */
    String done() {
        return counter ? back() + "&said=corrected" : back() + "?done=corrected";
    }

    Optional<Correction> open() {
        return file.corrections().stream().filter(Correction::isOpen).findFirst();
    }

    /** 404 when nothing is asked. */
    Correction asked() {
        return open().orElseThrow(Refusal::notFound);
    }

    List<Item> marks() {
        return open().map(Correction::items).orElse(List.of());
    }
}
