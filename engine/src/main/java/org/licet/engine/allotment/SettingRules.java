package org.licet.engine.allotment;

import java.math.BigDecimal;
import org.licet.engine.allotment.Allotments.Setting;
import org.licet.engine.allotment.Allotments.WrongSetting;
import org.licet.engine.catalogue.LegalLife.Allotment;
import org.licet.engine.catalogue.LegalLife.AllotmentKind;
import org.licet.engine.catalogue.LegalLife.Window;

/** What may be set for a key follows from the package that uses it. */
final class SettingRules {

    private static final BigDecimal MOST = new BigDecimal("1e15");
    private static final int LONGEST_SLICE = 200;

    private SettingRules() {}

    /** @throws WrongSetting */
    static void check(Allotment allotment, String window, Setting setting) {
        demand(
                Windows.fits(allotment.window(), window),
                "window",
                "'" + window + "' is no window of this key; write " + Windows.notation(allotment.window()));
        checkSlice(allotment, setting.slice());
        checkLimit(allotment, setting.limit());
        boolean says = setting.opens() != null || setting.closes() != null || setting.ranksAt() != null;
        demand(allotment.window() == Window.CALL || !says, "opens", "only a call opens and closes");
        demand(
                allotment.kind() == AllotmentKind.COMPETITION || setting.ranksAt() == null,
                "rankedAt",
                "only a competition is ranked");
    }

    private static void checkSlice(Allotment allotment, String slice) {
        if (allotment.by() == null) {
            demand(slice.isEmpty(), "slice", "the limit of this key is not divided; leave the slice out");
        } else {
            demand(
                    !slice.isBlank() && slice.length() <= LONGEST_SLICE && slice.equals(slice.strip()),
                    "slice",
                    "the limit of this key is divided by '" + allotment.by() + "'; give one of its values");
        }
    }

    private static void checkLimit(Allotment allotment, BigDecimal limit) {
        demand(limit.signum() >= 0 && limit.compareTo(MOST) <= 0, "limit", "a limit is between 0 and 1000000000000000");
        demand(
                Amounts.tidy(limit).scale() <= (allotment.kind() == AllotmentKind.COMPETITION ? 0 : Amounts.DECIMALS),
                "limit",
                allotment.kind() == AllotmentKind.COMPETITION
                        ? "places are whole numbers"
                        : "a limit has at most " + Amounts.DECIMALS + " decimals");
    }

    private static void demand(boolean holds, String member, String message) {
        if (!holds) {
            throw new WrongSetting(member, message);
        }
    }
}
