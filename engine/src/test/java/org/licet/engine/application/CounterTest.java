package org.licet.engine.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Parties;
import org.licet.engine.access.Party;
import org.licet.engine.access.Roles;
import org.licet.engine.access.StateNumber;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.ClosingFiles.UnknownFile;
import org.licet.engine.application.CounterRefused.Wrong;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.application.FilingApplication.Receipt;
import org.licet.engine.record.Event;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Clerks file for those who stand at the counter, and get no right by it. */
@EngineTest
class CounterTest {

    private static final String MIGRATION = "db/migration/V190__channel.sql";

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Harbour harbour;

    @Autowired
    FilingApplication filing;

    @Autowired
    Applications applications;

    @Autowired
    Attachments attachments;

    @Autowired
    ClosingFiles closing;

    @Autowired
    Drafts drafts;

    @Autowired
    Mandates mandates;

    @Autowired
    Parties parties;

    @Test
    void clerkFilesForSomebodyWhomNobodyKnew() {
        Actor clerk = harbour.clerk(Roles.COUNTER);
        String number = idnp();

        Receipt receipt = filing.file(at(clerk, citizen(number, " Vera   Țurcan ")));

        ApplicationView file =
                applications.find(clerk, receipt.reference(), "examination").orElseThrow();
        assertThat(file.applicant()).isEqualTo(new Party("person:" + number, ApplicantKind.CITIZEN, "Vera Țurcan"));
        assertThat(file.filedBy()).isEqualTo(clerk.login());
        assertThat(parties.find("person:" + number)).contains(file.applicant());
        assertThat(receipt.number()).isNotEmpty();
        Event filed = applications
                .events(clerk, receipt.reference(), "examination")
                .orElseThrow()
                .get(0);
        assertThat(filed.kind()).isEqualTo("filed");
        assertThat(filed.detail()).containsEntry("channel", "counter");
    }

    @Test
    void whoeverWorksOnFilesOfTheAgencyMayFileAtItsCounter() {
        assertThat(filing.file(at(harbour.clerk("examiner"), citizen(idnp(), "Vera Țurcan"))))
                .isNotNull();
    }

    @Test
    void thoseWhoMayActForTheApplicantSeeTheFileAmongTheirs() {
        Actor owner = harbour.account();
        String number = idno();
        mandates.grant(owner.login(), new Party("company:" + number, ApplicantKind.COMPANY, "Dunărea SRL"), null);

        Receipt receipt = filing.file(
                at(harbour.clerk("examiner"), new CounterApplicant("company", number, "Dunarea srl", false)));

        assertThat(applications.mine(owner, null, 10).items())
                .extracting(row -> row.reference())
                .containsExactly(receipt.reference());
    }

    @Test
    void theClerkIsNoOwner() {
        Actor clerk = harbour.clerk("approver");
        ApplicationReference reference =
                filing.file(at(clerk, citizen(idnp(), "Vera Țurcan"))).reference();

        assertThat(applications.mine(clerk, null, 10).items()).isEmpty();
        assertThatThrownBy(() -> closing.withdraw(clerk, reference, null)).isInstanceOf(UnknownFile.class);
        assertThatThrownBy(() -> applications.find(clerk, reference, null))
                .isInstanceOf(Applications.ReasonNeeded.class);
        assertThat(mandates.of(clerk.login())).isEmpty();
    }

    @Test
    void standingAtTheCounterIsNoReasonToReadWhatCameInAnotherWay() {
        Actor clerk = harbour.clerk("approver");
        ApplicationReference there =
                filing.file(at(clerk, citizen(idnp(), "Vera Țurcan"))).reference();
        ApplicationReference elsewhere = harbour.file(harbour.applicant()).reference();

        assertThat(applications.find(clerk, there, "counter")).isPresent();
        assertThatThrownBy(() -> applications.find(clerk, elsewhere, "counter"))
                .isInstanceOf(Applications.ReasonNeeded.class);
        assertThatThrownBy(() -> applications.events(clerk, elsewhere, "counter"))
                .isInstanceOf(Applications.ReasonNeeded.class);
        assertThat(applications.find(clerk, elsewhere, "court")).isPresent();
    }

