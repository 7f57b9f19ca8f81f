package org.licet.engine.allotment;

import java.math.BigDecimal;

/** A row of {@code allotment}. Whoever changes it has locked it. */
record LimitRow(
        String allotmentKey,
        String windowName,
        String slice,
        BigDecimal limitAmount,
        BigDecimal reservedAmount,
        BigDecimal usedAmount) {

    static LimitRow of(String key, String window, String slice, BigDecimal limit) {
        return new LimitRow(key, window, slice, limit, BigDecimal.ZERO, BigDecimal.ZERO);
    }

    BigDecimal taken() {
        return reservedAmount.add(usedAmount);
    }

    BigDecimal left() {
        return limitAmount.subtract(taken());
    }

    /** What may be given of what is asked for: all, what is left, or zero. */
    BigDecimal give(BigDecimal asked, boolean atMost) {
        BigDecimal left = left();
        if (left.compareTo(asked) >= 0) {
            return asked;
        }
        return atMost && left.signum() > 0 ? left : BigDecimal.ZERO;
    }

    LimitRow limitedTo(BigDecimal limit) {
        return new LimitRow(allotmentKey, windowName, slice, limit, reservedAmount, usedAmount);
    }

    LimitRow plus(BigDecimal reserved, BigDecimal used) {
        return new LimitRow(
                allotmentKey, windowName, slice, limitAmount, reservedAmount.add(reserved), usedAmount.add(used));
    }

    Allotments.Limit view() {
        return new Allotments.Limit(
                allotmentKey,
                windowName,
                slice,
                Amounts.tidy(limitAmount),
                Amounts.tidy(reservedAmount),
                Amounts.tidy(usedAmount));
    }
}
