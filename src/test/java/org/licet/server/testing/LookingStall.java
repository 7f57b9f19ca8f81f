package org.licet.server.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.Actor;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.Publishing;
import org.licet.server.readme.StreetStall;
import org.licet.server.testing.Http.Answer;

/**
 * Two stalls of the README under fresh ids: one whose register has an entry, and one that looks the earlier permit up in
 * it. The road comes from the entry alone, the goods may be changed, the name is proposed.
 */
public final class LookingStall {

    private final Http http;
    private final Publishing publishing;
    private final Accounts accounts;
    private final Mandates mandates;
    private final Work work;

    private final String earlier = "stall-" + UUID.randomUUID().toString().substring(0, 8);

    /** The package that looks up. */
    public final String id = earlier + "-again";

    LookingStall(Http http, Publishing publishing, Accounts accounts, Mandates mandates, Work work) {
        this.http = http;
        this.publishing = publishing;
        this.accounts = accounts;
        this.mandates = mandates;
        this.work = work;
        publish(stall(earlier));
        publish(looking());
    }

    public String form() {
        return "/api/v1/authorizations/" + id + "/forms/application";
    }

    /** Number of an entry that says this road. */
    public String entry(String road) {
        String data = "{\"applicant\":\"person:2002001234563\",\"data\":{\"road\":\"" + road
                + "\",\"goods\":\"Apples and plums\",\"phone\":\"+37369123456\"}}";
        Answer filed = http.post("applicant", "/api/v1/authorizations/" + earlier + "/applications", data);
        assertThat(filed.status()).as(filed.body()).isEqualTo(201);
        work.catchUp();
        String task = "/api/v1/tasks/"
                + http.get("clerk", "/api/v1/tasks?q=" + filed.text("/reference"))
                        .text("/items/0/id");
        http.post("clerk", task + "/claim");
        Answer done = http.post("clerk", task + "/completion", "{\"data\":{\"outcome\":\"grant\",\"width\":2}}");
        assertThat(done.status()).as(done.body()).isEqualTo(200);
        work.catchUp();
        String number = http.get("applicant", "/api/v1/applications/" + filed.text("/reference"))
                .text("/entry/number");
        assertThat(number).startsWith("STALL-");
        return number;
    }

    /** Login of somebody new, who files for themselves; the password is that of the demo. */
    public Actor account() {
        String login = "l-" + UUID.randomUUID().toString().substring(0, 8);
        String hash = accounts.find("applicant").orElseThrow().passwordHash();
        accounts.save(new Account(login, hash, "Vera Lungu", true, Set.of()));
        mandates.grant(login, new Party("person:" + UUID.randomUUID(), ApplicantKind.CITIZEN, "Vera Lungu"), null);
        return new Actor(login, "Vera Lungu", Set.of());
    }

    private static SortedMap<String, String> stall(String id) {
        SortedMap<String, String> files = new TreeMap<>();
        StreetStall.source()
                .files()
                .forEach((path, bytes) ->
                        files.put(path, new String(bytes, StandardCharsets.UTF_8).replace(StreetStall.ID, id)));
        return files;
    }

    private SortedMap<String, String> looking() {
        SortedMap<String, String> files = stall(id);
        files.computeIfPresent(
                "package.yaml",
                (path, text) -> text.replace(
                        "  form: application\n", "  form: application\n  prefill: {name: account.name}\n"));
        files.put(
                "forms/application.schema.json",
                """
                {
                  "type": "object",
                  "properties": {
                    "earlier": { "title": "Number of the earlier permit", "type": "string", "minLength": 3, "maxLength": 40 },
                    "road": { "title": "Road and kilometre", "type": "string", "readOnly": true },
                    "goods": { "title": "What you sell", "type": "string", "minLength": 3, "maxLength": 100 },
                    "name": { "title": "Your name", "type": "string", "maxLength": 60 },
                    "phone": { "title": "Telephone number", "type": "string", "format": "phone" }
                  },
                  "required": ["earlier", "road", "goods", "name", "phone"]
                }
                """);
        files.put(
                "forms/application.ui.json",
                """
                {
                  "type": "VerticalLayout",
                  "elements": [
                    { "type": "Control", "scope": "#/properties/earlier", "options": { "lookUp": {
                      "register": "%ss",
                      "by": "number",
                      "fill": { "#/properties/road": "road", "#/properties/goods": "goods" } } } },
                    { "type": "Control", "scope": "#/properties/road" },
                    { "type": "Control", "scope": "#/properties/goods" },
                    { "type": "Control", "scope": "#/properties/name" },
                    { "type": "Control", "scope": "#/properties/phone" }
                  ]
                }
                """
                        .formatted(earlier));
        return files;
    }

    private void publish(SortedMap<String, String> files) {
        TreeMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((path, text) -> bytes.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Publishing.Publication publication = publishing.publish(new PackageSource(bytes), Actor.SYSTEM, false);
        assertThat(publication.version()).as(publication.findings().toString()).isNotNull();
    }
}
