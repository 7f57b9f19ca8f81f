package org.licet.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.access.AgencyRole;
import org.licet.engine.access.Roles;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.Applications;
import org.licet.engine.catalogue.LocalText;
import org.licet.engine.task.Tasks.BatchItem;
import org.licet.engine.task.Tasks.BatchResult;
import org.licet.engine.task.Tasks.TaskConflict;
import org.licet.engine.testing.AskingQuay;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Quay;
import org.springframework.beans.factory.annotation.Autowired;

/** What tasks are called, wherever they are named. */
@EngineTest
class TaskNamesTest {

    private static final Locale ROMANIAN = Locale.forLanguageTag("ro");
    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Locale FRENCH = Locale.FRENCH;

    @Autowired
    Tasks tasks;

    @Autowired
    Workload workload;

    @Autowired
    Applications applications;

    @Autowired
    Harbour harbour;

    @Autowired
    Quay quay;

    private FourEyes eyes;
    private ApplicationReference reference;

    @BeforeEach
    void file() {
        eyes = new FourEyes(quay, harbour, tasks);
        reference = eyes.file(quay.publish(eyes.files()
                .with("i18n/en.properties", "step.check = Check of the quay\n")
                .with("i18n/ro.properties", "step.check = Verificarea cheiului\n")
                .with("i18n/ru.properties", "step.check = Проверка причала\n")));
    }

    @Test
    void listsAndTasksAreInEveryLanguageThatThePackageHas() {
        Actor clerk = harbour.clerk("examiner");
        String check = eyes.task(reference, "check");

        for (LocalText title : List.of(
                eyes.row(clerk, reference, "check").title(),
                tasks.get(clerk, check).row().title(),
                tasks.claim(clerk, check).row().title())) {
            assertThat(title.in(ROMANIAN)).isEqualTo("Verificarea cheiului");
            assertThat(title.in(RUSSIAN)).isEqualTo("Проверка причала");
            assertThat(title.in(Locale.ENGLISH)).isEqualTo("Check of the quay");
            assertThat(title.in(FRENCH)).isEqualTo("Check of the quay");
        }
    }

    @Test
    void aTaskWithoutTextsIsCalledAsItIsDrawn() {
        LocalText title =
                eyes.row(harbour.clerk("examiner"), reference, "decide").title();

        assertThat(title.in(ROMANIAN)).isEqualTo("Decide");
        assertThat(title.in(Locale.ENGLISH)).isEqualTo("Decide");
    }

    @Test
    void aRefusalNamesTheTaskThatBars() {
        Actor clerk = harbour.clerk("examiner");
        eyes.does(clerk, reference, "check", FourEyes.CHECKED);
        String decide = eyes.task(reference, "decide");

        assertThatThrownBy(() -> tasks.claim(clerk, decide))
                .isInstanceOfSatisfying(TaskConflict.class, refusal -> assertThat(in(ROMANIAN, refusal.about()))
                        .isEqualTo("Verificarea cheiului"));
        BatchResult result = tasks.batch(clerk, List.of(new BatchItem(decide, "claim", null, null)))
                .get(0);
        assertThat(in(RUSSIAN, result.about())).isEqualTo("Проверка причала");
    }

    @Test
    void whatAFileWaitsForIsNamed() {
        assertThat(applications
                        .find(quay.supervisor(), reference, "supervision")
                        .orElseThrow()
                        .awaited())
                .extracting(awaited -> awaited.message(ROMANIAN))
                .containsExactlyInAnyOrder("Verificarea cheiului", "Decide");
    }

    @Test
    void aSupervisorSeesWhatSomebodyHas() {
        Actor clerk = harbour.clerk("examiner");
        tasks.claim(clerk, eyes.task(reference, "check"));

        assertThat(workload.held(harbour.clerk(Roles.SUPERVISOR), Harbour.AGENCY, clerk.login(), 10))
                .extracting(held -> held.title().in(RUSSIAN))
                .containsExactly("Проверка причала");
    }

    @Test
    void anOpinionIsCalledAsThePackageCallsIt() {
        ApplicationReference asked = eyes.file(quay.publish(AskingQuay.of(quay)));
        Actor officer = harbour.account(new AgencyRole(AskingQuay.CUSTOMS, "officer"));

        LocalText title = harbour.task(officer, asked).title();

        assertThat(title.in(ROMANIAN)).isEqualTo("Vama");
        assertThat(title.in(RUSSIAN)).isEqualTo("Таможня");
    }

    private static String in(Locale language, LocalText text) {
        assertThat(text).isNotNull();
        return text.in(language);
    }
}
