package org.licet.engine.allotment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.allotment.Allotments.CallStands;
import org.licet.engine.allotment.Allotments.UnknownAllotment;
import org.licet.engine.allotment.Allotments.WrongSetting;
import org.licet.engine.allotment.Competitions.CallClosed;
import org.licet.engine.allotment.Competitions.Ranked;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.ClosingFiles;
import org.licet.engine.application.Decisions;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.Stage;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.record.Event;
import org.licet.engine.record.EventLog;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.Parallel.Outcome;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.SettableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Rule 12: a fixed number of places in a call, by rank, with a waiting list. */
@EngineTest
class CompetitionTest {

    @Autowired
    private Harbour harbour;

    @Autowired
    private Quay quay;

    @Autowired
    private FilingApplication filing;

    @Autowired
    private Allotments allotments;

    @Autowired
    private Competitions competitions;

    @Autowired
    private CaseFiles files;

    @Autowired
    private ClosingFiles closing;

    @Autowired
    private Decisions decisions;

    @Autowired
    private EventLog log;

    @Autowired
    private SettableClock clock;

    private Contest contest;
    private Actor applicant;

    @BeforeEach
    void open() {
        contest = contest("earliest");
        applicant = harbour.applicant();
    }

    private Contest contest(String ties) {
        return new Contest(harbour, quay, filing, allotments, competitions, clock, ties);
    }

    @Test
    void nothingIsFiledOutsideAnOpenCall() {
        assertThatThrownBy(() -> contest.filed(applicant, 10))
                .isInstanceOfSatisfying(
                        CallClosed.class, closed -> assertThat(closed.opens()).isNull());
        contest.places("2");

        clock.set(Contest.OPENS.minusSeconds(1));
        assertThatThrownBy(() -> contest.filed(applicant, 10))
                .isInstanceOfSatisfying(
                        CallClosed.class, closed -> assertThat(closed.opens()).isEqualTo(Contest.OPENS));
        clock.set(Contest.OPENS);
        assertThat(contest.filed(applicant, 10)).isNotNull();
        clock.set(Contest.CLOSES);
        assertThatThrownBy(() -> contest.filed(applicant, 10))
                .isInstanceOfSatisfying(
                        CallClosed.class, closed -> assertThat(closed.closes()).isEqualTo(Contest.CLOSES));
    }

    @Test
    void theBestScoresArePlacedAndTheOthersWait() {
        contest.places("2");
        ApplicationReference third = contest.entered(applicant, 20);
        ApplicationReference first = contest.entered(applicant, 90);
        ApplicationReference second = contest.entered(applicant, 50);
        assertThat(of(first)).isEqualTo(new Ranked("", "entered", null, new BigDecimal("90")));

        contest.ranked();

        assertThat(of(first)).isEqualTo(new Ranked("", "placed", 1, new BigDecimal("90")));
        assertThat(of(second)).isEqualTo(new Ranked("", "placed", 2, new BigDecimal("50")));
        assertThat(of(third)).isEqualTo(new Ranked("", "waiting", 3, new BigDecimal("20")));
        assertThat(harbour.open(harbour.clerk("examiner"), third)).isEmpty();
        confirm(first, "grant");
        assertThat(files.get(first).stage()).isEqualTo(Stage.GRANTED);
        assertThat(limit().used()).isEqualByComparingTo("1");
        assertThat(limit().reserved()).isEqualByComparingTo("1");
        assertThat(kinds(first)).containsSubsequence("entered-ranking", "ranked", "decided", "consumed");
        assertThat(competitions.ranking(contest.key, Contest.CALL, null, 10).items())
                .extracting(Ranked::rank)
                .containsExactly(1, 2, 3);
    }

    @Test
    void ofEqualsWhoFiledFirstComesFirst() {
        contest.places("1");
        ApplicationReference earlier = contest.entered(applicant, 50);
        ApplicationReference later = contest.entered(applicant, 50);

        contest.ranked();

        assertThat(of(earlier).outcome()).isEqualTo("placed");
        assertThat(of(later)).isEqualTo(new Ranked("", "waiting", 2, new BigDecimal("50")));
    }

