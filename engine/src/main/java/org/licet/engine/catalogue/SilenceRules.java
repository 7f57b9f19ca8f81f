package org.licet.engine.catalogue;

import org.licet.engine.catalogue.Description.Category;
import org.licet.engine.catalogue.Description.Silence;
import org.licet.engine.catalogue.LegalLife.Allotment;

/** Where silence may never grant. */
final class SilenceRules {

    private SilenceRules() {}

    static void check(WholePackage whole) {
        Description it = whole.description();
        if (it.term().silence() == Silence.GRANT) {
            checkGrant(whole, "term.silence");
            checkLimit(whole);
        }
        it.life().operations().forEach((kind, operation) -> {
            if (operation.term() != null && operation.term().silence() == Silence.GRANT) {
                checkGrant(whole, "operations." + kind.key() + ".term.silence");
            }
        });
    }

    private static void checkGrant(WholePackage whole, String path) {
        if (whole.description().category() == Category.CERTIFICATE) {
            whole.findings()
                    .error(
                            FindingCode.SILENCE_ON_CERTIFICATE,
                            whole.described().place(path),
                            "silence never grants a certificate; write `silence: none`");
        }
    }

    private static void checkLimit(WholePackage whole) {
        Allotment allotment = whole.description().life().allotment();
        if (allotment != null) {
            String key = AllotmentReader.keyOf(allotment.kind());
            whole.findings()
                    .error(
                            FindingCode.SILENCE_ON_LIMIT,
                            whole.described().place("term.silence"),
                            "acts are limited by a `" + key + "`, and silence never grants one of them; write"
                                    + " `silence: none` or `silence: reject`");
        }
    }
}
