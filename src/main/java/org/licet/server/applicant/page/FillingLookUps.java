package org.licet.server.applicant.page;

import java.util.List;
import java.util.Optional;
import org.licet.engine.access.Actor;
import org.licet.engine.lookup.LookUps;
import org.licet.engine.lookup.LookUps.Found;
import org.licet.engine.lookup.LookUps.Outcome;
import org.licet.engine.lookup.LookUps.TooManyLookUps;
import org.licet.forms.FieldError;
import org.licet.forms.FormPage;
import org.licet.forms.Showing;
import org.springframework.stereotype.Component;

/** What the fields of a page look up, for who fills it in. */
@Component
class FillingLookUps {

    private static final String FIND = "find /";

    private final LookUps lookUps;

    FillingLookUps(LookUps lookUps) {
        this.lookUps = lookUps;
    }

    /** The answers as typed, with what nobody can type in accord with what is looked up. */
    Filling settled(Actor by, Filling before, Filling changed) {
        return changed.with(lookUps.settled(
                by, changed.published(), changed.form(), changed.answers(), before.answers(), changed.asking()));
    }

    /** Empty when the button was another one, or its field looks nothing up. */
    Optional<Found> find(Actor by, Filling filling, String action) {
        return action.startsWith(FIND)
                ? lookUps.find(
                        by,
                        filling.published(),
                        filling.form(),
                        action.substring(FIND.length() - 1),
                        filling.answers(),
                        filling.open())
                : Optional.empty();
    }

    /** What is wrong: that nothing is found is said of the field that is looked up. */
    List<FieldError> errors(Actor by, Filling filling) {
        try {
            return lookUps.evaluate(
                            by,
                            filling.published(),
                            filling.form(),
                            filling.answers(),
                            filling.answers(),
                            filling.asking())
                    .errors();
        } catch (TooManyLookUps later) {
            return filling.evaluation().errors();
        }
    }

    /** The same of one page. */
    List<FieldError> errors(Actor by, Filling filling, FormPage page) {
        if (filling.form().lookUps().isEmpty()) {
            return page.errors();
        }
        return errors(by, filling).stream()
                .filter(error -> filling.form()
                        .pages()
                        .pageOf(error.pointer(), filling.answers(), filling.asking())
                        .filter(of -> of.id().equals(page.id()))
                        .isPresent())
                .toList();
    }

    static Showing.Found shown(Found found) {
        return new Showing.Found(found.pointer(), outcome(found.outcome()), found.number(), found.filled());
    }

    private static Showing.Found.Outcome outcome(Outcome outcome) {
        return switch (outcome) {
            case FOUND -> Showing.Found.Outcome.FOUND;
            case NONE -> Showing.Found.Outcome.NONE;
            case EMPTY -> Showing.Found.Outcome.EMPTY;
            case LATER -> Showing.Found.Outcome.LATER;
        };
    }
}
