package org.licet.engine.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Party;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.application.WrongAnswers;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.PublishedPackage;
import org.licet.engine.correction.Corrections;
import org.licet.engine.correction.Corrections.Supply;
import org.licet.engine.lookup.LookUps.Found;
import org.licet.engine.lookup.LookUps.Outcome;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.licet.forms.Asking;
import org.licet.forms.Evaluation;
import org.licet.forms.FieldError;
import org.licet.forms.Form;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A form of the agency {@code harbourage} looks permits up in registers of the marina. Packages here are hostile: what the
 * linter would say of them must not matter.
 */
@EngineTest
class LookUpsTest {

    private static final String YAML = "package.yaml";
    private static final String SCHEMA = "forms/application.schema.json";
    private static final String OTHER_AGENCY = "harbourage";
    private static final String SHARED = "  sharedWith: [" + OTHER_AGENCY + "]\n  fields:\n";

    @Autowired
    private Quay quay;

    @Autowired
    private Harbour harbour;

    @Autowired
    private LookUps lookUps;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private FilingApplication filing;

    @Autowired
    private Applications applications;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Corrections corrections;

    @Autowired
    private Mandates mandates;

    @Autowired
    private SettableClock clock;

    private final Asking asking = new Asking(Locale.ENGLISH, LocalDate.of(2026, 3, 2));

    @Test
    void fillsFromTheEntryThatHasTheNumber() {
        Quay.Files owner = owner();
        String number = entry(owner, "Timber");
        PublishedPackage by = published(looking(owner, "number"));

        Found found = find(by, "{'earlier': ' " + number + " ', 'metres': 3}");

        assertThat(found.outcome()).isEqualTo(Outcome.FOUND);
        assertThat(found.number()).isEqualTo(number);
        assertThat(found.filled()).containsExactlyInAnyOrder("/goods", "/metres");
        assertThat(found.answers().path("goods").stringValue()).isEqualTo("Timber");
        assertThat(found.answers().path("metres").intValue()).isEqualTo(40);
    }

    @Test
    void findsTheNewestInForceByAnExactValueOnly() {
        Quay.Files owner = owner();
        entry(owner, "Timber");
        String newest = entry(owner, "Timber");
        PublishedPackage by = published(looking(owner, "goods"));

        assertThat(find(by, "{'earlier': 'Timber'}").number()).isEqualTo(newest);
        for (String near : List.of("Timbe", "timber", "Timber%", "_imber", "Timber2", "' or 1=1 --")) {
            JsonNode answers = Harbour.json("{}");
            ((ObjectNode) answers).put("earlier", near);
            assertThat(find(by, (ObjectNode) answers).outcome()).as(near).isEqualTo(Outcome.NONE);
        }
        assertThat(find(by, "{'earlier': ''}").outcome()).isEqualTo(Outcome.EMPTY);
        assertThat(find(by, "{'earlier': 7}").outcome()).isEqualTo(Outcome.EMPTY);
    }

