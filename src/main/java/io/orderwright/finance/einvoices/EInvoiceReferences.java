package io.orderwright.finance.einvoices;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Electronic invoices name customers and orders; they are in the company's currency, and so counted by no rate. */
@Component
class EInvoiceReferences implements RecordUses, References {

    @Override
    public List<RecordNaming> namings() {
        return List.of(
                new RecordNaming(RecordName.CUSTOMER, "electronic_invoice", "customer_code", "invoice", "document"),
                new RecordNaming(
                        RecordName.CUSTOMER, "electronic_invoice_kind", "customer_code", "e-invoice-kind", "kind"),
                new RecordNaming(RecordName.CUSTOMER, "red_letter", "customer_code", "invoice", "credit_note"));
    }

    @Override
    public List<RateUse> rateUses() {
        return List.of();
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.CUSTOMER, "electronic_invoice", "customer_code", "number"),
                Reference.of(ReferenceTarget.CUSTOMER, "red_letter", "customer_code", "number"),
                Reference.of(ReferenceTarget.ORDER, "red_letter", "order_number", "number"),
                Reference.of(ReferenceTarget.CUSTOMER, "electronic_invoice_kind", "customer_code", "customer_code"),
                Reference.of(ReferenceTarget.ORDER, "electronic_invoice", "order_number", "number"));
    }
}
