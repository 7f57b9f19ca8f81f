package org.licet.server.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.AgencyRole;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.ServerTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.password.PasswordEncoder;

/** What a clerk has of the work basket over HTTP: saved views, the next case. */
@ServerTest
class BasketTest {

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Autowired
    Accounts accounts;

    @Autowired
    PasswordEncoder encoder;

    @Test
    void keepsFiltersUnderNames() {
        String clerk = account();
        String body = "{\"name\":\"Late\",\"query\":\"sort=-due&queue=team&after=x\"}";

        Answer saved = http.post(clerk, "/api/v1/views", body, "Idempotency-Key", "k1");
        Answer again = http.post(clerk, "/api/v1/views", body, "Idempotency-Key", "k1");
        String path = saved.header("location");

        assertThat(saved.status()).as(saved.body()).isEqualTo(201);
        assertThat(saved.text("/query")).isEqualTo("queue=team&sort=-due");
        assertThat(again.json()).isEqualTo(saved.json());
        assertThat(http.put(clerk, path, "{\"name\":\"Later\",\"query\":\"queue=team\"}")
                        .text("/name"))
                .isEqualTo("Later");
        for (String other : new String[] {"clerk", "supervisor", "operator", "applicant"}) {
            assertThat(http.put(other, path, body).status()).as(other).isEqualTo(404);
            assertThat(http.delete(other, path).status()).as(other).isEqualTo(404);
            assertThat(http.get(other, "/api/v1/views").body()).doesNotContain("Later");
        }
        assertThat(http.delete(clerk, path).status()).isEqualTo(204);
        assertThat(http.get(clerk, "/api/v1/views").json().get("items").size()).isZero();
    }

    @Test
    void saysWhyFiltersCannotBeKept() {
        String clerk = account();
        for (int i = 0; i < 20; i++) {
            http.post(clerk, "/api/v1/views", "{\"name\":\"View " + i + "\",\"query\":\"queue=mine\"}");
        }

        Answer many = http.post(clerk, "/api/v1/views", "{\"name\":\"One more\",\"query\":\"queue=mine\"}");
        Answer wrong = http.post(clerk, "/api/v1/views", "{\"name\":\"View 1\",\"query\":\"q=%zz\"}");
        Answer nameless = http.post(clerk, "/api/v1/views", "{\"query\":\"queue=mine\"}");

        assertThat(many.status()).isEqualTo(422);
        assertThat(many.text("/errors/0/code")).isEqualTo("too-many-views");
        assertThat(many.text("/errors/0/message")).contains("20");
        assertThat(wrong.text("/errors/0/pointer")).isEqualTo("/query");
        assertThat(nameless.text("/errors/0/pointer")).isEqualTo("/name");
        assertThat(http.get(null, "/api/v1/views").status()).isEqualTo(401);
    }

    @Test
    void givesTheNextCase() {
        String reference = journey.filed();
        String clerk = account();
        String filter = "?authorization=transport-certificate&q=" + reference;

        Answer next = http.get(clerk, "/api/v1/tasks/next" + filter);
        Answer claimed = http.post(clerk, "/api/v1/tasks/next/claim" + filter);
        Answer own = http.post(clerk, "/api/v1/tasks/next/claim" + filter);

        assertThat(next.text("/reference")).as(next.body()).isEqualTo(reference);
        assertThat(claimed.text("/task/assignee")).isEqualTo(clerk);
        assertThat(own.text("/task/id")).isEqualTo(claimed.text("/task/id"));
        assertThat(http.get("clerk2", "/api/v1/tasks/next" + filter).status())
                .as("taken")
                .isEqualTo(204);
        assertThat(http.get("applicant", "/api/v1/tasks/next").status()).isEqualTo(204);
        assertThat(http.post("supervisor", "/api/v1/tasks/next/claim").status()).isEqualTo(204);
    }

    @Test
    void showsAndFiltersByWhatThePackageDeclares() {
        String reference = journey.filed();
        String path = "/api/v1/tasks?authorization=transport-certificate&q=" + reference;

        Answer list = http.get("clerk", path, "Accept-Language", "ro");
        Answer annual = http.get("clerk", path + "&f.application.permitType=annual");
        Answer monthly = http.get("clerk", path + "&f.application.permitType=monthly");

        assertThat(list.text("/items/0/columns/0/path")).as(list.body()).isEqualTo("application.permitType");
        assertThat(list.text("/items/0/columns/0/value")).isEqualTo("annual");
        assertThat(list.text("/items/0/columns/0/choice")).startsWith("Anual");
        assertThat(list.json().get("filters").findValuesAsString("path"))
                .containsExactly("application.permitType", "application.startDate");
        assertThat(list.json().at("/filters/0/choices").findValuesAsString("value"))
                .containsExactly("annual", "monthly", "single", "regular-line");
        assertThat(list.json().get("authorizations").propertyNames()).contains("transport-certificate");
        assertThat(list.json().get("countedTo").asInt()).isEqualTo(1000);
        assertThat(annual.json().get("items").size()).isEqualTo(1);
        assertThat(monthly.json().get("items").size()).isZero();
        for (String other : new String[] {"officer", "applicant", "cashier"}) {
            assertThat(http.get(other, path + "&f.application.permitType=annual")
                            .json()
                            .get("items")
                            .size())
                    .as(other)
                    .isZero();
        }
    }

    @Test
    void saysWhichFiltersThereAre() {
        journey.filed();
        String path = "/api/v1/tasks?authorization=transport-certificate&";

        Answer unknown = http.get("clerk", path + "f.application.drivers=x", "Accept-Language", "en");
        Answer date = http.get("clerk", path + "f.application.startDate.from=soon");
        Answer twice = http.get("clerk", path + "f.application.permitType=annual&f.application.permitType=monthly");
        Answer none = http.get("clerk", "/api/v1/tasks?f.application.permitType=annual");

        assertThat(unknown.status()).isEqualTo(400);
        assertThat(unknown.problem()).isEqualTo("wrong-filter");
        assertThat(unknown.text("/detail")).contains("application.drivers", "application.permitType");
        assertThat(date.text("/code")).isEqualTo("no-date");
        assertThat(date.text("/parameter")).isEqualTo("f.application.startDate.from");
        assertThat(twice.problem()).isEqualTo("invalid-parameter");
        assertThat(none.text("/code")).isEqualTo("no-authorization");
    }

    @Test
    void sortsInEachOrder() {
        journey.filed();
        journey.filed();

        for (String sort : new String[] {"due", "created", "reference", "applicant"}) {
            String path = "/api/v1/tasks?limit=1&sort=" + sort;
            Answer first = http.get("clerk", path);
            Answer second = http.get("clerk", path + "&after=" + first.text("/next"));
            Answer elsewhere = http.get("clerk", "/api/v1/tasks?sort=-" + sort + "&after=" + first.text("/next"));

            assertThat(second.json().get("items").size()).as(sort).isEqualTo(1);
            assertThat(second.text("/items/0/id")).isNotEqualTo(first.text("/items/0/id"));
            assertThat(elsewhere.problem()).isEqualTo("invalid-cursor");
        }
        assertThat(http.get("clerk", "/api/v1/tasks?sort=title").problem()).isEqualTo("invalid-parameter");
    }

    private String account() {
        String login = "u" + UUID.randomUUID();
        accounts.save(new Account(
                login, encoder.encode("demo"), "Somebody", true, Set.of(new AgencyRole("transport", "examiner"))));
        return login;
    }
}
