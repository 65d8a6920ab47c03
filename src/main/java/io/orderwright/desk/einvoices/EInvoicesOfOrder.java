package io.orderwright.desk.einvoices;

import io.orderwright.desk.RelatedPapers;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import java.util.List;
import org.springframework.stereotype.Component;

/** The tax platform is told of electronic invoices under numbers of their own. */
@Component
class EInvoicesOfOrder implements RelatedPapers {

    private final ElectronicInvoices invoices;

    EInvoicesOfOrder(ElectronicInvoices invoices) {
        this.invoices = invoices;
    }

    @Override
    public List<String> numbersOf(String orderNumber) {
        return invoices.ofOrder(orderNumber);
    }
}
