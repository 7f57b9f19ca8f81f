package org.licet.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.licet.server.testing.Published;
import org.springframework.beans.factory.annotation.Autowired;

@BrowserTest
class CommonPagesTest {

    @Autowired
    Published published;

    @ParameterizedTest
    @ValueSource(strings = {"en", "ro", "ru"})
    void homeLoginAndErrorsAreAccessibleInEveryLanguage(String language, Visits visits) {
        published.path(Published.TRANSPORT);
        Visit visit = visits.visit(new Window().in(language));

        visit.open("/").check("home");
        visit.open("/login").check("login");
        visit.page().click("main button[type=submit]");
        visit.check("login-failed");
        visit.page().navigate("/nothing-here");
        visit.check("error-404");
    }

    @Test
    void everyComponentIsAccessibleByDayAndNightAndOnAPhone(Visits visits) {
        visits.visit().open("/components").check("components");
        visits.visit(new Window().atNight()).open("/components").check("components");
        visits.visit(new Window().narrow()).open("/components").check("components");
    }

    @Test
    void whoIsSentToTheLoginPageComesBackToWhereTheyWanted(Visits visits) {
        Visit visit = visits.visit();

        visit.open("/login?next=/components");
        visit.page().fill("#username", "applicant");
        visit.page().fill("#password", "wrong");
        visit.page().click("main button[type=submit]");
        assertThat(visit.text()).contains("not right");
        visit.page().fill("#username", "applicant");
        visit.page().fill("#password", "demo");
        visit.page().click("main button[type=submit]");

        assertThat(visit.page().url()).endsWith("/components");
    }

    @Test
    void theChosenLanguageStays(Visits visits) {
        Visit visit = visits.visit(new Window().withoutScripts());

        visit.open("/").press("Русский");
        visit.open("/login");

        assertThat(visit.heading()).isEqualTo("Войти");
    }
}
