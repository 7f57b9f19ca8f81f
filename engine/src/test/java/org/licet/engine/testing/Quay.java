package org.licet.engine.testing;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.catalogue.PackageReader;
import org.licet.engine.catalogue.PackageSource;
import org.licet.engine.catalogue.Publishing;

/**
 * The package {@code quay-permit} of the agency {@code marina}, published under a fresh id with other lines where a test
 * wants another law. People come from the {@link Harbour}.
 */
public class Quay {

    static final Path FOLDER = Path.of("engine/src/test/resources/packages/quay-permit");
    private static final String ID = "quay-permit";

    private final Harbour harbour;
    private final PackageReader reader;
    private final Publishing publishing;
    private final FilingApplication filing;
    private final Applications applications;

    public Quay(
            Harbour harbour,
            PackageReader reader,
            Publishing publishing,
            FilingApplication filing,
            Applications applications) {
        this.harbour = harbour;
        this.reader = reader;
        this.publishing = publishing;
        this.filing = filing;
        this.applications = applications;
    }

    /** The files of the package under a fresh id; change them, then {@link #publish}. */
    public Files files() {
        Map<String, String> texts = new TreeMap<>();
        String id = "quay-" + UUID.randomUUID().toString().substring(0, 8);
        reader.folder(FOLDER)
                .files()
                .forEach((path, bytes) -> texts.put(path, new String(bytes, StandardCharsets.UTF_8).replace(ID, id)));
        return new Files(id, texts);
    }

    /** @return the id of the published package */
    public String publish(Files files) {
        return publish(files, harbour.clerk(Roles.ANALYST));
    }

    public String publish(Files files, Actor by) {
        Map<String, byte[]> source = new TreeMap<>();
        files.texts.forEach((path, text) -> source.put(path, text.getBytes(StandardCharsets.UTF_8)));
        Publishing.Publication publication = publishing.publish(new PackageSource(new TreeMap<>(source)), by, false);
        if (publication.isRefused()) {
            throw new IllegalStateException(publication.findings().toString());
        }
        return files.id;
    }

    public Receipt file(Actor by, String authorization) {
        return file(by, authorization, "{'goods': 'Timber', 'metres': 40}", false);
    }

    /** Publishes the package, if it is not yet, and grants such a permit; returns the number of the entry. */
    public String granted(Files files, Actor holder, String goods) {
        String data = "{'goods': '" + goods + "', 'metres': 40}";
        ApplicationReference reference =
                file(holder, publish(files), data, false).reference();
        harbour.deliver();
        harbour.work(harbour.clerk("examiner"), reference, "{'outcome': 'grant'}");
        harbour.deliver();
        return Objects.requireNonNull(
                applications.find(holder, reference, null).orElseThrow().entryNumber());
    }

    /** Without the goods, which every entry needs. */
    public Receipt fileIncomplete(Actor by, String authorization) {
        return file(by, authorization, "{'metres': 40}", true);
    }

    private Receipt file(Actor by, String authorization, String data, boolean incomplete) {
        return filing.file(
                new Filing(by, authorization, null, Harbour.json(data), List.of(), incomplete, Locale.ENGLISH));
    }

    public Actor supervisor() {
        return harbour.account(new AgencyRole(Harbour.AGENCY, Roles.SUPERVISOR));
    }

    /** A package that is being changed. */
    public static final class Files {

        private final String id;
        private final Map<String, String> texts;

        Files(String id, Map<String, String> texts) {
            this.id = id;
            this.texts = texts;
        }

        public String id() {
            return id;
        }

        /** Puts another text in place of one that must be there. */
        public Files with(String path, String was, String is) {
            String text = texts.get(path);
            if (text == null || !text.contains(was)) {
                throw new IllegalArgumentException(path + " has no " + was);
            }
            texts.put(path, text.replace(was, is));
            return this;
        }

        /** Adds a file. */
        public Files with(String path, String text) {
            texts.put(path, text);
            return this;
        }

        /** Adds lines at the end of package.yaml. */
        public Files yaml(String lines) {
            texts.merge("package.yaml", lines, String::concat);
            return this;
        }

        /** With requirements of the law, and a clerk who may ask the applicant to remedy what they require. */
        public Files corrections(String suspension) {
            with("package.yaml", "silence: none", "silence: none, suspension: " + suspension);
            yaml(
                    """
                    requirements:
                      - {id: true-data, title: {en: The data are true, ro: Date veridice, ru: Верные данные}, legalBasis: [harbour-act]}
                      - {id: plan-drawn, title: {en: A plan is drawn, ro: Plan desenat, ru: План составлен}, legalBasis: [harbour-act]}
                    """);
            with("forms/check.schema.json", "\"refuse\"]", "\"refuse\", \"correct\"]");
            with(
                    "forms/check.schema.json",
                    "\"properties\": {",
                    "\"properties\": { \"marks\": { \"$ref\": \"licet:marks\" },");
            with(
                    "process.bpmn",
                    "id=\"definitions\" targetNamespace=\"https://licet.org/packages/" + id + "\">",
                    """
                    id="definitions" targetNamespace="https://licet.org/packages/corrected">
                      <bpmn:message id="supplied" name="correction-supplied" />""");
            return with(
                    "process.bpmn",
                    "<bpmn:serviceTask id=\"grant\"",
                    """
                    <bpmn:sequenceFlow id="correct" sourceRef="checked" targetRef="ask">
                      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${check.outcome == 'correct'}</bpmn:conditionExpression>
                    </bpmn:sequenceFlow>
                    <bpmn:serviceTask id="ask" name="Ask" camunda:delegateExpression="${requestCorrection}">
                      <bpmn:extensionElements>
                        <camunda:inputOutput>
                          <camunda:inputParameter name="items">${check.marks}</camunda:inputParameter>
                        </camunda:inputOutput>
                      </bpmn:extensionElements>
                    </bpmn:serviceTask>
                    <bpmn:sequenceFlow id="toWait" sourceRef="ask" targetRef="wait" />
                    <bpmn:receiveTask id="wait" name="Supplied" messageRef="supplied" />
                    <bpmn:sequenceFlow id="toCheckAgain" sourceRef="wait" targetRef="check" />
                    <bpmn:serviceTask id="grant\"""");
        }

        public Files silence(String silence) {
            return with("package.yaml", "silence: none", "silence: " + silence);
        }
    }
}
