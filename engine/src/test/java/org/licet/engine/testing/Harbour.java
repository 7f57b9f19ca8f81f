package org.licet.engine.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.licet.engine.access.Accounts;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.catalogue.PackageReader;
import org.licet.engine.catalogue.Publishing;
import org.licet.engine.record.Outbox;
import org.licet.engine.task.Tasks;
import org.licet.engine.task.Tasks.TaskQuery;
import org.licet.engine.task.Tasks.TaskRow;
import org.springframework.context.event.ContextRefreshedEvent;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The package {@code berth-licence} of the agency {@code marina}, with people of fresh ids who use it. */
public class Harbour {

    public static final String PERMIT = "berth-licence";
    public static final String AGENCY = "marina";

    private static final Path FOLDER = Path.of("engine/src/test/resources/packages/" + PERMIT);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private final Accounts accounts;
    private final Mandates mandates;
    private final FilingApplication filing;
    private final Outbox outbox;
    private final Tasks tasks;
    private final PackageReader reader;
    private final Publishing publishing;

    public Harbour(
            Accounts accounts,
            Mandates mandates,
            FilingApplication filing,
            Outbox outbox,
            Tasks tasks,
            PackageReader reader,
            Publishing publishing) {
        this.accounts = accounts;
        this.mandates = mandates;
        this.filing = filing;
        this.outbox = outbox;
        this.tasks = tasks;
        this.reader = reader;
        this.publishing = publishing;
    }

    @EventListener
    void publish(ContextRefreshedEvent started) {
        Publishing.Publication publication = publishing.publish(reader.folder(FOLDER), clerk(Roles.ANALYST), false);
        if (publication.isRefused()) {
            throw new IllegalStateException(publication.findings().toString());
        }
    }

    /** A person with an account, who may act for themselves. */
    public Actor applicant() {
        Actor actor = account();
        mandates.grant(actor.login(), party(ApplicantKind.CITIZEN), null);
        return actor;
    }

    public Party party(ApplicantKind kind) {
        String id = (kind == ApplicantKind.COMPANY ? "company:" : "person:") + UUID.randomUUID();
        return new Party(id, kind, "Ion Rusu");
    }

    /** Someone who works at the harbour in these roles. */
    public Actor clerk(String... roles) {
        return account(List.of(roles).stream()
                .map(role -> new AgencyRole(AGENCY, role))
                .toArray(AgencyRole[]::new));
    }

    public Actor account(AgencyRole... roles) {
        String login = "u-" + UUID.randomUUID();
        accounts.save(new Accounts.Account(login, "", "Somebody", true, Set.of(roles)));
        return new Actor(login, "Somebody", Set.of(roles));
    }

    public static JsonNode json(String text) {
        return JSON.readTree(text.replace('\'', '"'));
    }

    public static Filing filing(Actor by, String data, DocumentRef... documents) {
        return new Filing(by, PERMIT, null, json(data), List.of(documents), false, Locale.ENGLISH);
    }

    public static String boat() {
        return "{'vessel': 'Albatros', 'length': 8.5, 'purpose': 'private'}";
    }

    public Receipt file(Actor by) {
        return file(by, boat());
    }

    public Receipt file(Actor by, String data, DocumentRef... documents) {
        return filing.file(filing(by, data, documents));
    }

    /** Filed, and the process started. */
    public ApplicationReference started(Actor by) {
        ApplicationReference reference = file(by).reference();
        deliver();
        return reference;
    }

    public void deliver() {
        while (outbox.deliver(100) > 0) {
            // whatever the last orders ordered
        }
    }

    /** The open task of a file that this clerk sees. */
    public TaskRow task(Actor clerk, ApplicationReference reference) {
        return open(clerk, reference).orElseThrow(() -> new AssertionError("no open task of " + reference));
    }

    public Optional<TaskRow> open(Actor clerk, ApplicationReference reference) {
        return tasks.list(clerk, query(null, reference.value()), null, 10).items().stream()
                .findFirst();
    }

    public static TaskQuery query(@Nullable String queue, @Nullable String q) {
        return new TaskQuery(queue, null, null, null, null, null, q, null);
    }

    public static byte[] png(int size) {
        byte[] image = new byte[size];
        byte[] magic = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
        System.arraycopy(magic, 0, image, 0, magic.length);
        return image;
    }

    public static byte[] pdf() {
        return "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    }

    /** Claims and completes the open task of the file. */
    public void work(Actor clerk, ApplicationReference reference, String data) {
        String id = task(clerk, reference).id();
        tasks.claim(clerk, id);
        tasks.complete(clerk, id, json(data));
    }
}
