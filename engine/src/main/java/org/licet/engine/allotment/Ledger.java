package org.licet.engine.allotment;

import java.math.BigDecimal;
import org.licet.engine.allotment.Reserving.LimitNotSet;
import org.springframework.stereotype.Component;

/**
 * Moves amounts between what is left, reserved and used. The row of the limit is held from here to the end of the
 * transaction, so that many who decide at once never give more than there is. Order of locks: file, call, limit.
 */
@Component
class Ledger {

    private final LimitMapper limits;
    private final FileMapper files;

    Ledger(LimitMapper limits, FileMapper files) {
        this.limits = limits;
        this.files = files;
    }

    /** @throws LimitNotSet */
    LimitRow lock(String key, String window, String slice) {
        LimitRow limit = limits.lock(key, window, slice);
        if (limit == null) {
            throw new LimitNotSet(key, window, slice);
        }
        return limit;
    }

    /** @return the limit as it is now */
    LimitRow reserve(LimitRow limit, FileRow file, BigDecimal amount) {
        LimitRow after = limit.plus(amount, BigDecimal.ZERO);
        limits.update(after);
        files.update(file.holding(FileRow.RESERVED, amount));
        return after;
    }

    void use(FileRow file) {
        LimitRow limit = lock(file.allotmentKey(), file.windowName(), file.slice());
        limits.update(limit.plus(file.amount().negate(), file.amount()));
        files.update(file.holding(FileRow.USED, file.amount()));
    }

    FileRow free(FileRow file) {
        LimitRow limit = lock(file.allotmentKey(), file.windowName(), file.slice());
        BigDecimal back = file.amount().negate();
        limits.update(file.isReserved() ? limit.plus(back, BigDecimal.ZERO) : limit.plus(BigDecimal.ZERO, back));
        FileRow freed = file.holding(FileRow.NOTHING, BigDecimal.ZERO);
        files.update(freed);
        return freed;
    }
}
