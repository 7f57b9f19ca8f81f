package org.licet.server.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.account.DemoAccounts;
import org.licet.server.testing.CorrectedStall;
import org.licet.server.testing.Http;
import org.licet.server.testing.Http.Answer;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Work;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Things worth attacking: a draft with an upload, a file under examination, one that waits for its applicant, an act,
 * a task. All belong to {@code applicant} and the agency {@code transport}.
 */
final class World {

    /** Works for another agency, in every role there. */
    static final String OUTSIDER = "clerk-of-the-town";

    private static final String STALL = "attacked-stall";

    private final Http http;
    private final Map<String, String> values = new LinkedHashMap<>();

    World(Http http, Journey journey, Work work, Publishing publishing, Accounts accounts, PasswordEncoder encoder) {
        this.http = http;
        accounts.save(new Account(
                OUTSIDER,
                encoder.encode(DemoAccounts.PASSWORD),
                "Of the Town",
                true,
                Set.of(
                        new AgencyRole("town", "examiner"),
                        new AgencyRole("town", "approver"),
                        new AgencyRole("town", "supervisor"),
                        new AgencyRole("town", "cashier"),
                        new AgencyRole("town", "analyst"))));
        publishing.publish(
                CorrectedStall.source(STALL, "{max: 10 days, then: lapse}"),
                accounts.find("analyst").orElseThrow().actor(),
                false);
        String granted = journey.granted();
        String filed = journey.filed();
        values.put("reference", filed);
        values.put(
                "register",
                http.get("applicant", "/api/v1/applications/" + granted).text("/entry/register"));
        values.put(
                "number",
                http.get("applicant", "/api/v1/applications/" + granted).text("/entry/number"));
        values.put("work:id", journey.task(filed, "check"));
        draft(journey.uploaded());
        asked(work);
        values.put("services:id", "transport-certificate");
        values.put("registers:id", values.get("register"));
        values.put("operation", "renew");
    }

    private void draft(String upload) {
        Answer draft = http.post(
                "applicant",
                "/api/v1/authorizations/transport-certificate/drafts",
                "{\"applicant\":\"company:1003600055110\",\"data\":{},\"attachments\":[{\"document\":\"licence-copy\","
                        + "\"attachment\":\"" + upload + "\"}]}");
        assertThat(draft.status()).as(draft.body()).isEqualTo(201);
        values.put("draft", draft.text("/id"));
        values.put("document", "licence-copy");
        values.put("attachment", upload);
    }

    /** A file whose clerk asked for something. */
    private void asked(Work work) {
        Answer filed = http.post(
                "applicant",
                "/api/v1/authorizations/" + STALL + "/applications",
                "{\"applicant\":\"person:2002001234563\",\"data\":{\"road\":\"M1, km 42\",\"goods\":\"Apples\","
                        + "\"phone\":\"+37369123456\"}}");
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        work.catchUp();
        String task =
                http.get("clerk", "/api/v1/tasks?q=" + filed.text("/reference")).text("/items/0/id");
        http.post("clerk", "/api/v1/tasks/" + task + "/claim");
        Answer done = http.post(
                "clerk",
                "/api/v1/tasks/" + task + "/completion",
                "{\"data\":{\"outcome\":\"correct\",\"width\":3,\"marks\":[{\"pointer\":\"/goods\",\"message\":\"Say which apples\","
                        + "\"requirement\":\"true-data\"}]}}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        work.catchUp();
        values.put("asked", filed.text("/reference"));
    }

    /** What stands for the places of addresses. */
    Map<String, String> values() {
        return values;
    }

    String value(String name) {
        return String.valueOf(values.get(name));
    }
}
