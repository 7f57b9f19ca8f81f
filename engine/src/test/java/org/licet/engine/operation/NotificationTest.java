package org.licet.engine.operation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.application.Stage;
import org.licet.engine.correction.Corrections;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 13: the entry exists on filing; void only if the person or fact cannot be identified. */
@EngineTest
class NotificationTest extends Wharf {

    @Autowired
    private ClosingFiles closing;

    @Autowired
    private Corrections corrections;

    @Autowired
    private FilingApplication filing;

    @Autowired
    private SettableClock clock;

    @Test
    void theEntryExistsOnFilingAndTheReceiptNamesIt() {
        Actor applicant = harbour.applicant();

        Receipt receipt = quay.file(applicant, quay.publish(notification()));

        assertThat(receipt.entry()).isNotNull();
        assertThat(entry(issued(applicant, receipt)).status()).isEqualTo("valid");
    }

    @Test
    void whatIsIncompleteIsNoNotificationYet() {
        Actor applicant = harbour.applicant();
        String id = quay.publish(notification());

        Receipt receipt = filing.file(new Filing(
                applicant, id, null, Harbour.json("{'goods': 'Timber'}"), java.util.List.of(), true, Locale.ENGLISH));

        assertThat(receipt.entry()).isNull();
        assertThat(receipt.missing()).hasSize(1);
    }

    @Test
    void theEntryExistsOnceWhatWasMissingIsSupplied() {
        Actor applicant = harbour.applicant();
        String id = quay.publish(notification());
        Receipt receipt = filing.file(new Filing(
                applicant, id, null, Harbour.json("{'goods': 'Timber'}"), java.util.List.of(), true, Locale.ENGLISH));

        corrections.supply(new Corrections.Supply(
                applicant,
                receipt.reference(),
                Harbour.json("{'goods': 'Timber', 'metres': 40}"),
                java.util.List.of(),
                null,
                java.util.Map.of(),
                Locale.ENGLISH));

        ApplicationView view = view(applicant, receipt.reference());
        assertThat(history(new Issued(applicant, view.registerId(), view.entryNumber())))
                .containsExactly("issued");
    }

    @Test
    void aRefusalAnnulsTheEntryWithItsReasonsAndTellsTheHolder() {
        Actor applicant = harbour.applicant();
        Receipt receipt = started(applicant, notification());

        harbour.work(clerk(), receipt.reference(), "{'outcome': 'refuse'}");

        Issued entry = issued(applicant, receipt);
        assertThat(entry(entry).status()).isEqualTo("annulled");
        assertThat(registers
                        .history(applicant, entry.register(), entry.number())
                        .orElseThrow()
                        .get(1)
                        .reason())
                .isEqualTo("no-room");
        assertThat(told(entry)).containsExactly("entry-annulled");
        assertThat(notices.of(applicant, null, 1).items().get(0).because().byLanguage())
                .containsEntry("en", "There is no room");
    }

    @Test
    void aGrantLeavesTheEntryAsItIsAlsoWhereTheProcessIssuesIt() {
        Actor applicant = harbour.applicant();
        Receipt receipt = started(applicant, notification());

        harbour.work(clerk(), receipt.reference(), "{'outcome': 'grant'}");

        assertThat(view(applicant, receipt.reference()).stage()).isEqualTo(Stage.GRANTED);
        assertThat(history(issued(applicant, receipt))).containsExactly("issued");
    }

    @Test
    void silenceLeavesTheEntryAsItIs() {
        Actor applicant = harbour.applicant();
        Receipt receipt = started(applicant, notification().silence("grant"));

        clock.set(receipt.decisionDue());
        harbour.deliver();

        ApplicationView view = view(applicant, receipt.reference());
        assertThat(view.decision().tacit()).isTrue();
        assertThat(history(issued(applicant, receipt))).containsExactly("issued");
        assertThat(told(issued(applicant, receipt))).containsExactly("tacitly-granted");
    }

    @Test
    void anAppealMakesAVoidNotificationGoodAgain() {
        Actor applicant = harbour.applicant();
        Receipt receipt = started(applicant, notification());
        harbour.work(clerk(), receipt.reference(), "{'outcome': 'refuse'}");

        closing.reopen(harbour.clerk("supervisor"), receipt.reference(), "Decision 5 of the council");

        assertThat(entry(issued(applicant, receipt)).status()).isEqualTo("valid");
        assertThat(history(issued(applicant, receipt))).containsExactly("issued", "annulled", "reinstated");
    }

    @Test
    void whoWithdrawsANotificationWithdrawsItsEntry() {
        Actor applicant = harbour.applicant();
        Receipt receipt = started(applicant, notification());

        closing.withdraw(applicant, receipt.reference(), null);

        assertThat(history(issued(applicant, receipt))).containsExactly("issued", "withdrawn");
    }

    private Quay.Files notification() {
        return quay.files().with("package.yaml", "category: authorization", "category: notification");
    }

    private Receipt started(Actor applicant, Quay.Files law) {
        Receipt receipt = quay.file(applicant, quay.publish(law));
        harbour.deliver();
        return receipt;
    }

    private static Issued issued(Actor holder, Receipt receipt) {
        return new Issued(holder, receipt.entry().registerId(), receipt.entry().number());
    }
}
