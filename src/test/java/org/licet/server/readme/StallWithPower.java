package org.licet.server.readme;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;
import org.licet.engine.catalogue.PackageSource;

/** The stall of the readme with a lamp: its process applies for power, and is checked when that is granted. */
public final class StallWithPower {

    public static final String ID = "lit-stall";
    public static final String POWER = "stall-power";

    private static final String FIRST = "<bpmn:sequenceFlow id=\"toCheck\" sourceRef=\"filed\" targetRef=\"check\" />";

    private static final String START =
            """
            <bpmn:sequenceFlow id="toApply" sourceRef="filed" targetRef="applyForPower" />
            <bpmn:serviceTask id="applyForPower" name="Apply for power" camunda:delegateExpression="${startApplication}">
              <bpmn:extensionElements>
                <camunda:inputOutput>
                  <camunda:inputParameter name="authorization">stall-power</camunda:inputParameter>
                  <camunda:inputParameter name="data">
                    <camunda:map>
                      <camunda:entry key="road">${application.road}</camunda:entry>
                      <camunda:entry key="goods">Lamp</camunda:entry>
                      <camunda:entry key="phone">${application.phone}</camunda:entry>
                    </camunda:map>
                  </camunda:inputParameter>
                </camunda:inputOutput>
              </bpmn:extensionElements>
            </bpmn:serviceTask>
            <bpmn:sequenceFlow id="toWait" sourceRef="applyForPower" targetRef="wait" />
            <bpmn:receiveTask id="wait" name="Wait for power" messageRef="answered" />
            <bpmn:sequenceFlow id="toCheck" sourceRef="wait" targetRef="check" />
            """;

    private StallWithPower() {}

    public static PackageSource source() {
        return with(
                ID,
                "STALL-{year}",
                "LIT-{year}",
                FIRST,
                START,
                "</bpmn:process>",
                "</bpmn:process><bpmn:message id=\"answered\" name=\"dependent-applyForPower\" />");
    }

    /** The other authorization; another task, so that a scenario must know both drawings. */
    public static PackageSource power() {
        return with(
                POWER,
                "STALL-{year}",
                "POWER-{year}",
                "\"check\" name",
                "\"measure\" name",
                "ef=\"check\"",
                "ef=\"measure\"");
    }

    private static PackageSource with(String id, String... changes) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        StreetStall.source().files().forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8).replace(StreetStall.ID, id);
            for (int i = 0; i < changes.length; i += 2) {
                text = text.replace(changes[i], changes[i + 1]);
            }
            if (!path.startsWith("scenarios/")) {
                files.put(path, text.getBytes(StandardCharsets.UTF_8));
            }
        });
        return new PackageSource(files);
    }
}
