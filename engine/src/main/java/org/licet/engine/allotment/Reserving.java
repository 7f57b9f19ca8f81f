package org.licet.engine.allotment;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.licet.engine.application.ApplicationReference;

/**
 * What a file takes of the quota or fund of its package, in the transaction that decides it. The window is that of the
 * moment of filing, the slice comes from the answers. A file holds at most one amount; asking again changes nothing.
 */
public interface Reserving {

    /**
     * @param amount null for one act of a quota; four decimals count, the rest is cut off
     * @param atMost whether less will do when not all is left
     * @throws LimitNotSet when the operator has set no limit for the window
     * @throws org.licet.engine.catalogue.PackageMistake when the package has no quota or fund, or the amount is none
     */
    Outcome reserve(ApplicationReference reference, @Nullable BigDecimal amount, boolean atMost);

    /**
     * What is reserved counts as used. A grant does it too.
     *
     * @throws org.licet.engine.catalogue.PackageMistake when the file holds nothing
     */
    void consume(ApplicationReference reference);

    /**
     * Gives back what the file holds, if anything. A refusal, withdrawal or lapse does it too.
     *
     * @throws org.licet.engine.catalogue.PackageMistake when the file was granted
     */
    void release(ApplicationReference reference);

    /** What became of a wish. */
    sealed interface Outcome {}

    record Reserved(BigDecimal amount) implements Outcome {}

    /** @param left which is nothing, or less than was asked for */
    record Exhausted(BigDecimal left) implements Outcome {}

    /** The operator forgot to set a limit. The message says which, and how. */
    final class LimitNotSet extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public LimitNotSet(String key, String window, String slice) {
            super("no limit is set for '" + key + "' in the window '" + window + "'"
                    + (slice.isEmpty() ? "" : " for '" + slice + "'") + "; set it with PUT /api/v1/allotments/" + key
                    + "/" + window);
        }
    }
}