    @Test
    void findsNothingThatIsNotInForceAnyMore() {
        Quay.Files owner = owner();
        String number = entry(owner, "Timber");
        PublishedPackage by = published(looking(owner, "number"));

        clock.set(Instant.parse("2027-03-03T08:00:00Z"));

        assertThat(find(by, "{'earlier': '" + number + "'}").outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void readsAFixedFieldFromTheRegisterWhateverIsSent() {
        Quay.Files owner = owner();
        String number = entry(owner, "Timber");
        PublishedPackage by = published(fixed(looking(owner, "number")));
        String forged = "{'earlier': '" + number + "', 'goods': 'Gold', 'metres': 3}";

        Evaluation evaluation = evaluate(by, forged);

        assertThat(evaluation.errors()).isEmpty();
        assertThat(evaluation.data().path("goods").stringValue()).isEqualTo("Timber");
        assertThat(evaluation.data().path("metres").intValue()).isEqualTo(3);
        assertThat(evaluation.computed()).containsOnlyKeys("/goods");
        assertThat(data(file(harbour.applicant(), by, forged))).isEqualTo(evaluation.data());
    }

    @Test
    void refusesAFilingThatRestsOnNothing() {
        Quay.Files owner = owner();
        entry(owner, "Timber");
        PublishedPackage by = published(fixed(looking(owner, "number")));

        assertThat(refused(by, "{'earlier': 'QP-2026-999999', 'goods': 'Gold', 'metres': 3}"))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/earlier", "not-found"));
        assertThat(refused(by, "{'goods': 'Gold', 'metres': 3}"))
                .extracting(FieldError::pointer, FieldError::code)
                .containsExactly(tuple("/earlier", "required"));
    }

    @Test
    void readsOnlyWhatTheOwnerShares() {
        Quay.Files owner = owner();
        String number = entry(owner, "Timber");
        Quay.Files looking = foreign(fixed(looking(owner, "number")));
        shareWithOther(owner);
        PublishedPackage by = published(looking);
        String answers = "{'earlier': '" + number + "', 'goods': 'Gold', 'metres': 3}";
        assertThat(find(by, answers).number()).isEqualTo(number);
        assertThat(evaluate(by, answers).errors()).isEmpty();

        quay.publish(owner.with(YAML, SHARED, "  fields:\n"));

        assertThat(find(by, answers).outcome()).isEqualTo(Outcome.NONE);
        assertThat(find(by, answers).answers().has("goods")).isFalse();
        assertThat(evaluate(by, answers).errors()).extracting(FieldError::code).containsExactly("not-found");
        assertThat(refused(by, answers)).extracting(FieldError::code).containsExactly("not-found");
    }

    @Test
    void readsNothingForAPackageThatWasPublishedBeforeTheRegister() {
        Quay.Files owner = quay.files();
        PublishedPackage early = published(foreign(looking(owner, "number")));

        String number = entry(owner, "Timber");

        assertThat(find(early, "{'earlier': '" + number + "'}").outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void readsNoFieldThatIsNotPublicThoughThePackageWasPublishedBeforeTheRegister() {
        for (String visibility : List.of("restricted", "masked")) {
            Quay.Files owner = quay.files();
            PublishedPackage early = published(looking(owner, "goods"));
            PublishedPackage byNumber = published(looking(owner, "number"));
            String number = entry(
                    owner.with(YAML, "goods: {visibility: public", "goods: {visibility: " + visibility), "Timber");

            assertThat(find(early, "{'earlier': 'Timber'}").outcome()).isEqualTo(Outcome.NONE);
            assertThat(find(byNumber, "{'earlier': '" + number + "'}").filled()).containsExactly("/metres");
        }
    }

    @Test
    void readsNoFieldThatItsOwnerHidesByNow() {
        Quay.Files owner = owner();
        String number = entry(owner, "Timber");
        PublishedPackage by = published(looking(owner, "number"));
        PublishedPackage byGoods = published(looking(owner, "goods"));

        quay.publish(owner.with(YAML, "goods: {visibility: public", "goods: {visibility: masked"));

        assertThat(find(by, "{'earlier': '" + number + "'}").filled()).containsExactly("/metres");
        assertThat(find(byGoods, "{'earlier': 'Timber'}").outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void takesNothingMaskedThoughItsFieldIsPublicByNow() {
        Quay.Files owner = owner().with(YAML, "goods: {visibility: public", "goods: {visibility: masked");
        String number = entry(owner, "Timber");
        quay.publish(owner.with(YAML, "goods: {visibility: masked", "goods: {visibility: public"));
        PublishedPackage by = published(looking(owner, "number"));
        PublishedPackage byGoods = published(looking(owner, "goods"));

        assertThat(find(by, "{'earlier': '" + number + "'}").filled()).containsExactly("/metres");
        assertThat(find(byGoods, "{'earlier': 'Timber'}").outcome()).isEqualTo(Outcome.NONE);
    }

    @Test
    void takesTheHoldersNameOfCompaniesOnly() {
        Quay.Files owner = owner();
        String ofPerson = entry(owner, "Timber");
        Actor manager = harbour.account();
        mandates.grant(
                manager.login(),
                new Party(harbour.party(ApplicantKind.COMPANY).id(), ApplicantKind.COMPANY, "Agro Codru SRL"),
                null);
        String ofCompany = quay.granted(owner, manager, "Timber");
        PublishedPackage by = published(looking(owner, "number")
                .with(
                        "forms/application.ui.json",
                        "\"#/properties/goods\": \"goods\"",
                        "\"#/properties/goods\": \"holder\""));

        assertThat(find(by, "{'earlier': '" + ofPerson + "'}").filled()).containsExactly("/metres");
        assertThat(find(by, "{'earlier': '" + ofCompany + "'}")
                        .answers()
                        .path("goods")
                        .stringValue())
                .isEqualTo("Agro Codru SRL");
    }

    @Test
    void leavesAloneWhatMayNotBeChanged() {
        Quay.Files owner = owner();
        String number = entry(owner, "Timber");
        PublishedPackage by = published(looking(owner, "number"));
        ObjectNode answers = (ObjectNode) Harbour.json("{'earlier': '" + number + "', 'goods': 'Cement'}");

        Found found = lookUps.find(
                        harbour.applicant(), by, form(by), "/earlier", answers, Set.of("/earlier", "/metres"))
                .orElseThrow();

        assertThat(found.filled()).containsExactly("/metres");
        assertThat(found.answers().path("goods").stringValue()).isEqualTo("Cement");
        assertThat(lookUps.find(harbour.applicant(), by, form(by), "/earlier", answers, Set.of("/metres")))
                .isEmpty();
        assertThat(lookUps.find(harbour.applicant(), by, form(by), "/goods", answers, null))
                .isEmpty();
    }

    @Test
    void aCorrectionKeepsWhatWasFoundUntilSomethingElseIsLookedUp() {
        Quay.Files owner = owner();
        String timber = entry(owner, "Timber");
        String cement = entry(owner, "Cement");
        Quay.Files looking = fixed(looking(owner, "number")).corrections("{max: 30 days, then: resume}");
        PublishedPackage by = published(looking);
        Actor applicant = harbour.applicant();
        ApplicationReference kept = asked(applicant, by, "{'earlier': '" + timber + "', 'metres': 3}", "/metres");
        ApplicationReference changed = asked(applicant, by, "{'earlier': '" + timber + "', 'metres': 3}", "/earlier");

        supply(applicant, kept, "{'earlier': '" + timber + "', 'goods': 'Gold', 'metres': 4}");
        supply(applicant, changed, "{'earlier': '" + cement + "', 'goods': 'Gold', 'metres': 3}");

        assertThat(data(applicant, kept).path("goods").stringValue()).isEqualTo("Timber");
        assertThat(data(applicant, changed).path("goods").stringValue()).isEqualTo("Cement");
    }

    /** A register whose entries say which goods lie on how many metres. */
    private Quay.Files owner() {
        Quay.Files owner = quay.files();
        quay.publish(owner);
        return owner;
    }

    private void shareWithOther(Quay.Files owner) {
        quay.publish(owner.with(YAML, "  fields:\n", SHARED));
    }

    /** Asks for an earlier permit and fills goods and metres from it. */
    private Quay.Files looking(Quay.Files owner, String by) {
        return quay.files()
                .with(
                        SCHEMA,
                        "\"properties\": {",
                        "\"properties\": { \"earlier\": { \"title\": \"Earlier permit\", \"type\": \"string\" },")
                .with(
                        "forms/application.ui.json",
                        """
                        {"type": "VerticalLayout", "elements": [
                          {"type": "Control", "scope": "#/properties/earlier", "options": {"lookUp":
                            {"register": "%ss", "by": "%s",
                             "fill": {"#/properties/goods": "goods", "#/properties/metres": "metres"}}}},
                          {"type": "Control", "scope": "#/properties/goods"},
                          {"type": "Control", "scope": "#/properties/metres"}]}"""
                                .formatted(owner.id(), by));
    }

    /** The goods come from the register and from nobody else. */
    private static Quay.Files fixed(Quay.Files looking) {
        return looking.with(SCHEMA, "\"goods\": {", "\"goods\": { \"readOnly\": true,")
                .with(SCHEMA, "\"required\": [\"goods\"", "\"required\": [\"earlier\", \"goods\"")
                .with(SCHEMA, "[{ \"goods\"", "[{ \"earlier\": \"QP-2026-000001\", \"goods\"")
                .with("forms/application.ui.json", ", \"#/properties/metres\": \"metres\"", "");
    }

    private static Quay.Files foreign(Quay.Files looking) {
        return looking.with(YAML, "agency: " + Harbour.AGENCY, "agency: " + OTHER_AGENCY);
    }

    private PublishedPackage published(Quay.Files files) {
        return catalogue.current(quay.publish(files, Actor.SYSTEM));
    }

    private String entry(Quay.Files owner, String goods) {
        return quay.granted(owner, harbour.applicant(), goods);
    }

    private static Form form(PublishedPackage published) {
        return published.forms().form("application");
    }

    private Found find(PublishedPackage by, String answers) {
        return find(by, (ObjectNode) Harbour.json(answers));
    }

    private Found find(PublishedPackage by, ObjectNode answers) {
        return lookUps.find(harbour.applicant(), by, form(by), "/earlier", answers, null)
                .orElseThrow();
    }

    private Evaluation evaluate(PublishedPackage by, String answers) {
        return lookUps.evaluate(harbour.applicant(), by, form(by), Harbour.json(answers), asking);
    }

    private ApplicationReference file(Actor applicant, PublishedPackage by, String answers) {
        return filing.file(new Filing(
                        applicant,
                        by.version().packageId(),
                        null,
                        Harbour.json(answers),
                        List.of(),
                        false,
                        Locale.ENGLISH))
                .reference();
    }

    private List<FieldError> refused(PublishedPackage by, String answers) {
        return catchThrowableOfType(WrongAnswers.class, () -> file(harbour.applicant(), by, answers))
                .errors();
    }

    private JsonNode data(ApplicationReference reference) {
        return files.data(reference);
    }

    private JsonNode data(Actor by, ApplicationReference reference) {
        return applications.find(by, reference, null).orElseThrow().data();
    }

    private ApplicationReference asked(Actor applicant, PublishedPackage by, String answers, String pointer) {
        ApplicationReference reference = file(applicant, by, answers);
        harbour.deliver();
        harbour.work(
                harbour.clerk("examiner"),
                reference,
                "{'outcome': 'correct', 'marks': [{'requirement': 'true-data', 'pointer': '" + pointer
                        + "', 'message': 'Look again.'}]}");
        harbour.deliver();
        return reference;
    }

    private void supply(Actor by, ApplicationReference reference, String answers) {
        corrections.supply(new Supply(by, reference, Harbour.json(answers), List.of(), null, Map.of(), Locale.ENGLISH));
    }
}
