package org.licet.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.networknt.schema.SchemaException;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nothing outside the package is ever read, whatever a schema refers to. */
class RefusingReferencesTest {
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            byte[] body = "{\"type\":\"string\"}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void refusesARemoteReferenceWithoutARequest() {
        FormReport report = Sources.schema(form("{'$ref':'" + address() + "/x.schema.json'}"))
                .lint();

        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("unresolved-ref");
            assertThat(finding.element()).isEqualTo("/properties/a/$ref");
            assertThat(finding.message()).contains("nothing is ever fetched").contains("licet:person");
        });
        assertThat(requests).hasValue(0);
    }

    @Test
    void refusesARemoteReferenceInTheValidatorItselfToo() {
        assertThatThrownBy(() -> SafeSchemas.accepts(
                        SafeSchemas.compile(Sources.json("{'$ref':'" + address() + "/x'}")), Sources.json("1")))
                .isInstanceOf(SchemaException.class);
        assertThatThrownBy(() -> SafeSchemas.accepts(
                        SafeSchemas.compile(Sources.json("{'$schema':'" + address() + "/meta','type':'string'}")),
                        Sources.json("1")))
                .isInstanceOf(SchemaException.class);
        assertThat(requests).hasValue(0);
    }

    @Test
    void refusesAFileReference(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("secret.schema.json"), "{\"const\":\"secret\"}");

        assertThat(Sources.schema(form("{'$ref':'" + file.toUri() + "'}"))
                        .lint()
                        .findings())
                .extracting(FormFinding::code)
                .containsExactly("unresolved-ref");
        assertThatThrownBy(() -> SafeSchemas.accepts(
                        SafeSchemas.compile(Sources.json("{'$ref':'" + file.toUri() + "'}")), Sources.json("1")))
                .isInstanceOf(SchemaException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "/etc/passwd.schema.json",
                "../../../secret.schema.json",
                "classpath:org/licet/forms/fragments/person.json",
                "jar:file:/x.jar!/y.schema.json",
                "//example.com/x.schema.json",
                "other.json",
                "application.ui.json",
                "licet:../labels_en",
                "#anchor",
                ""
            })
    void refusesWhateverIsNotASchemaOfThePackage(String reference) {
        FormReport report = Sources.schema(form("{'$ref':'" + reference + "'}"))
                .with("forms/other.json", "{}")
                .lint();

        assertThat(report.findings()).extracting(FormFinding::code).containsAnyOf("unresolved-ref", "recursive-ref");
        assertThat(report.hasErrors()).isTrue();
    }

    @Test
    void followsReferencesBetweenTheFilesOfThePackage() {
        Form form = Sources.schema(form("{'$ref':'part.schema.json#/$defs/code','title':'Code'}"))
                .with(
                        "forms/part.schema.json",
                        "{'type':'object','properties':{'c':{'$ref':'#/$defs/code'},'r':{'$ref':'../register.schema.json#/properties/no'}},'$defs':{'code':{'type':'string','pattern':'^[a-z]+$','title':'Inner'}}}")
                .with("register.schema.json", "{'type':'object','properties':{'no':{'type':'integer'}}}")
                .form();

        assertThat(form.evaluate(Sources.json("{'a':'A1'}"), Sources.ENGLISH).errors())
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(org.assertj.core.api.Assertions.tuple("/a", "pattern"));
        assertThat(form.label("/a", java.util.Locale.ENGLISH)).isEqualTo("Code");
        assertThat(form.schema().toString()).doesNotContain("$ref");
    }

    @Test
    void refusesAFormThatContainsItself() {
        assertThat(Sources.schema(form("{'$ref':'#'}")).lint().findings())
                .extracting(FormFinding::code)
                .containsExactly("recursive-ref");
        assertThat(Sources.schema(form("{'type':'array','items':{'$ref':'#/properties/a'}}"))
                        .lint()
                        .findings())
                .extracting(FormFinding::code)
                .containsExactly("recursive-ref");
    }

    @Test
    void refusesReferencesThatMultiplyWithoutEnd() {
        StringBuilder definitions = new StringBuilder("'d0':{'type':'string'}");
        for (int i = 1; i < 30; i++) {
            String before = "{'$ref':'#/$defs/d" + (i - 1) + "'}";
            definitions.append(",'d%d':{'allOf':[%s,%s]}".formatted(i, before, before));
        }
        FormReport report = Sources.schema(
                        "{'type':'object','properties':{'a':{'$ref':'#/$defs/d29'}},'$defs':{" + definitions + "}}")
                .lint();

        assertThat(report.findings()).extracting(FormFinding::code).containsExactly("too-big");
    }

    private String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String form(String field) {
        return "{'type':'object','properties':{'a':" + field + "}}";
    }
}