    @Test
    void equalsWhoStayTogetherWaitTogetherAndNobodyOvertakesThem() {
        contest = contest("together");
        contest.places("2");
        ApplicationReference best = contest.entered(applicant, 90);
        ApplicationReference one = contest.entered(applicant, 50);
        ApplicationReference other = contest.entered(applicant, 50);
        ApplicationReference behind = contest.entered(applicant, 10);

        contest.ranked();

        assertThat(of(best).outcome()).isEqualTo("placed");
        assertThat(of(one)).isEqualTo(of(other)).isEqualTo(new Ranked("", "waiting", 2, new BigDecimal("50")));
        assertThat(of(behind)).isEqualTo(new Ranked("", "waiting", 4, new BigDecimal("10")));
        contest.places("3");
        assertThat(of(one).outcome()).isEqualTo("placed");
        assertThat(of(other).outcome()).isEqualTo("placed");
        assertThat(of(behind).outcome()).isEqualTo("waiting");
    }

    @Test
    void theNextOneMovesUpWhenAPlacedFileIsWithdrawnRefusedOrLapses() {
        contest.places("1");
        ApplicationReference first = contest.entered(applicant, 90);
        ApplicationReference second = contest.entered(applicant, 80);
        ApplicationReference third = contest.entered(applicant, 70);
        ApplicationReference fourth = contest.entered(applicant, 60);
        contest.ranked();

        closing.withdraw(applicant, first, null);
        harbour.deliver();
        assertThat(of(second).outcome()).isEqualTo("placed");
        confirm(second, "refuse");
        assertThat(files.get(second).stage()).isEqualTo(Stage.REFUSED);
        assertThat(of(third).outcome()).isEqualTo("placed");
        closing.lapse(third, "fee-unpaid");
        harbour.deliver();

        assertThat(of(fourth)).isEqualTo(new Ranked("", "placed", 4, new BigDecimal("60")));
        assertThat(of(first).outcome()).isEqualTo("out");
        confirm(fourth, "grant");
        assertThat(files.get(fourth).stage()).isEqualTo(Stage.GRANTED);
        assertThat(kinds(fourth).stream().filter("ranked"::equals)).hasSize(2);
        assertThat(limit().used()).isEqualByComparingTo("1");
        assertThat(limit().reserved()).isEqualByComparingTo("0");
    }

    @Test
    void theConclusionEndsTheWaitingList() {
        contest.places("1");
        ApplicationReference placed = contest.entered(applicant, 90);
        ApplicationReference waiting = contest.entered(applicant, 80);
        contest.ranked();

        competitions.conclude(contest.operator, contest.key, Contest.CALL);
        harbour.deliver();

        assertThat(of(waiting).outcome()).isEqualTo("unplaced");
        assertThat(files.get(waiting).stage()).isEqualTo(Stage.REFUSED);
        assertThat(of(placed).outcome()).isEqualTo("placed");
        assertThat(log.of("allotment:" + contest.key, Contest.CALL))
                .extracting(Event::kind)
                .containsExactly("call-set", "limit-set", "call-ranked", "call-concluded");
    }

    @Test
    void whoEntersAfterTheRankingComesLast() {
        contest.places("1");
        ApplicationReference first = contest.entered(applicant, 10);
        ApplicationReference late = contest.filed(applicant, 400);
        contest.ranked();

        harbour.work(harbour.clerk("examiner"), late, "{'outcome': 'grant'}");
        harbour.deliver();
        assertThat(of(late)).isEqualTo(new Ranked("", "waiting", 2, new BigDecimal("400")));
        closing.withdraw(applicant, first, null);
        harbour.deliver();

        assertThat(of(late).outcome()).isEqualTo("placed");
        assertThat(harbour.open(harbour.clerk("examiner"), late)).isPresent();
    }

    @Test
    void aFileWithoutAPlaceCannotBeGranted() {
        contest.places("1");
        ApplicationReference reference = contest.entered(applicant, 10);

        assertThatThrownBy(() -> decisions.record(reference, true, List.of(), null, "somebody"))
                .isInstanceOf(PackageMistake.class)
                .hasMessageContaining("has no place");

        assertThat(files.get(reference).stage()).isEqualTo(Stage.UNDER_EXAMINATION);
    }

