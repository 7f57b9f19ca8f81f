package org.licet.engine.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.catalogue.Publishing.Publication;
import org.licet.engine.testing.EngineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an analyst could try on the server by a package: refused with a finding in the file, nothing stored. */
@EngineTest
class DangerousPackageTest {
    private static final String BPMN = "process.bpmn";
    private static final String DMN = "decisions/place.dmn";
    private static final String FORM = "forms/application.schema.json";
    private static final Actor ANALYST =
            new Actor("analyst", "An analyst", Set.of(new AgencyRole("ports", Roles.ANALYST)));

    @Autowired
    private Publishing publishing;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private JdbcClient jdbc;

    static Stream<Arguments> attacks() {
        String id = "danger-" + UUID.randomUUID().toString().substring(0, 8);
        TestPackage good = TestPackage.mooringPermit().as(id, id + "-entries", "ports");
        String issue = "<bpmn:serviceTask id=\"issue\" name=\"Issue\" camunda:delegateExpression=\"${issueEntry}\">";
        String condition = "${review.outcome == 'refuse'}";
        return Stream.of(
                attack(
                        "script task",
                        "script",
                        BPMN,
                        good.replace(BPMN, issue, "<bpmn:scriptTask id=\"issue\" scriptFormat=\"juel\">")
                                .replace(
                                        BPMN,
                                        "toIssued</bpmn:outgoing>\n    </bpmn:serviceTask>",
                                        "toIssued</bpmn:outgoing><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>")),
                attack(
                        "Java class",
                        "java-class",
                        BPMN,
                        good.replace(
                                BPMN,
                                "camunda:delegateExpression=\"${issueEntry}\"",
                                "camunda:class=\"java.lang.Runtime\"")),
                attack(
                        "bean reference",
                        "no-step",
                        BPMN,
                        good.replace(BPMN, "${issueEntry}", "${dataSource.connection}")),
                attack(
                        "method call",
                        "method-call",
                        BPMN,
                        good.replace(BPMN, condition, "${''.getClass().forName('java.lang.Runtime')}")),
                attack(
                        "process engine",
                        "unknown-name",
                        BPMN,
                        good.replace(BPMN, condition, "${execution.processEngineServices != null}")),
                attack(
                        "DOCTYPE",
                        "doctype",
                        BPMN,
                        good.replace(
                                BPMN,
                                "<bpmn:definitions",
                                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>\n<bpmn:definitions")),
                attack(
                        "DOCTYPE in a decision",
                        "doctype",
                        DMN,
                        good.replace(DMN, "<definitions", "<!DOCTYPE x []>\n<definitions")),
                attack(
                        "foreign schemaLocation",
                        "schema-location",
                        BPMN,
                        good.replace(
                                BPMN,
                                "targetNamespace=",
                                "xsi:schemaLocation=\"http://evil.example http://127.0.0.1:1/x.xsd\" targetNamespace=")),
                attack(
                        "20,000 nested elements",
                        "too-deep",
                        BPMN,
                        good.replace(
                                BPMN,
                                "<bpmn:startEvent id=\"filed\">",
                                "<bpmn:subProcess>".repeat(20_000) + "</bpmn:subProcess>".repeat(20_000)
                                        + "<bpmn:startEvent id=\"filed\">")),
                attack(
                        "endless loop of gateways",
                        "loop-without-wait",
                        BPMN,
                        good.replace(
                                        BPMN,
                                        "sourceRef=\"filed\" targetRef=\"findPlace\" />",
                                        "sourceRef=\"filed\" targetRef=\"findPlace\" /><bpmn:exclusiveGateway id=\"a\" /><bpmn:exclusiveGateway id=\"b\" /><bpmn:sequenceFlow id=\"ab\" sourceRef=\"a\" targetRef=\"b\" /><bpmn:sequenceFlow id=\"ba\" sourceRef=\"b\" targetRef=\"a\" />")
                                .replace(
                                        BPMN,
                                        "<bpmn:sequenceFlow id=\"toReviewed\" sourceRef=\"review\" targetRef=\"reviewed\" />",
                                        "<bpmn:sequenceFlow id=\"toReviewed\" sourceRef=\"review\" targetRef=\"a\" />")),
                attack(
                        "JUEL in a decision",
                        "not-feel",
                        DMN,
                        good.replace(
                                DMN,
                                "<inputExpression id=\"place-length-expression\"",
                                "<inputExpression id=\"place-length-expression\" expressionLanguage=\"juel\"")),
                attack(
                        "loops that multiply",
                        "feel-loop",
                        DMN,
                        good.replace(
                                DMN,
                                "<text>application.length</text>",
                                "<text>count(for a in application.list, b in application.list return 1)</text>")),
                attack(
                        "remote $ref",
                        "unresolved-ref",
                        FORM,
                        good.replace(FORM, "\"maxLength\": 60", "\"$ref\": \"http://127.0.0.1:1/x.json\"")),
                attack(
                        "file $ref",
                        "unresolved-ref",
                        FORM,
                        good.replace(FORM, "\"maxLength\": 60", "\"$ref\": \"file:///etc/passwd\"")),
                attack(
                        "3,000-deep JSON",
                        "too-deep",
                        FORM,
                        good.with(FORM, "{\"type\": \"object\", \"x\": " + "[".repeat(3000) + "]".repeat(3000) + "}")),
                attack(
                        "YAML type",
                        "forbidden-yaml",
                        "package.yaml",
                        good.replace(
                                "package.yaml", "calendar: md", "calendar: !!javax.script.ScriptEngineManager []")),
                attack(
                        "alias bomb",
                        "forbidden-yaml",
                        "package.yaml",
                        good.replace("package.yaml", "calendar: md", "a: &a [x, x]\nb: &b [*a, *a]\ncalendar: *b")));
    }

    private static Arguments attack(String name, String code, String file, TestPackage spoilt) {
        return Arguments.of(name, code, file, spoilt);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("attacks")
    void isRefusedAndNothingIsStored(String name, String code, String file, TestPackage spoilt) {
        Publication publication = publishing.publish(spoilt.source(), ANALYST, false);

        assertThat(publication.isRefused()).isTrue();
        assertThat(publication.version()).isNull();
        assertThat(publication.findings()).as("%s", publication.findings()).anySatisfy(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.file()).isEqualTo(file);
            assertThat(finding.severity()).isEqualTo(Finding.Severity.ERROR);
        });
        String id = spoilt.text("package.yaml")
                .lines()
                .skip(1)
                .findFirst()
                .orElseThrow()
                .substring("id: ".length());
        assertThatExceptionOfType(UnknownAuthorization.class).isThrownBy(() -> catalogue.current(id));
        assertThat(jdbc.sql("select count(*) from ACT_RE_DEPLOYMENT where TENANT_ID_ = ?")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
