package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.engine.calendar.Span;
import org.licet.engine.catalogue.LegalLife;
import org.licet.engine.catalogue.LegalLife.By;
import org.licet.engine.catalogue.LegalLife.Fee;
import org.licet.engine.catalogue.LegalLife.FeeWhen;
import org.licet.engine.catalogue.LegalLife.Operation;
import org.licet.engine.catalogue.LegalLife.OperationKind;
import org.licet.engine.catalogue.LegalLife.Opinion;
import org.licet.engine.catalogue.LegalLife.OpinionSilence;
import org.licet.engine.catalogue.LocalText;

class LawViewTest {
    private static final LocalText TITLE = new LocalText(Map.of("en", "Customs"));

    private final LegalLife life = new LegalLife(
            Map.of(),
            List.of(),
            Map.of(
                    "customs",
                    new Opinion(
                            "customs",
                            TITLE,
                            "customs",
                            "officer",
                            "opinion",
                            List.of(),
                            span("3 days"),
                            OpinionSilence.FAVOURABLE)),
            Map.of(
                    OperationKind.RENEW, operation(OperationKind.RENEW, By.HOLDER, span("60 days")),
                    OperationKind.ANNUL, operation(OperationKind.ANNUL, By.AGENCY, null)),
            null,
            new Fee("fee.amount", "EUR", FeeWhen.BEFORE_ISSUE, span("72 hours")),
            Set.of());

    @Test
    void offersHoldersOnlyWhatHoldersMayAskFor() {
        assertThat(LawView.operations(life))
                .containsExactly(new LawView.OperationView("renew", null, null, "60 days", List.of()));
    }

    @Test
    void saysWhichAgenciesAreAskedAndWhatTheirSilenceMeans() {
        assertThat(LawView.opinions(life))
                .containsExactly(
                        new LawView.OpinionView("customs", Map.of("en", "Customs"), "customs", "3 days", "favourable"));
    }

    @Test
    void saysWhenTheFeeIsDue() {
        assertThat(LawView.fees(life))
                .containsExactly(new LawView.FeeView("fee.amount", "EUR", "before-issue", "72 hours"));
        assertThat(LawView.fees(LegalLife.PLAIN)).isEmpty();
    }

    private static Operation operation(OperationKind kind, By by, @org.jspecify.annotations.Nullable Span opens) {
        return new Operation(kind, by, null, null, null, null, Map.of(), Map.of(), opens, null, null);
    }

    private static Span span(String text) {
        return Span.parse(text);
    }
}
