package org.licet.server.analyst;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.AgencyRole;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Publishing over HTTP. */
@ServerTest
class PackagesTest {

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Test
    void publishesANewVersionAndThenNothingNew() throws IOException {
        String id = "permit-" + letters();

        Answer first = publish("analyst", copy(id), "");
        Answer again = publish("analyst", copy(id), "");
        Answer changed = publish("analyst", copy(id, "Examiner", "Inspector of vehicles"), "");

        assertThat(first.status()).as(first.body()).isEqualTo(201);
        assertThat(first.header("location")).isEqualTo("/api/v1/packages/" + id + "/versions/1");
        assertThat(first.text("/id")).isEqualTo(id);
        assertThat(again.status()).isEqualTo(200);
        assertThat(again.json().get("unchanged").asBoolean()).isTrue();
        assertThat(changed.status()).isEqualTo(201);
        assertThat(changed.json().get("version").asInt()).isEqualTo(2);
        assertThat(http.get("analyst", "/api/v1/packages/" + id + "/versions")
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(2);
        assertThat(http.get("analyst", "/api/v1/packages/" + id + "/versions/1").text("/publishedBy"))
                .isEqualTo("analyst");
        assertThat(http.get("clerk", "/api/v1/packages/" + id + "/versions").status())
                .isEqualTo(404);
    }

    @Test
    void takesAPackageAsAPartToo() throws IOException {
        Answer answer = http.upload("analyst", "/api/v1/packages", "package.zip", copy("permit-" + letters()));

        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
    }

    @Test
    void storesNothingOfADryRun() throws IOException {
        String id = "permit-" + letters();

        Answer answer = publish("analyst", copy(id), "?dryRun=true");

        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(http.get(null, "/api/v1/authorizations/" + id).status()).isEqualTo(404);
    }

    @Test
    void saysWhatIsWrongWithFileAndLine() throws IOException {
        Answer answer = publish("analyst", copy("permit-" + letters(), "agency:", "agencie:"), "");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.problem()).isEqualTo("package-refused");
        assertThat(answer.text("/findings/0/file")).isEqualTo("package.yaml");
        assertThat(answer.json().at("/findings/0/line").asInt()).isPositive();
        assertThat(answer.body()).contains("unknown-key", "agency");
    }

    @Test
    void letsOnlyAnalystsOfTheAgencyPublish() throws IOException {
        String other = "u" + UUID.randomUUID();
        accounts.save(new Account(
                other, encoder.encode("demo"), "Other", true, Set.of(new AgencyRole("food-safety", "analyst"))));
        byte[] zip = copy("permit-" + letters());

        for (String login : new String[] {"applicant", "clerk", "operator", other}) {
            Answer answer = publish(login, zip, "");
            assertThat(answer.status()).as(login).isEqualTo(403);
            assertThat(answer.problem()).isEqualTo("not-your-agency");
        }
    }

    @Test
    void refusesZipsThatReachOutside() throws IOException {
        Answer slip = publish("analyst", zip(List.of("../package.yaml"), "x"), "");
        Answer absolute = publish("analyst", zip(List.of("/etc/package.yaml"), "x"), "");
        Answer none = publish("analyst", "no zip".getBytes(StandardCharsets.UTF_8), "");

        for (Answer answer : List.of(slip, absolute, none)) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.problem()).isIn("unreadable-package");
        }
    }

    @Test
    void refusesZipBombs() throws IOException {
        Answer bomb = publish("analyst", zip(List.of("package.yaml"), " ".repeat(200_000_000)), "");

        assertThat(bomb.status()).isEqualTo(422);
        assertThat(bomb.problem()).isEqualTo("unreadable-package");
        assertThat(http.get(null, "/actuator/health").status()).isEqualTo(200);
    }

    private Answer publish(String login, byte[] zip, String query) {
        return http.send(
                login,
                "POST",
                "/api/v1/packages" + query,
                BodyPublishers.ofByteArray(zip),
                "Content-Type",
                "application/zip");
    }

    /** The example under another id and with another register. */
    private static byte[] copy(String id, String... replacement) throws IOException {
        Path example = Path.of("examples", Published.TRANSPORT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(example)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                byte[] content = Files.readAllBytes(file);
                if (file.endsWith("package.yaml")) {
                    String text = new String(content, StandardCharsets.UTF_8)
                            .replace("id: transport-certificates", "id: register-" + id)
                            .replace("id: transport-certificate", "id: " + id);
                    if (replacement.length == 2) {
                        text = text.replaceFirst(replacement[0], replacement[1]);
                    }
                    content = text.getBytes(StandardCharsets.UTF_8);
                }
                zip.putNextEntry(new ZipEntry(example.relativize(file).toString()));
                zip.write(content);
            }
        }
        return out.toByteArray();
    }

    private static byte[] zip(List<String> names, String content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(content.getBytes(StandardCharsets.UTF_8));
            }
        }
        return out.toByteArray();
    }

    private static String letters() {
        return UUID.randomUUID().toString().substring(0, 8);
    }
}
