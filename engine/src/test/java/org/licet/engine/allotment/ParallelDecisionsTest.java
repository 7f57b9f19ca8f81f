package org.licet.engine.allotment;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.allotment.Allotments.Limit;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFiles;
import org.licet.engine.application.FilingApplication;
import org.licet.engine.application.Stage;
import org.licet.engine.task.Tasks;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.licet.engine.testing.Parallel.Outcome;
import org.licet.engine.testing.Quay;
import org.springframework.beans.factory.annotation.Autowired;

/** Two hundred decisions at once never give more than there is, and none of them is told to try again. */
@EngineTest
class ParallelDecisionsTest {

    private static final int FILES = 200;
    private static final int THREADS = 20;

    @Autowired
    private Harbour harbour;

    @Autowired
    private Quay quay;

    @Autowired
    private FilingApplication filing;

    @Autowired
    private Allotments allotments;

    @Autowired
    private CaseFiles files;

    @Autowired
    private Tasks tasks;

    @Test
    void ofTwoHundredParallelGrantsAQuotaOfFiftyLetsFiftyThrough() {
        Rationed rationed = new Rationed(harbour, quay, filing, allotments);
        String permit = rationed.publish("quota: {window: year}");
        rationed.limit("2026", "", "50");

        List<ApplicationReference> decided = decideAtOnce(rationed, permit);

        assertThat(decided).filteredOn(this::isGranted).hasSize(50);
        assertThat(decided)
                .filteredOn(reference -> files.get(reference).stage() == Stage.REFUSED)
                .hasSize(150);
        assertThat(decided).filteredOn(it -> files.entry(it).isPresent()).hasSize(50);
        Limit limit = rationed.left("2026");
        assertThat(limit.used()).isEqualByComparingTo("50");
        assertThat(limit.reserved()).isEqualByComparingTo("0");
    }

    @Test
    void ofTwoHundredParallelGrantsAFundIsSpentToTheLastAndNoFurther() {
        Rationed rationed = new Rationed(harbour, quay, filing, allotments);
        String permit = rationed.publish("fund: {window: year}", "amount=${application.metres}", "atMost=true");
        rationed.limit("2026", "", "1990.5");

        List<ApplicationReference> decided = decideAtOnce(rationed, permit);

        // 49 files of 40, one of what was left
        assertThat(decided).filteredOn(this::isGranted).hasSize(50);
        Limit limit = rationed.left("2026");
        assertThat(limit.used()).isEqualByComparingTo("1990.5");
        assertThat(limit.left()).isEqualByComparingTo(BigDecimal.ZERO);
        assertThat(limit.reserved()).isEqualByComparingTo(BigDecimal.ZERO);
    }

    private List<ApplicationReference> decideAtOnce(Rationed rationed, String permit) {
        Actor applicant = harbour.applicant();
        List<ApplicationReference> filed = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            filed.add(rationed.filed(applicant, permit, "{'goods': 'Timber', 'metres': 40}"));
        }
        harbour.deliver();
        Actor examiner = harbour.clerk("examiner");
        Queue<String> open = new ConcurrentLinkedQueue<>();
        filed.forEach(reference -> open.add(harbour.task(examiner, reference).id()));
        open.forEach(id -> tasks.claim(examiner, id));

        long began = System.nanoTime();
        Outcome<String> outcome = Parallel.run(THREADS, FILES, () -> {
            String id = open.remove();
            tasks.complete(examiner, id, Harbour.json("{'outcome': 'grant'}"));
            return id;
        });
        System.out.println(FILES + " parallel decisions under one limit: "
                + outcome.results().size() + " completed, "
                + outcome.failures().size() + " failed, "
                + (System.nanoTime() - began) / 1_000_000 + " ms");
        assertThat(outcome.failures()).isEmpty();
        return filed;
    }

    private boolean isGranted(ApplicationReference reference) {
        return files.get(reference).stage() == Stage.GRANTED;
    }
}