    @Test
    void aCallRanksItselfAtTheMomentThatWasSet() {
        Instant moment = Contest.CLOSES.plusSeconds(3600);
        contest.call(Contest.CALL, "1", Contest.OPENS, Contest.CLOSES, moment);
        ApplicationReference reference = contest.entered(applicant, 10);

        clock.set(moment.minusSeconds(1));
        harbour.deliver();
        assertThat(of(reference).outcome()).isEqualTo("entered");
        clock.set(moment);
        harbour.deliver();

        assertThat(of(reference).outcome()).isEqualTo("placed");
    }

    @Test
    void aCallIsRankedWhenItHasClosedOnceAndByThoseWhoMay() {
        contest.places("1");
        Actor operator = contest.operator;
        assertThatThrownBy(() -> competitions.rank(operator, contest.key, Contest.CALL))
                .isInstanceOfSatisfying(
                        CallStands.class, it -> assertThat(it.code()).isEqualTo("call-open"));
        assertThatThrownBy(() -> competitions.conclude(operator, contest.key, Contest.CALL))
                .isInstanceOfSatisfying(
                        CallStands.class, it -> assertThat(it.code()).isEqualTo("not-ranked"));
        clock.set(Contest.CLOSES);
        assertThatThrownBy(() -> competitions.rank(applicant, contest.key, Contest.CALL))
                .isInstanceOf(UnknownAllotment.class);

        competitions.rank(operator, contest.key, Contest.CALL);

        assertThatThrownBy(() -> competitions.rank(operator, contest.key, Contest.CALL))
                .isInstanceOfSatisfying(
                        CallStands.class, it -> assertThat(it.code()).isEqualTo("already-ranked"));
        assertThatThrownBy(() -> contest.call(Contest.CALL, "1", Contest.OPENS, Contest.CLOSES.plusSeconds(60), null))
                .isInstanceOfSatisfying(
                        CallStands.class, it -> assertThat(it.code()).isEqualTo("already-ranked"));
        assertThatThrownBy(() -> contest.call("other", "1", Contest.OPENS, Contest.CLOSES, null))
                .isInstanceOfSatisfying(
                        CallStands.class, it -> assertThat(it.code()).isEqualTo("calls-overlap"));
        assertThatThrownBy(() -> contest.call("other", "1", Contest.CLOSES, Contest.OPENS, null))
                .isInstanceOf(WrongSetting.class);
        assertThatThrownBy(() -> contest.places("1.5")).isInstanceOf(WrongSetting.class);
    }

    @Test
    void neverMoreArePlacedThanThereArePlacesAlsoWhenManyLeaveAtOnce() {
        contest.places("5");
        List<ApplicationReference> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(contest.entered(applicant, 100 + i));
        }
        contest.ranked();
        Queue<ApplicationReference> leaving = new ConcurrentLinkedQueue<>(all.subList(5, 20));

        Outcome<Boolean> outcome = Parallel.run(15, 15, () -> {
            closing.withdraw(applicant, leaving.remove(), null);
            return true;
        });
        harbour.deliver();

        assertThat(outcome.failures()).isEmpty();
        assertThat(all.subList(0, 5))
                .allSatisfy(left -> assertThat(of(left).outcome()).isEqualTo("placed"));
        assertThat(limit().reserved()).isEqualByComparingTo("5");
        assertThat(limit().left()).isEqualByComparingTo("0");
    }

    private void confirm(ApplicationReference reference, String outcome) {
        harbour.work(harbour.clerk("examiner"), reference, "{'outcome': '" + outcome + "'}");
        harbour.deliver();
    }

    private Ranked of(ApplicationReference reference) {
        return competitions.of(reference).orElseThrow();
    }

    private Allotments.Limit limit() {
        return allotments.window(contest.key, Contest.CALL).limits().get(0);
    }

    private List<String> kinds(ApplicationReference reference) {
        return log.of(files.get(reference).version().packageId(), reference.value()).stream()
                .map(Event::kind)
                .toList();
    }
}
