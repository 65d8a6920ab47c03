package io.orderwright.desk.orders;

import io.orderwright.desk.RelatedPapers;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import java.util.List;
import org.springframework.stereotype.Component;

/** Finance is told of an order's documents under their own numbers. */
@Component
class InvoicesOfOrder implements RelatedPapers {

    private final Billing billing;

    InvoicesOfOrder(Billing billing) {
        this.billing = billing;
    }

    @Override
    public List<String> numbersOf(String orderNumber) {
        return billing.documents(orderNumber).stream()
                .map(InvoiceView::postedUnder)
                .filter(number -> !number.equals(orderNumber))
                .toList();
    }
}
