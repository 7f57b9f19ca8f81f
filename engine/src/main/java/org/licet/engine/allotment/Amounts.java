package org.licet.engine.allotment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Amounts as the database keeps them and as people and expressions read them. */
final class Amounts {

    /** Decimals that count. */
    static final int DECIMALS = 4;

    private Amounts() {}

    static BigDecimal cut(BigDecimal amount) {
        return amount.setScale(DECIMALS, RoundingMode.DOWN);
    }

    /** 50, not 50.0000. */
    static BigDecimal tidy(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0, RoundingMode.UNNECESSARY) : plain;
    }

    static String text(BigDecimal amount) {
        return tidy(amount).toPlainString();
    }

    /** As expressions read numbers: whole ones are {@code Long}. */
    static Number plain(BigDecimal amount) {
        BigDecimal tidy = tidy(amount);
        return tidy.scale() == 0 && tidy.precision() < 19 ? (Number) tidy.longValueExact() : tidy;
    }
}
