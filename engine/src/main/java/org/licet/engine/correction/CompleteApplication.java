package org.licet.engine.correction;

import org.licet.engine.catalogue.LegalLife;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.catalogue.Wording;

/** The requirement that is built in: an application is complete. Its legal basis is the form itself. */
final class CompleteApplication {

    static final String ID = LegalLife.COMPLETE_APPLICATION;

    private static final Wording WORDING = Wording.beside(CompleteApplication.class);

    static final LocalText TITLE = WORDING.text("complete.title");

    static final LocalText LEGAL_BASIS = WORDING.text("complete.basis");

    private CompleteApplication() {}
}
