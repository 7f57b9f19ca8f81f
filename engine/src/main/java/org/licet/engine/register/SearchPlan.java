package org.licet.engine.register;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides how a search reads, so that the size of a register does not matter: a criterion that matches few entries
 * drives, and its matches are sorted; else an index that has its matches newest first is read until the page is full;
 * else all entries are, newest first, which is soon done because every criterion matches many. Databases cannot know
 * this: they plan without regard to the limit, or with statistics that are old.
 */
@Component
class SearchPlan {

    /** Matches that are cheap to sort, and many enough for a walk to find a page soon. */
    static final int FEW = 2000;

    private final EntrySearchMapper entries;

    SearchPlan(EntrySearchMapper entries) {
        this.entries = entries;
    }

    record Way(String name, @Nullable Criterion driver, List<Criterion> checks) {}

    /** @param past whether an earlier state is asked for: then the status of today cannot drive */
    Way choose(String registerId, List<Criterion> criteria, boolean past) {
        Criterion ordered = null;
        Criterion fewest = null;
        int least = FEW;
        for (Criterion criterion : criteria) {
            if (past && criterion instanceof Criterion.OfStatus) {
                continue;
            }
            int count = entries.count(registerId, criterion, FEW);
            if (count < least) {
                least = count;
                fewest = criterion;
            }
            if (ordered == null && criterion.isOrdered()) {
                ordered = criterion;
            }
        }
        if (fewest != null) {
            return new Way("few", fewest, without(criteria, fewest));
        }
        if (ordered != null) {
            return new Way("ordered", ordered, without(criteria, ordered));
        }
        return new Way("walk", null, criteria);
    }

    private static List<Criterion> without(List<Criterion> criteria, Criterion driver) {
        List<Criterion> rest = new ArrayList<>(criteria);
        rest.remove(driver);
        return rest;
    }
}
