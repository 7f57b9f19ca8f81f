package org.licet.engine.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.licet.engine.access.Actor;
import org.licet.engine.task.SavedViews.UnknownView;
import org.licet.engine.task.SavedViews.View;
import org.licet.engine.task.SavedViews.ViewRefused;
import org.licet.engine.testing.EngineTest;
import org.licet.engine.testing.Harbour;
import org.licet.engine.testing.Parallel;
import org.springframework.beans.factory.annotation.Autowired;

@EngineTest
class SavedViewsTest {

    @Autowired
    SavedViews views;

    @Autowired
    Harbour harbour;

    @Test
    void sameFiltersAreKeptAsTheSameText() {
        Actor clerk = harbour.clerk("examiner");

        View view = views.save(
                clerk,
                null,
                " Late ",
                "?sort=-due&queue=team&after=abc&limit=5&x=1&q=&f.application.purpose=a%20b&stage=awaiting%2Dpayment");

        assertThat(view.name()).isEqualTo("Late");
        assertThat(view.query()).isEqualTo("f.application.purpose=a+b&queue=team&sort=-due&stage=awaiting-payment");
        assertThat(views.save(clerk, null, "Late", "queue=mine").id()).isEqualTo(view.id());
        assertThat(views.list(clerk)).extracting(View::query).containsExactly("queue=mine");
    }

    @Test
    void isRenamedButNotOntoAnother() {
        Actor clerk = harbour.clerk("examiner");
        View one = views.save(clerk, null, "One", "queue=mine");
        views.save(clerk, null, "Two", "queue=team");

        assertThat(views.save(clerk, one.id(), "Uno", "queue=mine").name()).isEqualTo("Uno");
        refused("view-name-taken", clerk, one.id(), "Two", "queue=mine");
        assertThat(views.list(clerk)).extracting(View::name).containsExactly("Two", "Uno");
    }

    @Test
    void othersViewsAreNotThere() {
        Actor clerk = harbour.clerk("examiner");
        Actor other = harbour.clerk("examiner");
        View view = views.save(clerk, null, "Mine", "queue=mine");

        assertThat(views.list(other)).isEmpty();
        assertThatThrownBy(() -> views.save(other, view.id(), "Theirs", "queue=team"))
                .isInstanceOf(UnknownView.class);
        assertThatThrownBy(() -> views.delete(other, view.id())).isInstanceOf(UnknownView.class);
        assertThat(views.list(clerk)).containsExactly(view);
        views.delete(clerk, view.id());
        assertThat(views.list(clerk)).isEmpty();
    }

    @Test
    void twentyAreKeptAlsoWhenManyAreSavedAtOnce() {
        Actor clerk = harbour.clerk("examiner");
        IntStream.range(0, SavedViews.MOST - 2).forEach(i -> views.save(clerk, null, "View " + i, "queue=mine"));

        AtomicInteger late = new AtomicInteger();
        Parallel.run(8, 8, () -> views.save(clerk, null, "Late " + late.incrementAndGet(), "queue=mine"));

        assertThat(views.list(clerk)).hasSize(SavedViews.MOST);
        refused("too-many-views", clerk, null, "One more", "queue=mine");
    }

    @Test
    void refusesNamesAndQueriesThatCannotBeKept() {
        Actor clerk = harbour.clerk("examiner");

        for (String name : List.of(" ", "x".repeat(61), "a\nb")) {
            refused("view-name", clerk, null, name, "queue=mine");
        }
        refused("view-query", clerk, null, "Name", "q=%zz");
        refused("view-query", clerk, null, "Name", "q=" + "я".repeat(400));
        assertThat(views.list(clerk)).isEmpty();
    }

    private void refused(String code, Actor by, @Nullable String id, String name, String query) {
        assertThatThrownBy(() -> views.save(by, id, name, query))
                .isInstanceOfSatisfying(
                        ViewRefused.class, e -> assertThat(e.code()).isEqualTo(code));
    }
}
