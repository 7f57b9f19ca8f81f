package org.licet.engine.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Accounts.Account;
import org.licet.engine.access.Deputies.Deputyship;
import org.licet.engine.access.Deputies.DeputyshipRefused;
import org.licet.engine.access.Deputies.Order;
import org.licet.engine.access.Deputies.State;
import org.licet.engine.access.Deputies.UnknownDeputyship;
import org.licet.engine.record.BadCursor;
import org.licet.engine.record.Cursor;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class DeputiesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate LATER = LocalDate.of(2026, 3, 20);
    private static final AgencyRole EXAMINER = new AgencyRole(Harbour.AGENCY, "examiner");
    private static final AgencyRole SUPERVISOR = new AgencyRole(Harbour.AGENCY, Roles.SUPERVISOR);
    private static final AgencyRole ELSEWHERE = new AgencyRole("airport", "inspector");

    @Autowired
    Deputies deputies;

    @Autowired
    Accounts accounts;

    @Autowired
    Harbour harbour;

    @Autowired
    EventLog log;

    @Autowired
    SettableClock clock;

    private Actor anyone() {
        return harbour.account();
    }

    @Test
    void aSubstituteHoldsTheClerksRolesWhileTheAbsenceLasts() {
        Actor clerk = harbour.account(EXAMINER, ELSEWHERE, SUPERVISOR, new AgencyRole(Harbour.AGENCY, Roles.ANALYST));
        Actor substitute = anyone();

        absence(clerk, clerk, substitute, TODAY.plusDays(1), LATER, null, false);

        assertThat(now(substitute).held()).isEmpty();
        clock.advance(Duration.ofHours(15)); // 22:00 UTC is midnight in Chisinau
        assertThat(now(substitute).held()).containsExactlyInAnyOrder(EXAMINER, ELSEWHERE);
        assertThat(now(substitute).roles()).isEmpty();
        assertThat(now(substitute).substitutes(clerk.login(), EXAMINER)).isTrue();
        clock.advance(Duration.ofDays(17));
        assertThat(now(substitute).held()).isNotEmpty();
        clock.advance(Duration.ofDays(1));
        assertThat(now(substitute).held()).isEmpty();
    }

    @Test
    void supervisionIsPassedOnOnlyWhenItIsSaid() {
        Actor head = harbour.account(SUPERVISOR, EXAMINER, new AgencyRole(Harbour.AGENCY, Roles.ANALYST));
        Actor plain = anyone();
        Actor whole = anyone();

        absence(head, head, plain, TODAY, LATER, null, false);
        absence(head, head, whole, TODAY, LATER, null, true);

        assertThat(now(plain).held()).containsExactly(EXAMINER);
        assertThat(now(whole).held()).containsExactlyInAnyOrder(EXAMINER, SUPERVISOR);
    }

    @Test
    void aDelegationGivesOneRole() {
        Actor clerk = harbour.account(EXAMINER, ELSEWHERE);
        Actor delegate = anyone();

        deputies.delegation(clerk, order(clerk, delegate, TODAY, LATER), ELSEWHERE);

        assertThat(now(delegate).held()).containsExactly(ELSEWHERE);
        assertThat(now(delegate).substitutes(clerk.login(), ELSEWHERE)).isFalse();
    }

    @Test
    void whatThePrincipalLosesTheDeputyLoses() {
        Actor clerk = harbour.account(EXAMINER);
        Actor substitute = anyone();
        absence(clerk, clerk, substitute, TODAY, LATER, null, false);

        accounts.save(new Account(clerk.login(), "", "Somebody", true, Set.of(ELSEWHERE)));
        assertThat(now(substitute).held()).containsExactly(ELSEWHERE);
        accounts.save(new Account(clerk.login(), "", "Somebody", false, Set.of(ELSEWHERE)));
        assertThat(now(substitute).held()).isEmpty();
    }

    @Test
    void aDeputysDeputyHoldsNothing() {
        Actor clerk = harbour.account(EXAMINER);
        Actor first = harbour.account(ELSEWHERE);
        Actor second = anyone();
        absence(clerk, clerk, first, TODAY, LATER, null, false);
        absence(first, first, second, TODAY, LATER, null, false);
        absence(clerk, clerk, second, TODAY.plusDays(2), LATER, null, false);

        assertThat(now(second).held()).containsExactly(ELSEWHERE);
        refused("role", "chain", () -> deputies.delegation(now(first), order(first, second, TODAY, LATER), EXAMINER));
    }

    @Test
    void whoHoldsRolesOnlyForOthersPassesNothingOn() {
        Actor clerk = harbour.account(EXAMINER);
        Actor first = anyone();
        absence(clerk, clerk, first, TODAY, LATER, null, false);

        refused("principal", "chain", () -> absence(now(first), first, anyone(), TODAY, LATER, null, false));
        refused("principal", "no-role", () -> absence(anyone(), anyone(), null));
    }

    @Test
    void rolesThatAreNotOnesOwnAreNotGivenAway() {
        Actor clerk = harbour.account(EXAMINER, new AgencyRole(Harbour.AGENCY, Roles.ANALYST));
        Actor operator = harbour.account(new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR));
        Order order = order(clerk, anyone(), TODAY, LATER);

        refused("role", "role-not-held", () -> deputies.delegation(clerk, order, ELSEWHERE));
        refused("role", "role-not-held", () -> deputies.delegation(clerk, order, SUPERVISOR));
        refused(
                "role",
                "role-not-delegable",
                () -> deputies.delegation(clerk, order, new AgencyRole(Harbour.AGENCY, Roles.ANALYST)));
        refused(
                "role",
                "role-not-delegable",
                () -> deputies.delegation(
                        operator,
                        order(operator, anyone(), TODAY, LATER),
                        new AgencyRole(Roles.INSTALLATION, Roles.OPERATOR)));
        refused("principal", "no-role", () -> absence(operator, operator, anyone(), TODAY, LATER, null, true));
    }

    @Test
    void nobodyIsTheirOwnDeputyAndStrangersAreNone() {
        Actor clerk = harbour.account(EXAMINER);
        Actor closed = anyone();
        accounts.save(new Account(closed.login(), "", "Closed", false, Set.of()));

        refused("deputy", "same-person", () -> absence(clerk, clerk, clerk, TODAY, LATER, null, false));
        refused("deputy", "unknown-account", () -> absence(clerk, clerk, closed, TODAY, LATER, null, false));
        Actor nobody = new Actor("no-such-login", "Nobody", Set.of());
        refused("deputy", "unknown-account", () -> absence(clerk, clerk, nobody, TODAY, LATER, null, false));
    }

    @Test
    void theEndIsNearAndTheReasonSaid() {
        Actor clerk = harbour.account(EXAMINER);
        Actor deputy = anyone();

        refused("from", "from-past", () -> absence(clerk, clerk, deputy, TODAY.minusDays(1), LATER, null, false));
        refused(
                "from",
                "from-far",
                () -> absence(clerk, clerk, deputy, TODAY.plusYears(2), TODAY.plusYears(2), null, false));
        refused("until", "until-before-from", () -> absence(clerk, clerk, deputy, LATER, TODAY, null, false));
        refused(
                "until",
                "until-too-late",
                () -> absence(clerk, clerk, deputy, TODAY, TODAY.plusYears(1).plusDays(1), null, false));
        refused(
                "reason",
                "reason-length",
                () -> deputies.absence(
                        clerk, new Order(clerk.login(), deputy.login(), TODAY, LATER, "  "), null, false));
        assertThat(deputies.list(clerk, null, 50).items()).isEmpty();
        absence(clerk, clerk, deputy, TODAY, TODAY.plusYears(1), null, false);
    }

    @Test
    void aSupervisorSetsItForClerksOfTheirAgencyOnly() {
        Actor head = harbour.account(SUPERVISOR);
        Actor clerk = harbour.account(EXAMINER, ELSEWHERE);
        Actor foreign = harbour.account(ELSEWHERE);
        Actor deputy = anyone();

        refused("agency", "agency-needed", () -> absence(head, clerk, deputy, TODAY, LATER, null, false));
        refused("principal", "unknown-account", () -> absence(head, clerk, deputy, TODAY, LATER, "airport", false));
        refused(
                "principal",
                "unknown-account",
                () -> absence(head, foreign, deputy, TODAY, LATER, Harbour.AGENCY, false));
        refused(
                "withSupervision",
                "own-supervision",
                () -> absence(head, clerk, deputy, TODAY, LATER, Harbour.AGENCY, true));
        refused(
                "principal",
                "unknown-account",
                () -> absence(harbour.account(EXAMINER), clerk, deputy, TODAY, LATER, Harbour.AGENCY, false));
        absence(head, clerk, deputy, TODAY, LATER, Harbour.AGENCY, false);

        assertThat(now(deputy).held()).containsExactly(EXAMINER);
    }

    @Test
    void aSupervisorsSupervisionIsNobodyElsesToGive() {
        Actor head = harbour.account(SUPERVISOR);
        Actor other = harbour.account(SUPERVISOR, EXAMINER);

        refused(
                "role",
                "own-supervision",
                () -> deputies.delegation(head, order(other, anyone(), TODAY, LATER), SUPERVISOR));
        deputies.delegation(other, order(other, head, TODAY, LATER), SUPERVISOR);
    }

    @Test
    void itEndsAtOnceByThePrincipalOrTheirSupervisor() {
        Actor clerk = harbour.account(EXAMINER);
        Actor head = harbour.account(SUPERVISOR);
        Actor deputy = anyone();
        Deputyship first = absence(clerk, clerk, deputy, TODAY, LATER, null, false);
        Deputyship second = deputies.delegation(clerk, order(clerk, deputy, TODAY, LATER), EXAMINER);

        for (Actor other : List.of(
                deputy,
                anyone(),
                harbour.account(EXAMINER),
                harbour.account(new AgencyRole("airport", Roles.SUPERVISOR)))) {
            assertThatThrownBy(() -> deputies.end(other, first.id())).isInstanceOf(UnknownDeputyship.class);
        }
        deputies.end(clerk, first.id());
        assertThat(now(deputy).acting()).containsExactly(new ActingRole(clerk.login(), EXAMINER, false));
        deputies.end(head, second.id());
        deputies.end(head, second.id());

        assertThat(now(deputy).acting()).isEmpty();
        assertThat(log.of(Deputies.CHAIN, clerk.login()))
                .extracting(Event::kind)
                .containsExactly("deputy-set", "deputy-set", "deputy-ended", "deputy-ended");
        assertThat(log.of(Deputies.CHAIN, clerk.login()).get(0).detail())
                .containsEntry("deputy", deputy.login())
                .containsEntry("until", "2026-03-20");
    }

    @Test
    void theListHasWhatIsGivenHeldAndSupervised() {
        Actor clerk = harbour.account(EXAMINER);
        Actor deputy = anyone();
        Actor head = harbour.account(SUPERVISOR);
        Deputyship running = absence(clerk, clerk, deputy, TODAY, LATER, null, false);
        Deputyship planned = deputies.delegation(clerk, order(clerk, deputy, LATER, LATER), EXAMINER);
        deputies.end(clerk, running.id());

        for (Actor reader : List.of(clerk, deputy)) {
            assertThat(deputies.list(reader, null, 50).items())
                    .extracting(Deputyship::id)
                    .containsExactly(planned.id(), running.id());
        }
        assertThat(deputies.list(clerk, null, 50).items())
                .extracting(Deputyship::state)
                .containsExactly(State.PLANNED, State.OVER);
        String next = deputies.list(clerk, null, 1).next();
        assertThat(deputies.list(clerk, next, 1).items())
                .extracting(Deputyship::id)
                .containsExactly(running.id());
        assertThat(deputies.list(head, null, 200).items())
                .extracting(Deputyship::id)
                .contains(planned.id(), running.id());
        assertThat(deputies.list(harbour.account(new AgencyRole("lighthouse", Roles.SUPERVISOR)), null, 50)
                        .items())
                .isEmpty();
        assertThatThrownBy(() -> deputies.list(clerk, Cursor.of("deputies", "x", "y"), 1))
                .isInstanceOf(BadCursor.class);
    }

    private Deputyship absence(Actor by, Actor principal, @Nullable String agency) {
        return absence(by, by, principal, TODAY, LATER, agency, false);
    }

    private Deputyship absence(
            Actor by,
            Actor principal,
            Actor deputy,
            LocalDate from,
            LocalDate until,
            @Nullable String agency,
            boolean withSupervision) {
        return deputies.absence(by, order(principal, deputy, from, until), agency, withSupervision);
    }

    private static Order order(Actor principal, Actor deputy, LocalDate from, LocalDate until) {
        return new Order(principal.login(), deputy.login(), from, until, "Leave");
    }

    private Actor now(Actor actor) {
        return accounts.find(actor.login()).orElseThrow().actor();
    }

    private static void refused(String field, String code, ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(DeputyshipRefused.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(code);
            assertThat(refusal.field()).isEqualTo(field);
        });
    }
}
