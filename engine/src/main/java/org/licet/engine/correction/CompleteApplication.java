package org.licet.engine.correction;

import java.util.Map;
import org.licet.engine.catalogue.LegalLife;
import org.licet.engine.catalogue.LocalText;

/** The requirement that is built in: an application is complete. Its legal basis is the form itself. */
final class CompleteApplication {

    static final String ID = LegalLife.COMPLETE_APPLICATION;

    static final LocalText TITLE = new LocalText(Map.of(
            "en", "The application is complete",
            "ro", "Cererea este completă",
            "ru", "Заявление заполнено полностью"));

    static final LocalText LEGAL_BASIS = new LocalText(Map.of(
            "en", "The form of the application and the list of its documents",
            "ro", "Formularul cererii și lista documentelor anexate",
            "ru", "Форма заявления и перечень прилагаемых документов"));

    private CompleteApplication() {}
}
