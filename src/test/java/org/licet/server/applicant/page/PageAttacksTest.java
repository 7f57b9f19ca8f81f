package org.licet.server.applicant.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What somebody tries with the pages of another, or with fields that no page has. */
@ServerTest
class PageAttacksTest {

    private static final String COMPANY = "company:1003600055110";

    @Autowired
    Http http;

    @Autowired
    Published published;

    @Autowired
    Journey journey;

    private String draft;
    private String page;

    @BeforeEach
    void draft() {
        String path = published.path(Published.TRANSPORT);
        JsonNode form = http.get(null, path + "/forms/application").json();
        draft = http.post(
                        "applicant",
                        path + "/drafts",
                        "{\"applicant\":\"" + COMPANY + "\",\"data\":" + form.at("/schema/examples/0") + "}")
                .text("/id");
        page = Person.signedIn(http, "applicant").get("/drafts/" + draft).body();
        page = page.replaceAll("(?s).*?href=\"(/drafts/[^\"]+/pages/[^\"]+)\".*", "$1");
        assertThat(page).startsWith("/drafts/" + draft + "/pages/");
    }

    @Test
    void aDraftOfAnotherIsNotThere() {
        Person other = Person.signedIn(http, "applicant2");

        for (String path : new String[] {
            "/drafts/" + draft,
            page,
            "/drafts/" + draft + "/check",
            "/drafts/" + draft + "/deletion",
            "/drafts/" + draft + "/documents/licence-copy"
        }) {
            assertThat(other.get(path).status()).as(path).isEqualTo(404);
        }
        assertThat(other.post(page, "action", "continue", "/licenceNumber", "AMT000001")
                        .status())
                .isEqualTo(404);
        assertThat(other.post("/drafts/" + draft + "/deletion").status()).isEqualTo(404);
        assertThat(other.post("/drafts/" + draft + "/check", "declared", "yes").status())
                .isEqualTo(404);
        assertThat(kept()).contains("AMT012345").doesNotContain("AMT000001");
    }

    @Test
    void aFileOfAnotherIsNotThere() {
        String reference = journey.filed();
        String attachment =
                http.get("applicant", "/api/v1/applications/" + reference).text("/documents/0/attachment/id");
        String file = "/my/files/" + reference;

        for (String login : new String[] {"applicant2", "clerk"}) {
            Person other = Person.signedIn(http, login);
            for (String path : new String[] {
                file,
                file + "/receipt",
                file + "/withdrawal",
                file + "/correction",
                file + "/drawing",
                file + "/documents/" + attachment
            }) {
                assertThat(other.get(path).status()).as(login + " " + path).isEqualTo(404);
            }
        }
        assertThat(Person.signedIn(http, "applicant2")
                        .post(file + "/withdrawal", "note", "no")
                        .status())
                .isEqualTo(404);
        assertThat(http.get("applicant", "/api/v1/applications/" + reference).text("/stage"))
                .isEqualTo("under-examination");
        assertThat(Person.signedIn(http, "applicant")
                        .get(file + "/documents/" + attachment)
                        .header("content-disposition"))
                .startsWith("attachment");
    }

