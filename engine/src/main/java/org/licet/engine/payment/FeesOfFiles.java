package org.licet.engine.payment;

import org.licet.engine.application.CaseFile;
import org.licet.engine.application.FileWatch;
import org.licet.engine.catalogue.Catalogue;
import org.licet.engine.catalogue.LegalLife.Fee;
import org.licet.engine.catalogue.PackageMistake;
import org.licet.engine.payment.FeeOrderMapper.OrderRow;
import org.springframework.stereotype.Component;

/** No drawing can forget the fee: who grants, grants after payment. Silence grants before; the fee is then still owed. */
@Component
class FeesOfFiles implements FileWatch {

    private final FeeOrderMapper orders;
    private final Catalogue catalogue;

    FeesOfFiles(FeeOrderMapper orders, Catalogue catalogue) {
        this.orders = orders;
        this.catalogue = catalogue;
    }

    @Override
    public void decided(CaseFile file, boolean grant) {
        if (!grant) {
            orders.cancel(file.reference().value());
        } else if (file.operation() == null && !file.tacit() && !isPaid(file)) {
            throw new PackageMistake("recordDecision: the fee of " + file.reference()
                    + " is not paid; ask for it with `requestPayment` and wait for the message `paid` before");
        }
    }

    private boolean isPaid(CaseFile file) {
        Fee fee = catalogue.version(file.version()).description().life().fee();
        OrderRow order = orders.of(file.reference().value());
        return fee == null || (order != null && order.order().isPaid());
    }

    @Override
    public void closed(CaseFile file) {
        orders.cancel(file.reference().value());
    }
}
