package org.licet.engine.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.licet.engine.act.CaseReading;
import org.licet.engine.application.ApplicationReference;
import org.licet.engine.catalogue.LegalLife.Fee;
import org.licet.engine.catalogue.PackageMistake;
import org.springframework.stereotype.Component;

/** The amount that the package's decision gives, in whole hundredths; half a hundredth is rounded up. */
@Component
class FeeAmount {

    private static final BigDecimal LARGEST = new BigDecimal("9999999999999.99");

    private final CaseReading reading;

    FeeAmount(CaseReading reading) {
        this.reading = reading;
    }

    BigDecimal of(ApplicationReference reference, Fee fee) {
        String decision = fee.decision().substring(0, fee.decision().indexOf('.'));
        String output = fee.decision().substring(fee.decision().indexOf('.') + 1);
        Object document = reading.document(reference, decision);
        Object value = document instanceof Map<?, ?> outputs ? outputs.get(output) : null;
        if (!(value instanceof Number number)) {
            throw new PackageMistake("fee: '" + fee.decision() + "' gave " + value
                    + "; let a step `evaluate` work it out before the fee is asked for");
        }
        BigDecimal amount = new BigDecimal(number.toString()).setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() < 0 || amount.compareTo(LARGEST) > 0) {
            throw new PackageMistake("fee: '" + fee.decision() + "' gave " + amount + ", which is no fee");
        }
        return amount;
    }
}
