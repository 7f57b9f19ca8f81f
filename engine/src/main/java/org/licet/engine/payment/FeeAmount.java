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
        Object document = reading.document(reference, decision(fee));
        Object value = document instanceof Map<?, ?> outputs ? outputs.get(output(fee)) : null;
        if (!(value instanceof Number number)) {
            throw new PackageMistake("fee: '" + fee.decision() + "' gave " + value
                    + "; let a step `evaluate` work it out before the fee is asked for");
        }
        return inHundredths(fee, number);
    }

    static String decision(Fee fee) {
        return fee.decision().substring(0, fee.decision().indexOf('.'));
    }

    static String output(Fee fee) {
        return fee.decision().substring(fee.decision().indexOf('.') + 1);
    }

    /** @throws PackageMistake when no fee can be that large or small */
    static BigDecimal inHundredths(Fee fee, Number number) {
        BigDecimal amount = new BigDecimal(number.toString()).setScale(2, RoundingMode.HALF_UP);
        if (amount.signum() < 0 || amount.compareTo(LARGEST) > 0) {
            throw new PackageMistake("fee: '" + fee.decision() + "' gave " + amount + ", which is no fee");
        }
        return amount;
    }
}
