package org.licet.server.testing;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.engine.catalogue.PackageSource;
import org.licet.server.readme.StreetStall;

/** The stall of the README, for which something is to be paid before the permit is issued. */
public final class PaidStall {

    private static final String DECISION =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" xmlns:camunda="http://camunda.org/schema/1.0/dmn"
                id="definitions" name="Fee" namespace="https://licet.org/packages">
              <decision id="fee" name="Fee" camunda:historyTimeToLive="P3650D">
                <variable id="fee-variable" name="amount" typeRef="number" />
                <literalExpression id="fee-expression"><text>AMOUNT</text></literalExpression>
              </decision>
            </definitions>
            """;

    private PaidStall() {}

    /** @param amount in FEEL: {@code 25.5}, {@code check.width * 10} */
    public static PackageSource source(String id, String amount) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        StreetStall.source().files().forEach((path, bytes) -> {
            String text =
                    changed(path, new String(bytes, StandardCharsets.UTF_8)).replace(StreetStall.ID, id);
            if (!path.startsWith("scenarios/")) {
                files.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        files.put("decisions/fee.dmn", DECISION.replace("AMOUNT", amount).getBytes(StandardCharsets.UTF_8));
        return new PackageSource(files);
    }

    private static String changed(String path, String text) {
        return switch (path) {
            case "package.yaml" ->
                text + "fee: {decision: fee.amount, currency: MDL, when: before-issue, payWithin: 72 hours}\n";
            case "process.bpmn" ->
                text.replace("  <bpmn:process ", "  <bpmn:message id=\"paid\" name=\"paid\" />\n  <bpmn:process ")
                        .replace(
                                "sourceRef=\"checked\" targetRef=\"grant\"",
                                "sourceRef=\"checked\" targetRef=\"assess\"")
                        .replace(
                                "    <bpmn:serviceTask id=\"grant\"",
                                """
                                    <bpmn:serviceTask id="assess" name="Work out" camunda:delegateExpression="${evaluate}">
                                      <bpmn:extensionElements>
                                        <camunda:inputOutput>
                                          <camunda:inputParameter name="decision">fee</camunda:inputParameter>
                                        </camunda:inputOutput>
                                      </bpmn:extensionElements>
                                    </bpmn:serviceTask>
                                    <bpmn:sequenceFlow id="toOrder" sourceRef="assess" targetRef="order" />
                                    <bpmn:serviceTask id="order" name="Ask" camunda:delegateExpression="${requestPayment}" />
                                    <bpmn:sequenceFlow id="toAwait" sourceRef="order" targetRef="await" />
                                    <bpmn:receiveTask id="await" name="Paid" messageRef="paid" />
                                    <bpmn:sequenceFlow id="toGrant" sourceRef="await" targetRef="grant" />
                                    <bpmn:serviceTask id="grant\"""");
            default -> text;
        };
    }
}
