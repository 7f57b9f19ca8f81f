package org.licet.server.clerk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.testing.ManyTasks;
import org.licet.server.testing.Http;
import org.licet.server.testing.Journey;
import org.licet.server.testing.Published;
import org.licet.server.testing.ServerTest;
import org.licet.server.testing.SignedIn;
import org.licet.server.testing.Statements;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pages of clerks send few statements, and as many for a long list as for a short one. */
@ServerTest
class PageStatementsTest {

    /** Account with roles and deputies (3), mandates, lanes twice, list, columns, people, counts, views; some of the package. */
    private static final int BASKET = 20;

    private static final int FORM = 10;

    @Autowired
    Http http;

    @Autowired
    Journey journey;

    @Autowired
    Published published;

    @Autowired
    Statements statements;

    @Autowired
    JdbcTemplate jdbc;

    private ManyTasks many;
    private String reference;

    @BeforeEach
    void file() {
        many = new ManyTasks(jdbc);
        reference = journey.filed();
    }

    @AfterEach
    void empty() {
        many.remove();
    }

    @ParameterizedTest
    @CsvSource({
        "clerk, queue=unassigned&authorization=transport-certificate",
        "clerk, queue=team&sort=-created&authorization=transport-certificate",
        "supervisor, queue=team&authorization=transport-certificate",
        "supervisor, queue=escalated&authorization=transport-certificate"
    })
    void theBasketSendsAsManyForALongListAsForAShortOne(String login, String query) {
        SignedIn session = new SignedIn(http, login);
        session.get("/work?" + query);

        List<String> some = sent(session, "/work?" + query + "&q=" + reference);
        many.copy(new ApplicationReference(reference), 300, null);
        List<String> more = sent(session, "/work?" + query);

        assertThat(more).hasSizeLessThanOrEqualTo(BASKET);
        assertThat(more.size() - some.size())
                .as("an empty list asks for no columns, titles or names")
                .isBetween(0, 3);
    }

    @Test
    void aFormPageReadsTheDraftAndWhoAsks() {
        String draft = http.post("applicant", published.path(Published.TRANSPORT) + "/drafts", "{\"data\":{}}")
                .text("/id");
        SignedIn session = new SignedIn(http, "applicant");
        String path = session.formPage(draft);
        session.get(path);

        assertThat(sent(session, path)).hasSizeLessThanOrEqualTo(FORM);
    }

    private List<String> sent(SignedIn session, String path) {
        List<String> sent = statements.during(
                () -> assertThat(session.get(path).status()).as(path).isEqualTo(200));
        System.out.println(path + ": " + sent.size() + " statements");
        return sent;
    }
}
