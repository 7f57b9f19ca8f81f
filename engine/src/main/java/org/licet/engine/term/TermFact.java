package org.licet.engine.term;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.application.CaseFact;
import org.licet.engine.calendar.Calendars;
import org.springframework.stereotype.Component;

/** {@code term.due}, the day, and {@code term.suspended} in expressions. */
@Component
class TermFact implements CaseFact {

    private final TermMapper terms;
    private final Calendars calendars;

    TermFact(TermMapper terms, Calendars calendars) {
        this.terms = terms;
        this.calendars = calendars;
    }

    @Override
    public String name() {
        return "term";
    }

    @Override
    public @Nullable Object of(ApplicationReference reference) {
        TermRow term = terms.find(reference.value());
        if (term == null) {
            return null;
        }
        Map<String, @Nullable Object> fact = new LinkedHashMap<>();
        fact.put(
                "due",
                term.dueAt() == null
                        ? null
                        : LocalDate.ofInstant(
                                        term.dueAt(),
                                        calendars.calendar(term.calendar()).zone())
                                .toString());
        fact.put("suspended", term.isSuspended());
        return fact;
    }
}
