package org.licet.engine.term;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.licet.engine.testing.TestDatabase;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is due is found by an index, however many terms run. */
@EngineTest
class RunningTermsTest {

    @Autowired
    private Quay quay;

    @Autowired
    private Harbour harbour;

    @Autowired
    private JdbcTemplate jdbc;

    private ManyTerms many;

    @BeforeEach
    void fill() {
        many = new ManyTerms(jdbc);
        Actor applicant = harbour.applicant();
        ApplicationReference original =
                quay.file(applicant, quay.publish(quay.files())).reference();
        harbour.deliver();
        many.copy(original, 2000, Instant.parse("2027-03-01T21:59:59Z"));
    }

    @AfterEach
    void empty() {
        many.remove();
    }

    @Test
    void dueTermsAreFoundByTheirIndex() {
        String plan = many.plan(TestDatabase.isMariaDb());

        assertThat(plan).containsIgnoringCase("outbox_due").doesNotContainIgnoringCase("tableScan");
    }
}
