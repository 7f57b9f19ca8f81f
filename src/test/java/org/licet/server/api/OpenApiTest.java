package org.licet.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.apicurio.datamodels.Library;
import io.apicurio.datamodels.validation.DefaultSeverityRegistry;
import io.apicurio.datamodels.validation.ValidationProblem;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.Mandates;
import org.licet.server.account.DemoAccounts;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;
import tools.jackson.databind.JsonNode;

/** The generated documents are OpenAPI 3.1 to a validator that is not ours, and what they show works. */
@ServerTest
class OpenApiTest {

    private static final Set<String> KEYWORDS =
            Set.of("if", "then", "else", "examples", "contentMediaType", "dependentRequired", "dependentSchemas");

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    Accounts accounts;

    @Autowired
    Mandates mandates;

    @Autowired
    PasswordEncoder encoder;

    @ParameterizedTest
    @ValueSource(strings = {"transport-certificate", "import-export-permit", "farm-subsidy"})
    void describesEachAuthorization(String example) {
        Answer document = http.get(null, published.path(example) + "/openapi.json");

        assertThat(document.status()).as(document.body()).isEqualTo(200);
        assertThat(document.text("/openapi")).startsWith("3.1");
        assertThat(document.header("content-type")).startsWith("application/json");
        assertThat(problems(document.body())).isEmpty();
        assertThat(dangling(document.json(), document.json())).isEmpty();
        document.json().at("/components/schemas").forEachEntry((name, schema) -> assertThat(metaProblems(schema))
                .as(name)
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"transport-certificate", "import-export-permit", "farm-subsidy"})
    void showsAnExampleThatTheEndpointTakes(String example) {
        String path = published.path(example) + "/applications";
        JsonNode operation = http.get(null, published.path(example) + "/openapi.json")
                .json()
                .at("/paths/" + path.replace("/", "~1") + "/post");
        String login = "u" + UUID.randomUUID();
        accounts.save(new Account(login, encoder.encode("demo"), "Agro Codru SRL", true, Set.of()));
        mandates.grant(login, DemoAccounts.AGRO_CODRU, null);

        Answer filed = http.post(
                login,
                path,
                operation.at("/requestBody/content/application~1json/example").toString());

        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
    }

    @Test
    void inlinesEveryFormAndNamesItselfInTheCallersLanguage() {
        String path = published.path(Published.TRANSPORT) + "/openapi.json";

        JsonNode document = http.get(null, path, "Accept-Language", "ro").json();

        assertThat(document.at("/info/title").asString()).startsWith("Autorizație");
        assertThat(document.at("/components/schemas").propertyNames())
                .contains("form.application", "form.check", "form.approval")
                .doesNotContain("form.register");
        assertThat(document.at("/components/schemas/form.application/properties")
                        .propertyNames())
                .contains("permitType", "vehicles");
        assertThat(document.at("/components/securitySchemes").propertyNames()).contains("basic", "bearer");
    }

    @Test
    void describesTheWholeApi() {
        Answer document = http.get(null, "/api/v1/openapi.json");

        assertThat(document.text("/openapi")).startsWith("3.1");
        assertThat(document.text("/info/title")).isEqualTo("Licet");
        assertThat(problems(document.body())).isEmpty();
        assertThat(dangling(document.json(), document.json())).isEmpty();
        assertThat(document.json().get("paths").propertyNames())
                .contains(
                        "/api/v1/authorizations",
                        "/api/v1/authorizations/{id}/applications",
                        "/api/v1/drafts/{id}/submission",
                        "/api/v1/attachments",
                        "/api/v1/applications/{reference}/events",
                        "/api/v1/tasks/{id}/completion",
                        "/api/v1/tasks/{id}/eligible",
                        "/api/v1/tasks/next/claim",
                        "/api/v1/views/{id}",
                        "/api/v1/workload",
                        "/api/v1/registers/{register}/entries",
                        "/api/v1/registers/{register}/entries/{number}/operations/{operation}",
                        "/api/v1/entries",
                        "/api/v1/notices",
                        "/api/v1/verification/{code}",
                        "/api/v1/packages",
                        "/api/v1/incidents",
                        "/api/v1/calendars/{id}/days",
                        "/api/v1/calendars/{id}/overrides/{date}")
                .allMatch(path -> path.startsWith("/api/v1/"));
        assertThat(document.body()).doesNotContain("Actor", "org.licet", "\"JsonNode\"");
        assertThat(document.json()
                        .at("/paths/~1api~1v1~1verification~1{code}/get/security")
                        .size())
                .isZero();
        assertThat(document.json()
                        .at("/paths/~1api~1v1~1tasks/get/responses/default/content")
                        .propertyNames())
                .contains("application/problem+json");
    }

    @Test
    void wouldFindADocumentThatIsNone() {
        assertThat(problems("{\"openapi\":\"3.1.0\",\"info\":{\"title\":\"x\"},\"paths\":{\"/a\":{\"get\":{}}}}"))
                .isNotEmpty();
    }

    /** Two validators: Apicurio for the document, Swagger's parser, which also knows the schemas of 3.1. */
    private static List<String> problems(String document) {
        Stream<String> apicurio =
                Library.validate(Library.readDocumentFromJSONString(document), new DefaultSeverityRegistry()).stream()
                        .filter(problem -> !isMistaken(problem))
                        .map(problem -> problem.errorCode + " " + problem.nodePath + " " + problem.message);
        Stream<String> swagger =
                new OpenAPIV3Parser().readContents(document, null, new ParseOptions()).getMessages().stream();
        return Stream.concat(apicurio, swagger).toList();
    }

    /**
     * Apicurio takes keywords of JSON Schema 2020-12 for unknown members, and a parameter of any kind that is named
     * {@code authorization} for the header.
     */
    private static boolean isMistaken(ValidationProblem problem) {
        return problem.errorCode.equals("PAR-021")
                || (problem.errorCode.equals("UNKNOWN-001")
                        && KEYWORDS.stream().anyMatch(keyword -> problem.message.contains("\"" + keyword + "\"")));
    }

    /** Against the meta-schema of JSON Schema 2020-12, whose dialect OpenAPI 3.1 schemas are. */
    private static List<String> metaProblems(JsonNode schema) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(SchemaLocation.of("https://json-schema.org/draft/2020-12/schema"))
                .validate(schema.toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** References that lead nowhere. */
    private static List<String> dangling(JsonNode document, JsonNode part) {
        return part.findValuesAsString("$ref").stream()
                .filter(reference -> !reference.startsWith("#/")
                        || document.at(reference.substring(1)).isMissingNode())
                .toList();
    }
}