    @Test
    void filesOfBeforeTheColumnKnowThatTheyCameThroughTheCounter() throws Exception {
        Actor clerk = harbour.clerk("approver");
        String there = filing.file(at(clerk, citizen(idnp(), "Vera Țurcan")))
                .reference()
                .value();
        String elsewhere = harbour.file(harbour.applicant()).reference().value();
        jdbc.sql("update application set channel = null where reference in (?, ?)")
                .params(there, elsewhere)
                .update();
        try (InputStream in = new ClassPathResource(MIGRATION).getInputStream()) {
            String script = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            jdbc.sql(script.substring(script.indexOf("update ")).strip().replaceFirst(";$", ""))
                    .update();
        }

        assertThat(channel(there)).isEqualTo("counter");
        assertThat(channel(elsewhere)).isNull();
    }

    private @Nullable String channel(String reference) {
        return jdbc.sql("select channel from application where reference = ?")
                .param(reference)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .single()
                .orElse(null);
    }

    @Test
    void refusesApplicantsAndClerksOfOtherAgencies() {
        CounterApplicant vera = citizen(idnp(), "Vera Țurcan");

        for (Actor stranger : List.of(
                harbour.applicant(),
                harbour.account(new AgencyRole("airport", "examiner")),
                harbour.account(new AgencyRole("airport", Roles.COUNTER)),
                harbour.clerk(Roles.ANALYST),
                harbour.clerk(Roles.CASHIER),
                harbour.account(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR)))) {
            assertThatThrownBy(() -> filing.file(at(stranger, vera)))
                    .isInstanceOfSatisfying(
                            CounterRefused.class, e -> assertThat(e.code()).isEqualTo("not-your-counter"));
        }
        assertThat(parties.find("person:" + vera.id())).isEmpty();
    }

    @Test
    void refusesNumbersAndKindsThatCannotBe() {
        String idnp = idnp();
        String wrongDigit = idnp.substring(0, 12) + (char) ('0' + (idnp.charAt(12) - '0' + 1) % 10);

        assertThat(wrong(citizen(wrongDigit, "Vera"))).containsExactly(new Wrong("id", "state-number"));
        assertThat(wrong(citizen(idno(), "Vera"))).containsExactly(new Wrong("id", "state-number"));
        assertThat(wrong(citizen("200' or 1=1", "Vera"))).containsExactly(new Wrong("id", "state-number"));
        assertThat(wrong(new CounterApplicant("company", idnp, "Vera", false)))
                .containsExactly(new Wrong("id", "state-number"));
        assertThat(wrong(new CounterApplicant("notary", idnp, "Vera", false)))
                .containsExactly(new Wrong("kind", "kind"));
        assertThat(wrong(new CounterApplicant("king", idnp, "", false)))
                .containsExactly(new Wrong("name", "required"), new Wrong("kind", "kind"));
        assertThat(wrong(citizen(idnp, "V".repeat(301)))).containsExactly(new Wrong("name", "too-long"));
    }

    @Test
    void neverRenamesAPartyAndAsksTheClerkToLookAgain() {
        Actor clerk = harbour.clerk("examiner");
        String number = idnp();
        filing.file(at(clerk, citizen(number, "Vera Țurcan")));

        assertThat(wrong(citizen(number, "Ana Lungu"))).containsExactly(new Wrong("name", "other-name"));
        assertThat(filing.file(at(clerk, citizen(number, "TURCAN Vera")))).isNotNull();
        Receipt confirmed = filing.file(at(clerk, new CounterApplicant("citizen", number, "Vera Lungu", true)));

        assertThat(applications
                        .find(clerk, confirmed.reference(), "examination")
                        .orElseThrow()
                        .applicant()
                        .name())
                .isEqualTo("Vera Lungu");
        assertThat(parties.find("person:" + number).orElseThrow().name()).isEqualTo("Vera Țurcan");
    }

    @Test
    void namesTheApplicantOnce() {
        Filing both = new Filing(
                harbour.clerk("examiner"),
                Harbour.PERMIT,
                "person:1",
                Harbour.json(Harbour.boat()),
                List.of(),
                false,
                Locale.ENGLISH,
                citizen(idnp(), "Vera"));

        assertThatThrownBy(() -> filing.file(both))
                .isInstanceOfSatisfying(CounterRefused.class, e -> assertThat(e.wrong())
                        .containsExactly(new Wrong("applicant", "both")));
    }

    @Test
    void aFilingThatIsRefusedLeavesNoPartyBehind() {
        String number = idnp();
        Filing wrong = new Filing(
                harbour.clerk("examiner"),
                Harbour.PERMIT,
                null,
                Harbour.json("{}"),
                List.of(),
                false,
                Locale.ENGLISH,
                citizen(number, "Vera"));

        assertThatThrownBy(() -> filing.file(wrong)).isInstanceOf(WrongAnswers.class);
        assertThat(parties.find("person:" + number)).isEmpty();
    }

    @Test
    void uploadsAreTheClerksUntilTheyAreFiled() {
        Actor clerk = harbour.clerk("examiner");
        String photo = attachments
                .store(clerk, "boat.png", new ByteArrayInputStream(Harbour.png(100)))
                .id();

        Receipt receipt = filing.file(at(clerk, citizen(idnp(), "Vera"), new DocumentRef("photo", photo)));

        assertThat(applications
                        .find(clerk, receipt.reference(), "examination")
                        .orElseThrow()
                        .documents())
                .hasSize(1);
        assertThatThrownBy(() -> filing.file(
                        at(harbour.clerk("examiner"), citizen(idnp(), "Vera"), new DocumentRef("photo", photo))))
                .isInstanceOf(WrongAnswers.class);
    }

    @Test
    void draftsKeepWhoStandsAtTheCounter() {
        Actor clerk = harbour.clerk("examiner");
        String number = idnp();
        String id = drafts.create(
                        clerk,
                        Harbour.PERMIT,
                        Harbour.json("{'data': " + Harbour.boat() + ", 'counter': {'kind': 'citizen', 'id': null}}"))
                .id();
        assertThatThrownBy(() -> drafts.submit(clerk, id, Locale.ENGLISH)).isInstanceOf(CounterRefused.class);
        drafts.replace(
                clerk,
                id,
                Harbour.json("{'data': " + Harbour.boat() + ", 'counter': {'kind': 'citizen', 'id': '" + number
                        + "', 'name': 'Vera'}}"),
                null);

        Receipt receipt = drafts.submit(clerk, id, Locale.ENGLISH);

        assertThat(applications
                        .find(clerk, receipt.reference(), "examination")
                        .orElseThrow()
                        .applicant()
                        .id())
                .isEqualTo("person:" + number);
    }

    @Test
    void aDraftOfAnApplicantDoesNotReachTheCounter() {
        Actor applicant = harbour.applicant();
        String id = drafts.create(
                        applicant,
                        Harbour.PERMIT,
                        Harbour.json("{'data': " + Harbour.boat() + ", 'counter': {'kind': 'citizen', 'id': '" + idnp()
                                + "', 'name': 'Vera'}}"))
                .id();

        assertThatThrownBy(() -> drafts.submit(applicant, id, Locale.ENGLISH)).isInstanceOf(CounterRefused.class);
    }

    private List<Wrong> wrong(CounterApplicant named) {
        return catchThrowableOfType(CounterRefused.class, () -> filing.file(at(harbour.clerk("examiner"), named)))
                .wrong();
    }

    private static Filing at(Actor by, CounterApplicant named, DocumentRef... documents) {
        return new Filing(
                by,
                Harbour.PERMIT,
                null,
                Harbour.json(Harbour.boat()),
                List.of(documents),
                false,
                Locale.ENGLISH,
                named);
    }

    private static CounterApplicant citizen(String number, String name) {
        return new CounterApplicant("citizen", number, name, false);
    }

    private static String idnp() {
        return number('2');
    }

    private static String idno() {
        return number('1');
    }

    private static String number(char first) {
        String digits =
                first + String.format("%011d", ThreadLocalRandom.current().nextLong(100_000_000_000L));
        for (char last = '0'; last <= '9'; last++) {
            if (StateNumber.isPersons(digits + last) || StateNumber.isCompanys(digits + last)) {
                return digits + last;
            }
        }
        throw new IllegalStateException();
    }
}
