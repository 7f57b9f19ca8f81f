package org.licet.processes.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.licet.processes.testing.Bpmn.around;
import static org.licet.processes.testing.Bpmn.file;
import static org.licet.processes.testing.Bpmn.flow;
import static org.licet.processes.testing.Bpmn.process;
import static org.licet.processes.testing.Bpmn.userTask;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.processes.Deployed;
import org.licet.processes.Processes;
import org.licet.processes.RefusedModel;
import org.licet.processes.testing.Bench;
import org.licet.processes.testing.Dmn;
import org.licet.processes.testing.ProcessesTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The second wall by itself: everything here is deployed past the linter. */
@ProcessesTest
class LockedEngineTest {
    @Autowired
    LockedEngine engine;

    @Autowired
    Processes processes;

    @Autowired
    Bench bench;

    /** Set by an attack that succeeds. */
    public static volatile boolean owned;

    public static String own() {
        owned = true;
        return "owned";
    }

    private Deployed unlinted(Map<String, byte[]> files) {
        return new Deploying(engine).deploy("permit", 1, files);
    }

    private void run(Map<String, byte[]> files) {
        Deployed deployed = unlinted(files);
        processes.start(deployed.definitions().get("main"), "R-1", Map.of());
        processes.runDueJobs();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:scriptTask id=\"it\" scriptFormat=\"juel\"><bpmn:script>${''.getClass()}</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id=\"it\" scriptFormat=\"javascript\"><bpmn:script>1</bpmn:script></bpmn:scriptTask>",
                "<bpmn:scriptTask id=\"it\" scriptFormat=\"groovy\" camunda:resource=\"classpath://x.groovy\"/>",
                "<bpmn:serviceTask id=\"it\" camunda:class=\"org.licet.processes.run.LockedEngineTest\"/>",
                "<bpmn:serviceTask id=\"it\" camunda:expression=\"${1+1}\"/>",
                "<bpmn:serviceTask id=\"it\" camunda:delegateExpression=\"${notify.x}\"/>",
                "<bpmn:serviceTask id=\"it\" camunda:delegateExpression=\"${''.getClass()}\"/>",
                "<bpmn:serviceTask id=\"it\" camunda:type=\"external\" camunda:topic=\"x\"/>",
                "<bpmn:serviceTask id=\"it\" camunda:type=\"shell\"><bpmn:extensionElements><camunda:field name=\"command\" stringValue=\"id\"/></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id=\"it\" camunda:type=\"mail\"/>",
                "<bpmn:businessRuleTask id=\"it\" camunda:decisionRef=\"fee\"/>",
                "<bpmn:businessRuleTask id=\"it\" camunda:class=\"java.lang.String\"/>",
                "<bpmn:serviceTask id=\"it\"><bpmn:extensionElements><camunda:connector><camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id=\"it\" camunda:delegateExpression=\"${issueEntry}\"><bpmn:extensionElements><camunda:field name=\"a\" stringValue=\"b\"/></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id=\"it\" camunda:delegateExpression=\"${issueEntry}\"><bpmn:extensionElements><camunda:executionListener class=\"java.lang.String\" event=\"start\"/></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id=\"it\" camunda:delegateExpression=\"${issueEntry}\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\"><camunda:script scriptFormat=\"juel\">${1}</camunda:script></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:serviceTask id=\"it\" camunda:delegateExpression=\"${issueEntry}\"><bpmn:extensionElements><camunda:inputOutput><camunda:outputParameter name=\"a\">${1}</camunda:outputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:userTask id=\"it\"><bpmn:extensionElements><camunda:taskListener expression=\"${1}\" event=\"create\"/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"it\"><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name=\"a\">b</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"it\"><bpmn:extensionElements><camunda:formData><camunda:formField id=\"x\" type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"java.lang.String\"/></camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id=\"it\" camunda:formHandlerClass=\"java.lang.String\"/>",
                "<bpmn:userTask id=\"it\" camunda:assignee=\"${1}\"/>",
                "<bpmn:callActivity id=\"it\" calledElement=\"x\" camunda:variableMappingClass=\"java.lang.String\"/>",
                "<bpmn:callActivity id=\"it\" calledElement=\"x\" camunda:variableMappingDelegateExpression=\"${x}\"/>",
                "<bpmn:callActivity id=\"it\" camunda:caseRef=\"x\"/>",
                "<bpmn:userTask id=\"it\"><bpmn:standardLoopCharacteristics/></bpmn:userTask>",
                "<bpmn:serviceTask id=\"it\" xmlns:activiti=\"http://activiti.org/bpmn\" activiti:class=\"java.lang.String\"/>",
                "<bpmn:intermediateCatchEvent id=\"it\"><bpmn:conditionalEventDefinition><bpmn:condition>${true}</bpmn:condition></bpmn:conditionalEventDefinition></bpmn:intermediateCatchEvent>",
            })
    void theParserRefuses(String element) {
        assertThatThrownBy(() -> unlinted(around(element))).isInstanceOf(RefusedModel.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.getClass().forName('org.licet.processes.run.LockedEngineTest').getMethod('own').invoke(null)}",
                "${execution.processEngineServices.runtimeService}",
                "${execution}",
                "${issueEntry}",
                "${processes}",
                "${licetProcessEngine}",
                "${''.class}",
                "${application.getClass()}",
            })
    void theExpressionLanguageRefuses(String expression) {
        bench.documents.put("application", Map.of());
        String step =
                """
                <bpmn:serviceTask id="it" camunda:delegateExpression="${notify}"><bpmn:extensionElements><camunda:inputOutput>
                <camunda:inputParameter name="event">%s</camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>"""
                        .formatted(expression);
        String name = "<bpmn:userTask id=\"it\" name=\"%s\"/>".formatted(expression);
        String form = "<bpmn:userTask id=\"it\" camunda:formKey=\"%s\"/>".formatted(expression);
        String gateway = "<bpmn:startEvent id=\"s\"/>" + flow("s", "g")
                + "<bpmn:exclusiveGateway id=\"g\" default=\"g_e\"/>" + flow("g", "e") + flow("g", "f", expression)
                + "<bpmn:endEvent id=\"e\"/><bpmn:endEvent id=\"f\"/>";

        assertThatThrownBy(() -> run(around(step))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> run(around(name))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> run(process(gateway))).isInstanceOf(RuntimeException.class);
        // form keys are never evaluated; that they parse is all the engine asks
        catchThrowable(() -> run(around(form)));
        assertThat(bench.calls).isEmpty();
        assertThat(owned).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"juel,${''.getClass()}", "groovy,1", "javascript,1", "python,1", "http://example.org/feel,1"})
    void decisionsInOtherLanguagesAreRefused(String language, String text) {
        String table = new String(
                Dmn.table("fee", "application.type", "amount", new String[] {"-", text})
                        .get("fee.dmn"),
                StandardCharsets.UTF_8);
        for (String place : List.of("<outputEntry>", "<inputEntry>")) {
            String attacked = table.replace(place, place.replace(">", " expressionLanguage=\"" + language + "\">"));
            assertThatThrownBy(() -> unlinted(file("fee.dmn", attacked))).isInstanceOf(RefusedModel.class);
        }
        String whole = table.replace("<definitions", "<definitions expressionLanguage=\"" + language + "\"");
        assertThatThrownBy(() -> unlinted(file("fee.dmn", whole))).isInstanceOf(RefusedModel.class);
    }

    @Test
    void theDecisionEngineItselfHasNeitherJuelNorScripts() {
        assertThatThrownBy(() -> engine.configuration().getDmnElProvider().createExpression("${1}"))
                .hasMessageContaining("FEEL");
        for (String language : List.of("juel", "groovy", "javascript")) {
            assertThatThrownBy(() -> engine.configuration()
                            .getDmnEngineConfiguration()
                            .getScriptEngineResolver()
                            .getScriptEngineForLanguage(language))
                    .hasMessageContaining("scripts are not run here");
            assertThatThrownBy(() ->
                            engine.configuration().getScriptEngineResolver().getScriptEngine(language, true))
                    .hasMessageContaining("scripts are not run here");
        }
    }

    @Test
    void feelCallsNoJava() {
        String attack = "{f: function(x) external {java: {class: \"org.licet.processes.run.LockedEngineTest\","
                + " method signature: \"own()\"}}, r: f(1)}.r";
        catchThrowable(() -> {
            Deployed deployed = unlinted(Dmn.table("fee", "application.type", "amount", new String[] {"-", attack}));
            processes.decide(deployed.deployment(), "fee", Map.of("application", Map.of()));
        });

        assertThat(owned).isFalse();
    }

    @Test
    void nothingIsFetchedWhateverAFileNames() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            String bpmn = new String(around(userTask("it")).get("process.bpmn"), StandardCharsets.UTF_8);
            String dmn = new String(
                    Dmn.table("fee", "a", "b", new String[] {"-", "1"}).get("fee.dmn"), StandardCharsets.UTF_8);
            String xsi = " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
            String location = " xsi:schemaLocation=\"urn:x " + address + "/x.xsd\" xmlns:x=\"urn:x\"";
            List<String> models = List.of(
                    bpmn.replace("id=\"definitions\"", "id=\"definitions\"" + location),
                    bpmn.replace(
                            "id=\"definitions\"",
                            "id=\"definitions\" xsi:noNamespaceSchemaLocation=\"" + address + "/n.xsd\""),
                    bpmn.replace(
                            "<bpmn:startEvent id=\"start\"/>",
                            "<bpmn:startEvent id=\"start\"><bpmn:extensionElements><x:y" + location
                                    + "/></bpmn:extensionElements></bpmn:startEvent>"),
                    bpmn.replace("?>", "?><!DOCTYPE d SYSTEM \"" + address + "/d.dtd\">"),
                    bpmn.replace("?>", "?><!DOCTYPE d [<!ENTITY e SYSTEM \"" + address + "/e\">]>")
                            .replace("Do it", "&e;"),
                    bpmn.replace(
                            "<bpmn:process",
                            "<bpmn:import importType=\"http://schemas.xmlsoap.org/wsdl/\" namespace=\"urn:x\" location=\""
                                    + address + "/w.wsdl\"/><bpmn:process"),
                    bpmn.replace("?>", "?><?xml-stylesheet href=\"" + address + "/s.xsl\"?>"));
            for (String model : models) {
                catchThrowable(() -> unlinted(file("process.bpmn", model)));
                assertThat(processes.lint(file("process.bpmn", model))).isNotNull();
            }
            for (String model : List.of(
                    dmn.replace("<definitions", "<definitions" + xsi + location),
                    "<!DOCTYPE d SYSTEM \"" + address + "/d.dtd\">" + dmn,
                    dmn.replace(
                            "<decision ",
                            "<import namespace=\"urn:x\" locationURI=\"" + address
                                    + "/i.dmn\" importType=\"https://www.omg.org/spec/DMN/20191111/MODEL/\"/><decision "))) {
                catchThrowable(() -> unlinted(file("fee.dmn", model)));
                assertThat(processes.lint(file("fee.dmn", model))).isNotNull();
            }

            assertThat(requests).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theParserAloneRefusesForeignSchemas() {
        String bpmn = new String(around(userTask("it")).get("process.bpmn"), StandardCharsets.UTF_8)
                .replace(
                        "id=\"definitions\"",
                        "id=\"definitions\" xsi:schemaLocation=\"urn:x http://127.0.0.1:9/x.xsd\"");

        assertThatThrownBy(() -> unlinted(file("process.bpmn", bpmn)))
                .isInstanceOf(RefusedModel.class)
                .hasMessageContaining("schemaLocation");
    }

    @Test
    void readsNoFileThroughAnEntity(@TempDir Path folder) throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the secret");
        String bpmn = new String(around(userTask("it")).get("process.bpmn"), StandardCharsets.UTF_8)
                .replace("?>", "?><!DOCTYPE d [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>")
                .replace("Do it", "&e;");

        assertThatThrownBy(() -> unlinted(file("process.bpmn", bpmn)))
                .isInstanceOf(RefusedModel.class)
                .hasMessageNotContaining("the secret");
    }

    @Test
    void refusesFilesThatWouldOverflowTheParser() {
        String nested = "<bpmn:subProcess id=\"s\">".repeat(20_000) + "</bpmn:subProcess>".repeat(20_000);
        String many = "<bpmn:endEvent id=\"e\"/>".repeat(30_000);
        String bomb = "<!DOCTYPE l [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]><x>&b;</x>";

        assertThatThrownBy(() -> unlinted(process(nested)))
                .isInstanceOf(RefusedModel.class)
                .hasMessageContaining("nested");
        assertThatThrownBy(() -> unlinted(process(many)))
                .isInstanceOf(RefusedModel.class)
                .hasMessageContaining("elements");
        assertThatThrownBy(() -> unlinted(file("a.bpmn", bomb))).isInstanceOf(RefusedModel.class);
        assertThatThrownBy(() -> unlinted(file("a.dmn", bomb))).isInstanceOf(RefusedModel.class);
        assertThatThrownBy(() -> unlinted(file("a.bpmn", "x".repeat(3_000_000))))
                .isInstanceOf(RefusedModel.class);
    }

    @Test
    void deploysNoOtherKindsOfFile() {
        for (String name : List.of("a.cmmn", "a.groovy", "a.form", "a.bpmn20.xml")) {
            assertThatThrownBy(() -> engine.engine()
                            .getRepositoryService()
                            .createDeployment()
                            .addString(name, "<x/>")
                            .deploy())
                    .hasMessageContaining("only .bpmn and .dmn");
        }
    }

    @Test
    void stopsALoopOfGatewaysThatNeverWaits() {
        String loop = "<bpmn:startEvent id=\"s\"/>" + flow("s", "a") + "<bpmn:exclusiveGateway id=\"a\"/>"
                + "<bpmn:exclusiveGateway id=\"b\" default=\"b_a\"/>" + flow("a", "b") + flow("b", "a")
                + flow("b", "e", "${1 == 2}") + "<bpmn:endEvent id=\"e\"/>";

        assertThatThrownBy(() -> run(process(loop))).hasMessageContaining("without waiting");
    }

    @Test
    void storesNeitherJavaObjectsNorBytesNorFiles() {
        Deployed deployed = unlinted(around(userTask("it")));
        String instance = processes
                .start(deployed.definitions().get("main"), "R-1", Map.of())
                .instanceId();

        for (Object value : List.of(
                new java.util.HashMap<>(Map.of("a", 1)),
                new byte[] {1},
                Variables.objectValue(List.of(1))
                        .serializationDataFormat("application/x-java-serialized-object")
                        .create(),
                Variables.serializedObjectValue("rO0ABXQ=")
                        .serializationDataFormat("application/x-java-serialized-object")
                        .objectTypeName("java.lang.String")
                        .create(),
                Variables.fileValue("f").file(new byte[] {1}).create())) {
            assertThatThrownBy(() -> engine.engine().getRuntimeService().setVariable(instance, "x", value))
                    .as("%s", value.getClass())
                    .isInstanceOf(RuntimeException.class);
        }
    }

    @Test
    void everySwitchIsAsDesigned() {
        LockedEngineConfiguration set = engine.configuration();

        assertThat(set.isEnableExpressionsInAdhocQueries()).isFalse();
        assertThat(set.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(set.isConfigureScriptEngineHostAccess()).isFalse();
        assertThat(set.isEnableFetchScriptEngineFromProcessApplication()).isFalse();
        assertThat(set.isEnableScriptEngineLoadExternalResources()).isFalse();
        assertThat(set.isCmmnEnabled()).isFalse();
        assertThat(set.isEnableXxeProcessing()).isFalse();
        assertThat(set.isJavaSerializationFormatEnabled()).isFalse();
        assertThat(set.isDeserializationTypeValidationEnabled()).isTrue();
        assertThat(set.getQueryMaxResultsLimit()).isEqualTo(1_000);
        assertThat(set.getDatabaseSchemaUpdate()).isEqualTo("false");
        assertThat(set.isMetricsEnabled()).isFalse();
        assertThat(set.isDbMetricsReporterActivate()).isFalse();
        assertThat(set.isTaskMetricsEnabled()).isFalse();
        assertThat(set.isDbIdentityUsed()).isFalse();
        assertThat(set.isStandaloneTasksEnabled()).isFalse();
        assertThat(set.getHistoryLevel().getName()).isEqualTo("passage");
        assertThat(set.getBeans()).isEmpty();
    }

    @Test
    void queriesTakeNoExpressions() {
        assertThatThrownBy(() -> engine.engine()
                        .getTaskService()
                        .createTaskQuery()
                        .taskAssigneeExpression("${''.getClass()}")
                        .list())
                .hasMessageContaining("Expressions are forbidden");
    }
}
