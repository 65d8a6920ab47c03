package io.orderwright.process.invoiceposting;

import io.orderwright.coordination.money.DocumentVouchers;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.process.engine.forms.AmountForm;
import io.orderwright.process.engine.forms.FormFacts;
import org.springframework.stereotype.Component;

/** What finance sees of a document that its system refused. */
@Component
class DocumentForm implements FormFacts {

    private final Billing billing;
    private final DocumentVouchers vouchers;

    DocumentForm(Billing billing, DocumentVouchers vouchers) {
        this.billing = billing;
        this.vouchers = vouchers;
    }

    @Override
    public String name() {
        return "document";
    }

    @Override
    public String shownAs() {
        return "document";
    }

    @Override
    public String subject() {
        return "documentNumber";
    }

    @Override
    public String about(String documentNumber) {
        InvoiceView document = billing.detail(documentNumber).invoice();
        return new AmountForm(
                        document.number(), document.customer(), document.gross(), vouchers.refusal(documentNumber))
                .json();
    }
}