    @Test
    void anActOfAnotherIsNotThere() {
        String reference = journey.granted();
        Answer file = http.get("applicant", "/api/v1/applications/" + reference);
        String act = "/my/acts/" + file.text("/entry/register") + "/" + file.text("/entry/number");

        for (String login : new String[] {"applicant2", "clerk"}) {
            Person other = Person.signedIn(http, login);
            for (String path : new String[] {act, act + "/operations/duplicate", act + "/operations/amend"}) {
                assertThat(other.get(path).status()).as(login + " " + path).isEqualTo(404);
            }
        }
        assertThat(Person.signedIn(http, "applicant2")
                        .post(act + "/operations/duplicate", "key", "k")
                        .status())
                .isEqualTo(404);
        assertThat(Person.signedIn(http, "applicant")
                        .get(act + "/operations/annul")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void fieldsThatThePageDoesNotHaveAreNotWritten() {
        Person person = Person.signedIn(http, "applicant");

        person.post(
                page,
                "action",
                "later",
                "/licenceNumber",
                "AMT000002",
                "/stage",
                "granted",
                "/vehicleCount",
                "99",
                "/contact/name",
                "Forged",
                "applicant",
                "company:1007600033444",
                "incomplete",
                "true",
                "attachments",
                "x");

        assertThat(kept()).contains("AMT000002").doesNotContain("granted", "Forged", "1007600033444", "\"x\"", "99");
    }

    @Test
    void sentTwiceIsFiledOnce() {
        journey.granted(); // sets the limit that the service needs
        Person person = Person.signedIn(http, "applicant");
        JsonNode data = http.get("applicant", "/api/v1/drafts/" + draft).json().at("/body/data");
        http.put(
                "applicant",
                "/api/v1/drafts/" + draft,
                "{\"applicant\":\"" + COMPANY + "\",\"data\":" + data
                        + ",\"attachments\":[{\"document\":\"licence-copy\",\"attachment\":\"" + journey.uploaded()
                        + "\"}]}");

        Answer first = person.post("/drafts/" + draft + "/check", "declared", "yes", "action", "send");
        Answer second = person.post("/drafts/" + draft + "/check", "declared", "yes", "action", "send");

        assertThat(first.status()).as(first.body()).isEqualTo(303);
        assertThat(first.header("location")).contains("/my/files/");
        assertThat(second.status()).as(second.body()).isEqualTo(303);
        assertThat(second.header("location")).isEqualTo(first.header("location"));
    }

    @Test
    void nothingIsStoredWithoutTheToken() {
        Person person = Person.signedIn(http, "applicant");

        Answer refused = person.raw(page, Person.form("action", "later", "/licenceNumber", "AMT000003"));

        assertThat(refused.status()).isEqualTo(403);
        assertThat(kept()).doesNotContain("AMT000003");
        assertThat(person.raw("/drafts/" + draft + "/deletion", "").status()).isEqualTo(403);
        assertThat(person.raw("/services/" + Published.TRANSPORT + "/applications", "applicant=" + COMPANY)
                        .status())
                .isEqualTo(403);
    }

    @Test
    void theSamePageChangedInAnotherWindowIsNotOverwritten() {
        Person person = Person.signedIn(http, "applicant");
        String seen = person.get(page).body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");

        person.post(page, "action", "later", "seen", seen, "/licenceNumber", "AMT000004");
        Answer stale = person.post(page, "action", "continue", "seen", seen, "/licenceNumber", "AMT000005");

        assertThat(stale.body()).contains("AMT000004", "AMT000005", "another window");
        assertThat(kept()).contains("AMT000004").doesNotContain("AMT000005");
        String now = stale.body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]+)\".*", "$1");
        person.post(page, "action", "later", "seen", now, "/licenceNumber", "AMT000005");
        assertThat(kept()).contains("AMT000005");
    }

    @Test
    void onlyWhatWasMarkedCanBeChanged() {
        String reference = journey.filed();
        String task = "/api/v1/tasks/" + journey.task(reference, "check");
        http.post("clerk", task + "/claim");
        http.post(
                "clerk",
                task + "/correction",
                "{\"marks\":[{\"requirement\":\"vehicle-data\",\"pointer\":\"/vehicles/0/plate\",\"message\":\"Wrong\"}]}");
        Person person = Person.signedIn(http, "applicant");
        String home = "/my/files/" + reference + "/correction";
        String vehicles = person.get(home).body().replaceAll("(?s).*href=\"(" + home + "/pages/[^\"#]+).*", "$1");

        person.post(vehicles, "action", "later", "/vehicles/0/plate", "XYZ987", "/vehicles/1/plate", "HACK1");
        person.post(home, "action", "send", "note:/vehicles/0/plate", "", "note:/licenceNumber", "x");

        Answer file = http.get("applicant", "/api/v1/applications/" + reference);
        assertThat(file.text("/data/vehicles/0/plate")).isEqualTo("XYZ987");
        assertThat(file.body()).doesNotContain("HACK1");
        assertThat(person.get(home + "/documents/licence-copy").status()).isEqualTo(404);
    }

    private String kept() {
        return http.get("applicant", "/api/v1/drafts/" + draft)
                .json()
                .at("/body")
                .toString();
    }
}
