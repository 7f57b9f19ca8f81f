package org.licet.engine.dependent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.ApplicantKind;
import org.licet.engine.access.Mandates;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.application.Applications.ApplicationView;
import org.licet.engine.application.Attachments;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.FilingApplication.DocumentRef;
import org.licet.engine.application.FilingApplication.Filing;
import org.licet.engine.application.Incidents;
import org.licet.engine.application.Incidents.CaseIncident;
import org.licet.engine.application.Stage;
import org.licet.engine.dependent.Dependents.Dependent;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.record.Page;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class DependentsTest {

    private static final String GRANT = "{'outcome': 'grant'}";
    private static final String REFUSE = "{'outcome': 'refuse'}";

    @Autowired
    private Quay quay;

    @Autowired
    private Harbour harbour;

    @Autowired
    private Mandates mandates;

    @Autowired
    private FilingApplication filing;

    @Autowired
    private Attachments attachments;

    @Autowired
    private Applications applications;

    @Autowired
    private Dependents dependents;

    @Autowired
    private ClosingFiles closing;

    @Autowired
    private Incidents incidents;

    @Autowired
    private CaseFiles files;

    @Autowired
    private EventLog log;

    @Autowired
    private SettableClock clock;

    @Test
    void filesTheOtherAuthorizationForTheSameApplicantAndWaitsForItsGrant() {
        Actor applicant = harbour.applicant();
        String other = quay.publish(quay.files());
        ApplicationReference parent = started(applicant, parentOf(other));

        Dependent child = child(applicant, parent);
        ApplicationView works = view(applicant, child.reference());

        assertThat(child.element()).isEqualTo("apply");
        assertThat(child.authorization()).isEqualTo(other);
        assertThat(child.stage()).isEqualTo(Stage.UNDER_EXAMINATION);
        assertThat(child.outcome()).isNull();
        assertThat(works.applicant()).isEqualTo(view(applicant, parent).applicant());
        assertThat(works.filedBy()).isEqualTo(applicant.login());
        assertThat(works.data()).isEqualTo(Harbour.json("{'goods': 'Timber', 'metres': 40}"));
        assertThat(works.receipt().number()).startsWith("R-2026-");
        assertThat(works.receipt().decisionDue()).isEqualTo("2026-03-16T21:59:59Z");
        assertThat(dependents.startedBy(applicant, child.reference())).contains(parent);
        assertThat(harbour.open(examiner(), parent)).isEmpty();
        assertThat(kinds(parent)).contains("dependent-started").doesNotContain("dependent-ended");
        assertThat(kinds(child.reference())).contains("filed", "started-by");

        harbour.work(examiner(), child.reference(), GRANT);
        harbour.deliver();

        assertThat(child(applicant, parent).outcome()).isEqualTo("grant");
        assertThat(kinds(parent)).containsOnlyOnce("dependent-ended");
        harbour.work(examiner(), parent, GRANT);
        assertThat(view(applicant, parent).stage()).isEqualTo(Stage.GRANTED);
    }

    @Test
    void aRefusalOfTheOtherIsToldToo() {
        Actor applicant = harbour.applicant();
        ApplicationReference parent = started(applicant, parentOf(quay.publish(quay.files())));

        harbour.work(examiner(), child(applicant, parent).reference(), REFUSE);
        harbour.deliver();

        assertThat(view(applicant, parent).stage()).isEqualTo(Stage.REFUSED);
        assertThat(child(applicant, parent).outcome()).isEqualTo("refuse");
    }

    @Test
    void silenceOnTheOtherIsToldWithItsEntry() {
        Actor applicant = harbour.applicant();
        ApplicationReference parent =
                started(applicant, parentOf(quay.publish(quay.files().silence("grant"))));

        clock.set(java.time.Instant.parse("2026-03-16T21:59:59Z"));
        harbour.deliver();

        assertThat(harbour.open(examiner(), parent)).isPresent();
        assertThat(kinds(parent)).contains("overdue", "dependent-ended");
    }

    @Test
    void aMandateThatEndedMeanwhileDoesNotStandInTheWay() {
        Actor applicant = harbour.account();
        mandates.grant(applicant.login(), harbour.party(ApplicantKind.COMPANY), null);
        String other = quay.publish(quay.files());
        ApplicationReference parent = quay.file(applicant, parentOf(other)).reference();
        mandates.revoke(applicant.login(), view(applicant, parent).applicant().id());

        harbour.deliver();

        assertThat(harbour.task(examiner(), parentsChild(parent))).isNotNull();
    }

    @Test
    void onlyWhoMayActForTheApplicantLearnsWhatStartedAFile() {
        Actor applicant = harbour.applicant();
        ApplicationReference parent = started(applicant, parentOf(quay.publish(quay.files())));
        ApplicationReference child = child(applicant, parent).reference();

        assertThat(dependents.startedBy(applicant, child)).contains(parent);
        assertThat(dependents.startedBy(harbour.applicant(), child)).isEmpty();
        assertThat(dependents.startedBy(examiner(), child)).isEmpty();
    }

    @Test
    void documentsOfTheFileAreHandedOnAsCopies() {
        Actor applicant = harbour.applicant();
        String other = quay.publish(quay.files().with("package.yaml", "required: false", "required: true"));
        String starting =
                quay.publish(Works.starting(quay.files(), other, Works.ANSWERS + Works.documents("plan", "plan")));
        String plan = attachments
                .store(applicant, "plan.pdf", new ByteArrayInputStream(Harbour.pdf()))
                .id();
        ApplicationReference parent = filing.file(new Filing(
                        applicant,
                        starting,
                        null,
                        Harbour.json("{'goods': 'Timber', 'metres': 40}"),
                        List.of(new DocumentRef("plan", plan)),
                        false,
                        Locale.ENGLISH))
                .reference();

        harbour.deliver();

        ApplicationReference child = child(applicant, parent).reference();
        assertThat(view(applicant, child).documents()).singleElement().satisfies(copy -> {
            assertThat(copy.document()).isEqualTo("plan");
            assertThat(copy.attachment().id()).isNotEqualTo(plan);
            assertThat(attachments.open(applicant, child, copy.attachment().id(), null))
                    .hasValueSatisfying(content -> assertThat(content.bytes()).isEqualTo(Harbour.pdf()));
        });
        assertThat(view(applicant, parent).documents()).hasSize(1);
    }

    @Test
    void answersThatTheOtherFormRefusesAreAMistakeOfThePackageAndNothingIsFiled() {
        Actor applicant = harbour.applicant();
        String wrong = Works.ANSWERS.replace("${application.metres}", "${0}");
        ApplicationReference parent = quay.file(
                        applicant, quay.publish(Works.starting(quay.files(), quay.publish(quay.files()), wrong)))
                .reference();

        assertThat(standingStill(parent)).contains("refuses the answers", "/metres (minimum)");

        assertThat(applications.mine(applicant, null, 10).items()).hasSize(1);
        assertThat(kinds(parent)).doesNotContain("dependent-started");
    }

    @Test
    void aMissingDocumentIsAMistakeOfThePackage() {
        Actor applicant = harbour.applicant();
        String other = quay.publish(quay.files().with("package.yaml", "required: false", "required: true"));

        ApplicationReference parent = quay.file(applicant, parentOf(other)).reference();

        assertThat(standingStill(parent)).contains("/documents/plan (required)");
    }

    @Test
    void anUnknownAuthorizationIsAMistakeOfThePackage() {
        ApplicationReference parent =
                quay.file(harbour.applicant(), parentOf("no-such-permit")).reference();

        assertThat(standingStill(parent)).contains("`no-such-permit`", "is not published");
    }

    @Test
    void anApplicantWhomTheOtherDoesNotAdmitIsAMistakeOfThePackage() {
        String other = quay.publish(
                quay.files().with("package.yaml", "applicants: [citizen, company]", "applicants: [company]"));

        ApplicationReference parent =
                quay.file(harbour.applicant(), parentOf(other)).reference();

        assertThat(standingStill(parent)).contains("does not admit an applicant of the kind citizen");
    }

    @Test
    void anotherAgencysAuthorizationIsStartedOnlyWhenItIsShared() {
        Actor applicant = harbour.applicant();
        Quay.Files customs = quay.files().with("package.yaml", "agency: marina", "agency: customs");
        // Published after the package that starts it, which is linted against what is there.
        String starting = parentOf(customs.id());
        quay.publish(customs, Actor.SYSTEM);

        ApplicationReference parent = quay.file(applicant, starting).reference();
        assertThat(standingStill(parent)).contains("`customs` does not share it with `marina`");
        quay.publish(customs.yaml("sharedWith: [marina]\n"), Actor.SYSTEM);
        incidents.retry(quay.supervisor(), incident(parent).id());
        harbour.deliver();

        ApplicationReference child = child(applicant, parent).reference();
        assertThat(harbour.open(examiner(), child)).isEmpty();
        harbour.work(harbour.account(new AgencyRole("customs", "examiner")), child, GRANT);
        harbour.deliver();
        assertThat(harbour.open(examiner(), parent)).isPresent();
    }

    @Test
    void withdrawalOfTheFileWithdrawsWhatItStarted() {
        Actor applicant = harbour.applicant();
        ApplicationReference parent = started(applicant, parentOf(quay.publish(quay.files())));

        closing.withdraw(applicant, parent, null);
        harbour.deliver();

        Dependent child = child(applicant, parent);
        assertThat(child.stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(child.outcome()).isEqualTo("withdrawn");
        assertThat(harbour.open(examiner(), child.reference())).isEmpty();
        assertThat(events(child.reference()))
                .filteredOn(event -> event.kind().equals("withdrawn"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.actor()).isEqualTo(Actor.SYSTEM.login());
                    assertThat(event.detail())
                            .containsEntry("because", "parent-withdrawn")
                            .containsEntry("startedBy", parent.value());
                });
    }

    @Test
    void refusalAndLapseOfTheFileWithdrawWhatItStarted() {
        Actor applicant = harbour.applicant();
        String other = quay.publish(quay.files());
        String starting = quay.publish(Works.startingOnly(quay.files(), other, Works.ANSWERS));
        ApplicationReference refused = started(applicant, starting);
        ApplicationReference lapsed = started(applicant, starting);

        harbour.work(examiner(), refused, REFUSE);
        closing.lapse(lapsed, "fee-unpaid");
        harbour.deliver();

        assertThat(child(applicant, refused).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(child(applicant, lapsed).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void aGrantLeavesWhatIsStillOpen() {
        Actor applicant = harbour.applicant();
        String other = quay.publish(quay.files());
        ApplicationReference parent =
                started(applicant, quay.publish(Works.startingOnly(quay.files(), other, Works.ANSWERS)));

        harbour.work(examiner(), parent, GRANT);
        harbour.deliver();

        assertThat(child(applicant, parent).stage()).isEqualTo(Stage.UNDER_EXAMINATION);
    }

    @Test
    void whatIsToBeKeptIsKept() {
        Actor applicant = harbour.applicant();
        String other = quay.publish(quay.files());
        ApplicationReference parent = started(
                applicant,
                quay.publish(Works.starting(quay.files(), other, Works.ANSWERS + Works.input("onCancel", "keep"))));

        closing.withdraw(applicant, parent, null);
        harbour.deliver();

        ApplicationReference child = child(applicant, parent).reference();
        assertThat(view(applicant, child).stage()).isEqualTo(Stage.UNDER_EXAMINATION);
        harbour.work(examiner(), child, GRANT);
        harbour.deliver();
        assertThat(view(applicant, child).stage()).isEqualTo(Stage.GRANTED);
    }

    @Test
    void withdrawalOfWhatItStartedIsOnlyToldToTheFile() {
        Actor applicant = harbour.applicant();
        String other = quay.publish(quay.files());
        ApplicationReference parent =
                started(applicant, quay.publish(Works.startingOnly(quay.files(), other, Works.ANSWERS)));

        closing.withdraw(applicant, child(applicant, parent).reference(), null);
        harbour.deliver();

        assertThat(child(applicant, parent).outcome()).isEqualTo("withdrawn");
        assertThat(view(applicant, parent).stage()).isEqualTo(Stage.UNDER_EXAMINATION);
        harbour.work(examiner(), parent, GRANT);
        assertThat(view(applicant, parent).stage()).isEqualTo(Stage.GRANTED);
    }

    @Test
    void cancellingGoesDownTheWholeChain() {
        Actor applicant = harbour.applicant();
        ApplicationReference top = started(applicant, parentOf(parentOf(quay.publish(quay.files()))));
        ApplicationReference middle = child(applicant, top).reference();
        ApplicationReference bottom = child(applicant, middle).reference();

        closing.withdraw(applicant, top, null);
        harbour.deliver();

        assertThat(view(applicant, middle).stage()).isEqualTo(Stage.WITHDRAWN);
        assertThat(view(applicant, bottom).stage()).isEqualTo(Stage.WITHDRAWN);
    }

    @Test
    void aPackageDoesNotStartItselfThroughAnother() {
        Actor applicant = harbour.applicant();
        Quay.Files first = quay.files();
        String second = parentOf(first.id());
        quay.publish(Works.starting(first, second, Works.ANSWERS));
        ApplicationReference top = started(applicant, first.id());

        ApplicationReference middle = child(applicant, top).reference();

        assertThat(standingStill(middle)).contains("`" + first.id() + "`", "it would start itself");
        assertThat(applications.mine(applicant, null, 10).items()).hasSize(2);
    }

    @Test
    void aChainEndsAfterFive() {
        Actor applicant = harbour.applicant();
        String authorization = quay.publish(quay.files());
        for (int i = 0; i < 6; i++) {
            authorization = parentOf(authorization);
        }

        ApplicationReference last = started(applicant, authorization);
        for (int depth = 1; depth <= 5; depth++) {
            last = child(applicant, last).reference();
        }

        assertThat(standingStill(last)).contains("more than 5 files");
        assertThat(applications.mine(applicant, null, 10).items()).hasSize(6);
    }

    @Test
    void aReopenedFileHasNoOutcomeUntilItIsDecidedAgain() {
        Actor applicant = harbour.applicant();
        String other = quay.publish(quay.files());
        ApplicationReference parent =
                started(applicant, quay.publish(Works.startingOnly(quay.files(), other, Works.ANSWERS)));
        ApplicationReference child = child(applicant, parent).reference();
        harbour.work(examiner(), child, REFUSE);
        harbour.deliver();

        closing.reopen(quay.supervisor(), child, "Decision 17 of the appeal council");
        harbour.deliver();
        @Nullable String open = child(applicant, parent).outcome();
        harbour.work(examiner(), child, GRANT);
        harbour.deliver();

        assertThat(open).isNull();
        assertThat(child(applicant, parent).outcome()).isEqualTo("grant");
        assertThat(kinds(parent)).containsSubsequence("dependent-ended", "dependent-reopened", "dependent-ended");
    }

    @Test
    void anOutcomeThatWasTakenBackBeforeTheProcessHeardItIsNotHeard() {
        Actor applicant = harbour.applicant();
        ApplicationReference parent =
                quay.file(applicant, parentOf(quay.publish(quay.files()))).reference();
        harbour.deliver();
        ApplicationReference child = child(applicant, parent).reference();
        harbour.work(examiner(), child, REFUSE);
        // Nothing was delivered between.
        closing.reopen(quay.supervisor(), child, "Decision 17 of the appeal council");
        harbour.deliver();

        assertThat(view(applicant, parent).stage()).isEqualTo(Stage.FILED);
        harbour.work(examiner(), child, GRANT);
        harbour.deliver();
        assertThat(harbour.open(examiner(), parent)).isPresent();
    }

    @Test
    void aFileThatIsExaminedAgainStartsAnewAndHearsOnlyTheNewOne() {
        Actor applicant = harbour.applicant();
        String other = quay.publish(quay.files());
        ApplicationReference parent = started(
                applicant,
                quay.publish(Works.starting(quay.files(), other, Works.ANSWERS + Works.input("onCancel", "keep"))));
        ApplicationReference first = child(applicant, parent).reference();
        closing.lapse(parent, "fee-unpaid");
        harbour.deliver();

        closing.reopen(quay.supervisor(), parent, "Decision 17 of the appeal council");
        harbour.deliver();
        List<Dependent> started = dependents.of(view(applicant, parent));
        harbour.work(examiner(), first, REFUSE);
        harbour.deliver();

        assertThat(started).hasSize(2);
        assertThat(view(applicant, parent).stage()).isEqualTo(Stage.FILED);
        harbour.work(examiner(), started.get(1).reference(), GRANT);
        harbour.deliver();
        assertThat(harbour.open(examiner(), parent)).isPresent();
    }

    @Test
    void twentyParallelDecisionsAreAllHeard() {
        Actor applicant = harbour.applicant();
        String other = quay.publish(quay.files());
        ApplicationReference parent = started(applicant, quay.publish(Works.startingMany(quay.files(), other, 20)));
        List<Dependent> children = dependents.of(view(applicant, parent));
        assertThat(children).hasSize(20);
        ConcurrentLinkedQueue<Dependent> open = new ConcurrentLinkedQueue<>(children);
        Actor examiner = examiner();

        Parallel.Outcome<Boolean> outcome = Parallel.run(8, 20, () -> {
            harbour.work(examiner, open.remove().reference(), GRANT);
            harbour.deliver();
            return true;
        });
        settle();

        assertThat(outcome.failures()).isEmpty();
        assertThat(kinds(parent).stream().filter("dependent-ended"::equals)).hasSize(20);
        assertThat(harbour.open(examiner(), parent)).isPresent();
    }

    @Test
    void aFileAndWhatItStartedMayEndAtTheSameMoment() {
        Actor applicant = harbour.applicant();
        String starting = parentOf(quay.publish(quay.files()));
        for (int round = 0; round < 5; round++) {
            ApplicationReference parent = started(applicant, starting);
            ApplicationReference child = child(applicant, parent).reference();
            ConcurrentLinkedQueue<Runnable> ends = new ConcurrentLinkedQueue<>(
                    List.of(() -> closing.withdraw(applicant, parent, null), () -> closing.lapse(child, "fee-unpaid")));

            Parallel.Outcome<Boolean> outcome = Parallel.run(2, 2, () -> {
                ends.remove().run();
                harbour.deliver();
                return true;
            });
            settle();

            assertThat(outcome.failures()).isEmpty();
            assertThat(view(applicant, parent).stage()).isEqualTo(Stage.WITHDRAWN);
            assertThat(child(applicant, parent).outcome()).isIn("lapsed", "withdrawn");
            assertThat(kinds(parent)).containsOnlyOnce("dependent-ended");
        }
    }

    /** Orders that lost against another are tried again. */
    private void settle() {
        for (int pause = 0; pause < 5; pause++) {
            clock.advance(Duration.ofSeconds(30));
            harbour.deliver();
        }
    }

    private String parentOf(String other) {
        return quay.publish(Works.starting(quay.files(), other, Works.ANSWERS));
    }

    private ApplicationReference started(Actor applicant, String authorization) {
        ApplicationReference reference = quay.file(applicant, authorization).reference();
        harbour.deliver();
        return reference;
    }

    private Actor examiner() {
        return harbour.clerk("examiner");
    }

    private Dependent child(Actor by, ApplicationReference parent) {
        List<Dependent> started = dependents.of(view(by, parent));
        assertThat(started).hasSize(1);
        return started.get(0);
    }

    private ApplicationReference parentsChild(ApplicationReference parent) {
        return new ApplicationReference(events(parent).stream()
                .filter(event -> event.kind().equals("dependent-started"))
                .map(event -> event.detail().get("reference"))
                .findFirst()
                .orElseThrow());
    }

    private ApplicationView view(Actor by, ApplicationReference reference) {
        return applications.find(by, reference, null).orElseThrow();
    }

    /** What the supervisor reads of a file whose process could not start, after all its attempts. */
    private String standingStill(ApplicationReference reference) {
        for (int attempt = 0; attempt < 12; attempt++) {
            harbour.deliver();
            clock.advance(Duration.ofMinutes(20));
        }
        return String.valueOf(incident(reference).message());
    }

    private CaseIncident incident(ApplicationReference reference) {
        Actor supervisor = harbour.clerk(Roles.SUPERVISOR);
        @Nullable String after = null;
        do {
            Page<CaseIncident> page = incidents.list(supervisor, after, 100);
            for (CaseIncident incident : page.items()) {
                if (incident.application().equals(reference)) {
                    return incident;
                }
            }
            after = page.next();
        } while (after != null);
        throw new AssertionError(reference + " does not stand still");
    }

    private List<Event> events(ApplicationReference reference) {
        return log.of(files.get(reference).version().packageId(), reference.value());
    }

    private List<String> kinds(ApplicationReference reference) {
        return events(reference).stream().map(Event::kind).toList();
    }
}
