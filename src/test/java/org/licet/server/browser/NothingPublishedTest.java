package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.ActiveProfiles;

/** An installation on its first day. It has a server of its own: elsewhere something is always published. */
@BrowserTest
@ActiveProfiles("first-day")
class NothingPublishedTest {

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void pagesSayThatThereIsNothingYet(String language, Visits visits) {
        Visit visit = visits.visit(new Window().in(language));
        for (String path : new String[] {"/", "/services", "/registers"}) {
            visit.open(path).checkBoth("nothing" + path.replace('/', '-'));
            assertThat(visit.page().locator("main .licet-empty").count())
                    .as(path)
                    .isEqualTo(1);
        }
    }
}
