package org.licet.engine.allotment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.licet.engine.catalogue.LegalLife.Ties;

/** Ranks for scores that are sorted already, best first and equal ones by filing. */
final class Ranks {

    private Ranks() {}

    /** 1, 2, 3 when the earlier comes first; 1, 2, 2, 4 when equals stay together. */
    static List<Integer> of(List<BigDecimal> scores, Ties ties) {
        List<Integer> ranks = new ArrayList<>();
        for (int place = 0; place < scores.size(); place++) {
            boolean equal = place > 0 && scores.get(place).compareTo(scores.get(place - 1)) == 0;
            ranks.add(equal && ties == Ties.TOGETHER ? ranks.get(place - 1) : Integer.valueOf(place + 1));
        }
        return ranks;
    }
}
