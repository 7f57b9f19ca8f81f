package org.licet.server.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.engine.access.Accounts;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.FilingByFile;
import org.licet.engine.catalogue.Publishing;
import org.licet.engine.testing.SettableClock;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.PhotoStall;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.Work;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads among the answers are kept with the file, and are opened by who may read it. */
@ServerTest
class AnswerFilesTest {

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Autowired
    Work work;

    @Autowired
    Publishing publishing;

    @Autowired
    Accounts accounts;

    @Autowired
    Attachments attachments;

    @Autowired
    FilingByFile byFile;

    @Autowired
    CaseFiles files;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    SettableClock clock;

    private String service = "";

    @BeforeEach
    void publish() {
        String id = "photo-" + UUID.randomUUID().toString().substring(0, 8);
        var publication = publishing.publish(
                PhotoStall.source(id), accounts.find("analyst").orElseThrow().actor(), false);
        assertThat(publication.isRefused())
                .as(publication.findings().toString())
                .isFalse();
        service = "/api/v1/authorizations/" + id;
    }

    @Test
    void aFiledUploadIsKeptForEver() {
        String photo = upload("applicant", "stall.pdf");
        String file = filed(photo);

        days(2);

        Answer seen = http.get("applicant", file);
        assertThat(seen.text("/data/photo/id")).isEqualTo(photo);
        assertThat(seen.json().at("/documents")).isEmpty();
        assertThat(seen.text("/answerFiles/0/id")).isEqualTo(photo);
        assertThat(seen.text("/answerFiles/0/fileName")).isEqualTo("stall.pdf");
        assertThat(seen.text("/answerFiles/0/type")).isEqualTo("application/pdf");
        Answer opened = http.get("applicant", file + "/documents/" + photo);
        assertThat(opened.status()).isEqualTo(200);
        assertThat(opened.header("content-disposition")).contains("attachment", "stall.pdf");
        assertThat(http.get("clerk", file + "/documents/" + photo).status())
                .as("a task of the file gives a reason")
                .isEqualTo(200);
        assertThat(http.get("applicant2", file + "/documents/" + photo).status())
                .isEqualTo(404);
        assertThat(http.get(null, file + "/documents/" + photo).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"en | The file is not there any more", "ro | Fișierul nu mai există", "ru | Файла больше нет"})
    void whatIsNotOnesOwnOrNotThereIsRefused(String language, String message) {
        String used = upload("applicant", "used.pdf");
        filed(used);
        String late = upload("applicant", "late.pdf");
        days(2);

        for (String photo :
                new String[] {used, late, upload("applicant2", "other.pdf"), "0123456789ABCDEFGHJKMNPQRS"}) {
            Answer refused = http.post(
                    "applicant", service + "/applications", PhotoStall.filing(photo), "Accept-Language", language);
            assertThat(refused.status()).as(refused.body()).isEqualTo(422);
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/photo/id");
            assertThat(refused.text("/errors/0/code")).isEqualTo("unknown-attachment");
            assertThat(refused.text("/errors/0/message")).startsWith(message);
        }
    }

    @Test
    void aDraftKeepsItAsLongAsItLives() {
        String photo = upload("applicant", "stall.pdf");
        Answer draft = http.post("applicant", service + "/drafts", PhotoStall.filing(photo));
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);

        days(60);

        assertThat(http.post("applicant", service + "/applications", PhotoStall.filing(photo))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void aCorrectionBringsAnotherAndLosesNone() {
        String before = upload("applicant", "before.pdf");
        String file = filed(before);
        String reference = file.substring(file.lastIndexOf('/') + 1);
        String task = claimed(reference);
        Answer asked = http.post(
                "clerk",
                task + "/correction",
                "{\"marks\":[{\"requirement\":\"true-data\",\"pointer\":\"/photo/id\",\"message\":\"Too dark\"}]}");
        assertThat(asked.status()).as(asked.body()).isEqualTo(200);
        String other = upload("applicant2", "other.pdf");
        Answer forged = http.post("applicant", file + "/correction", "{\"data\":" + PhotoStall.data(other) + "}");
        String after = upload("applicant", "after.pdf");

        Answer supplied = http.post("applicant", file + "/correction", "{\"data\":" + PhotoStall.data(after) + "}");

        assertThat(forged.status()).as(forged.body()).isEqualTo(422);
        assertThat(forged.text("/errors/0/pointer")).isEqualTo("/photo/id");
        assertThat(supplied.status()).as(supplied.body()).isLessThan(300);
        days(2);
        assertThat(http.get("applicant", file).text("/data/photo/id")).isEqualTo(after);
        for (String each : new String[] {before, after}) {
            assertThat(http.get("applicant", file + "/documents/" + each).status())
                    .isEqualTo(200);
        }
    }

    @Test
    void whatAClerkUploadsInATaskIsKeptToo() {
        String file = filed(upload("applicant", "stall.pdf"));
        String task = claimed(file.substring(file.lastIndexOf('/') + 1));
        String sketch = upload("clerk", "sketch.pdf");
        String completion = "{\"data\":{\"outcome\":\"grant\",\"width\":2,\"sketch\":{\"id\":\"%s\"}}}";

        Answer forged = http.post("clerk", task + "/completion", completion.formatted(upload("clerk2", "no.pdf")));
        Answer done = http.post("clerk", task + "/completion", completion.formatted(sketch));

        assertThat(forged.status()).as(forged.body()).isEqualTo(422);
        assertThat(forged.text("/errors/0/pointer")).isEqualTo("/sketch/id");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        days(2);
        assertThat(http.get("clerk", file + "/documents/" + sketch + "?reason=control")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFileThatAppliesForAnotherHandsOnACopy() {
        String photo = upload("applicant", "stall.pdf");
        String file = filed(photo);
        ApplicationReference parent = new ApplicationReference(file.substring(file.lastIndexOf('/') + 1));
        String authorization = service.substring(service.lastIndexOf('/') + 1);

        String dependent = Objects.requireNonNull(transaction.execute(status ->
                        byFile.file(files.get(parent), authorization, Http.parse(PhotoStall.data(photo)), Map.of())))
                .reference()
                .value();

        days(2);
        Answer seen = http.get("applicant", "/api/v1/applications/" + dependent);
        String copy = seen.text("/data/photo/id");
        assertThat(copy).isNotEqualTo(photo).isEqualTo(seen.text("/answerFiles/0/id"));
        assertThat(http.get("applicant", "/api/v1/applications/" + dependent + "/documents/" + copy)
                        .status())
                .isEqualTo(200);
        assertThat(http.get("applicant", file + "/documents/" + photo).status()).isEqualTo(200);
    }

    private String filed(String photo) {
        Answer filed = http.post("applicant", service + "/applications", PhotoStall.filing(photo));
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        work.catchUp();
        return "/api/v1/applications/" + filed.text("/reference");
    }

    private String claimed(String reference) {
        String task = "/api/v1/tasks/" + journey.task(reference, "check");
        assertThat(http.post("clerk", task + "/claim").status()).isEqualTo(200);
        return task;
    }

    private String upload(String login, String name) {
        Answer stored = http.upload(login, "/api/v1/attachments", name, Journey.licence());
        assertThat(stored.status()).as(stored.body()).isEqualTo(201);
        return stored.text("/id");
    }

    private void days(int days) {
        clock.advance(Duration.ofDays(days));
        attachments.expire();
    }
}
