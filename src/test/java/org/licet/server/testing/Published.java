package org.licet.server.testing;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.licet.engine.access.Accounts;
import org.licet.engine.catalogue.PackageReader;
import org.licet.engine.catalogue.Publishing;
import org.licet.engine.catalogue.Publishing.Publication;
import tools.jackson.databind.JsonNode;

/** Examples of this repository, published when a test first asks for one. */
public final class Published {

    /** The example that most tests use: a company applies, a clerk checks, an entry is issued. */
    public static final String TRANSPORT = "transport-certificate";

    private final PackageReader reader;
    private final Publishing publishing;
    private final Accounts accounts;
    private final Http http;
    private final Set<String> done = new HashSet<>();

    Published(PackageReader reader, Publishing publishing, Accounts accounts, Http http) {
        this.reader = reader;
        this.publishing = publishing;
        this.accounts = accounts;
        this.http = http;
    }

    /** Publishes the example and returns its path in the API. */
    public synchronized String path(String example) {
        if (done.add(example)) {
            Publication publication = publishing.publish(
                    reader.folder(Path.of("examples", example)),
                    accounts.find("analyst").orElseThrow().actor(),
                    false);
            if (publication.isRefused()) {
                throw new AssertionError(publication.findings().toString());
            }
        }
        return "/api/v1/authorizations/" + example;
    }

    /** The example of its application form, filed by {@code applicant} without documents. */
    public Http.Answer file(String example, String... headers) {
        return http.post("applicant", path(example) + "/applications", filing(example), headers);
    }

    public String filing(String example) {
        JsonNode form = http.get(null, path(example) + "/forms/application").json();
        return "{\"incomplete\":true,\"data\":" + form.at("/schema/examples/0") + "}";
    }
}
