package org.licet.engine.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Stage;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.payment.Payments.FeeOrder;
import org.licet.engine.payment.Payments.Payment;
import org.licet.engine.payment.Payments.UnknownOrder;
import org.licet.engine.payment.Payments.WrongPayment;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class FeeTest {

    @Autowired
    private Quay quay;

    @Autowired
    private Harbour harbour;

    @Autowired
    private Payments payments;

    @Autowired
    private Applications applications;

    @Autowired
    private SettableClock clock;

    @Test
    void theProcessWaitsUntilTheFeeIsPaid() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant);
        FeeOrder order = payments.of(applicant, reference).orElseThrow();
        assertThat(order.amount()).isEqualByComparingTo("80.00");
        assertThat(order.payUntil()).isEqualTo(SettableClock.START.plusSeconds(72 * 3600));
        assertThat(stage(applicant, reference)).isEqualTo(Stage.AWAITING_PAYMENT);
        assertThat(harbour.open(harbour.clerk("examiner"), reference)).isEmpty();

        payments.record(cashier(), payment(order, "BANK-" + reference));
        harbour.deliver();

        assertThat(stage(applicant, reference)).isEqualTo(Stage.UNDER_EXAMINATION);
        harbour.work(harbour.clerk("examiner"), reference, "{'outcome': 'grant'}");
        assertThat(stage(applicant, reference)).isEqualTo(Stage.GRANTED);
    }

    @Test
    void anUnpaidFileLapsesWhenTheTimeIsOver() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant);
        FeeOrder order = payments.of(applicant, reference).orElseThrow();

        clock.set(order.payUntil());
        harbour.deliver();

        assertThat(stage(applicant, reference)).isEqualTo(Stage.LAPSED);
        assertThat(payments.of(applicant, reference))
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo("cancelled"));
        assertThatThrownBy(() -> payments.record(cashier(), payment(order, "LATE-" + reference)))
                .isInstanceOfSatisfying(
                        WrongPayment.class, wrong -> assertThat(wrong.code()).isEqualTo("cancelled"));
    }

    @Test
    void aPaidFileDoesNotLapse() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant);
        FeeOrder order = payments.of(applicant, reference).orElseThrow();
        payments.record(cashier(), payment(order, "BANK-" + reference));

        clock.set(order.payUntil().plusSeconds(1));
        harbour.deliver();

        assertThat(stage(applicant, reference)).isEqualTo(Stage.UNDER_EXAMINATION);
    }

    @Test
    void onePaymentCountsOnceHoweverOftenItIsRecorded() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant);
        FeeOrder order = payments.of(applicant, reference).orElseThrow();
        Actor cashier = cashier();

        Parallel.Outcome<FeeOrder> recorded =
                Parallel.run(8, 20, () -> payments.record(cashier, payment(order, "BANK-" + reference)));

        assertThat(recorded.failures()).isEmpty();
        assertThat(recorded.results()).allMatch(FeeOrder::isPaid);
    }

    @Test
    void refusesWhatDoesNotPayTheOrder() {
        Actor applicant = harbour.applicant();
        FeeOrder order = payments.of(applicant, filed(applicant)).orElseThrow();
        FeeOrder other = payments.of(applicant, filed(applicant)).orElseThrow();
        payments.record(cashier(), payment(other, "USED-" + other.number()));

        assertThat(refusal(new Payment(order.number(), "P1", new BigDecimal("79.99"), "EUR")))
                .isEqualTo("amount");
        assertThat(refusal(new Payment(order.number(), "P1", new BigDecimal("80.00"), "MDL")))
                .isEqualTo("currency");
        assertThat(refusal(payment(order, "USED-" + other.number()))).isEqualTo("reused");
        assertThat(refusal(payment(other, "SECOND"))).isEqualTo("paid");
        assertThat(payments.of(applicant, order.application()))
                .hasValueSatisfying(now -> assertThat(now.state()).isEqualTo("owed"));
    }

    @Test
    void onlyACashierOfTheAgencyRecordsAndOnlyTheApplicantSees() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = filed(applicant);
        FeeOrder order = payments.of(applicant, reference).orElseThrow();

        for (Actor stranger : new Actor[] {
            applicant, harbour.clerk("examiner"), harbour.account(new AgencyRole("customs", Roles.CASHIER))
        }) {
            assertThatThrownBy(() -> payments.record(stranger, payment(order, "X")))
                    .isInstanceOf(UnknownOrder.class);
        }
        assertThat(payments.of(harbour.applicant(), reference)).isEmpty();
    }

    @Test
    void whatSilenceHasGrantedStaysGrantedAndOwesTheFee() {
        Actor applicant = harbour.applicant();
        ApplicationReference reference = quay.file(
                        applicant, quay.publish(withFee().silence("grant").with("package.yaml", "72 hours", "60 days")))
                .reference();
        harbour.deliver();

        clock.set(Instant.parse("2026-03-16T21:59:59Z"));
        harbour.deliver();

        assertThat(stage(applicant, reference)).isEqualTo(Stage.GRANTED);
        assertThat(payments.of(applicant, reference))
                .hasValueSatisfying(now -> assertThat(now.isOwed()).isTrue());
        clock.set(Instant.parse("2026-06-01T00:00:00Z"));
        harbour.deliver();
        assertThat(stage(applicant, reference)).isEqualTo(Stage.GRANTED);
    }

    @Test
    void noDrawingForgetsTheFee() {
        Actor applicant = harbour.applicant();
        Quay.Files forgetful = withFee()
                .with("process.bpmn", "delegateExpression=\"${requestPayment}\"", "delegateExpression=\"${emitEvent}\"")
                .with(
                        "process.bpmn",
                        "name=\"Ask for the fee\"",
                        "name=\"Ask for the fee\" camunda:asyncBefore=\"false\"")
                .with("process.bpmn", "<!-- input -->", EMIT)
                .with(
                        "process.bpmn",
                        "<bpmn:receiveTask id=\"paid\" name=\"Paid\" messageRef=\"paidMessage\" />",
                        "<bpmn:userTask id=\"paid\" name=\"Look\" camunda:candidateGroups=\"examiner\" />");
        ApplicationReference reference =
                quay.file(applicant, quay.publish(forgetful)).reference();
        harbour.deliver();
        Actor examiner = harbour.clerk("examiner");
        harbour.work(examiner, reference, "{}");

        assertThatThrownBy(() -> harbour.work(examiner, reference, "{'outcome': 'grant'}"))
                .isInstanceOf(PackageMistake.class)
                .hasMessageContaining("requestPayment");
        assertThat(stage(applicant, reference)).isEqualTo(Stage.UNDER_EXAMINATION);
    }

    private static final String EMIT =
            """
            <bpmn:extensionElements><camunda:inputOutput>
              <camunda:inputParameter name="kind">fee-forgotten</camunda:inputParameter>
            </camunda:inputOutput></bpmn:extensionElements>
            """;

    private String refusal(Payment payment) {
        try {
            payments.record(cashier(), payment);
            return "none";
        } catch (WrongPayment wrong) {
            return wrong.code();
        }
    }

    private static Payment payment(FeeOrder order, String id) {
        return new Payment(order.number(), id, new BigDecimal("80.00"), "EUR");
    }

    private Actor cashier() {
        return harbour.clerk(Roles.CASHIER);
    }

    private ApplicationReference filed(Actor applicant) {
        ApplicationReference reference =
                quay.file(applicant, quay.publish(withFee())).reference();
        harbour.deliver();
        return reference;
    }

    /** Two euros a metre, paid before the examination. */
    private Quay.Files withFee() {
        return quay.files()
                .yaml("fee: {decision: fee.amount, currency: EUR, when: before-examination, payWithin: 72 hours}\n")
                .with("decisions/fee.dmn", DMN)
                .with(
                        "process.bpmn",
                        "<bpmn:sequenceFlow id=\"toCheck\" sourceRef=\"filed\" targetRef=\"check\" />",
                        ASKING)
                .with(
                        "process.bpmn",
                        "  <bpmn:process ",
                        "  <bpmn:message id=\"paidMessage\" name=\"paid\" />\n  <bpmn:process ");
    }

    private static final String ASKING =
            """
            <bpmn:sequenceFlow id="toFee" sourceRef="filed" targetRef="assess" />
            <bpmn:serviceTask id="assess" name="Work out the fee" camunda:delegateExpression="${evaluate}">
              <bpmn:extensionElements><camunda:inputOutput>
                <camunda:inputParameter name="decision">fee</camunda:inputParameter>
              </camunda:inputOutput></bpmn:extensionElements>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="toAsk" sourceRef="assess" targetRef="ask" />
            <bpmn:serviceTask id="ask" name="Ask for the fee" camunda:delegateExpression="${requestPayment}"><!-- input --></bpmn:serviceTask>
            <bpmn:sequenceFlow id="toPaid" sourceRef="ask" targetRef="paid" />
            <bpmn:receiveTask id="paid" name="Paid" messageRef="paidMessage" />
            <bpmn:sequenceFlow id="toCheck" sourceRef="paid" targetRef="check" />
            """;

    private static final String DMN =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="fees" name="Fees"
                namespace="https://licet.org/packages/quay">
              <decision id="fee" name="Fee">
                <decisionTable id="feeTable" hitPolicy="UNIQUE">
                  <input id="goods" label="Goods">
                    <inputExpression id="goodsOf" typeRef="string"><text>application.goods</text></inputExpression>
                  </input>
                  <output id="amount" name="amount" typeRef="number" />
                  <rule id="any">
                    <inputEntry id="anyGoods"><text>-</text></inputEntry>
                    <outputEntry id="perMetre"><text>2 * application.metres</text></outputEntry>
                  </rule>
                </decisionTable>
              </decision>
            </definitions>
            """;

    private Stage stage(Actor by, ApplicationReference reference) {
        return applications.find(by, reference, null).orElseThrow().stage();
    }
}
