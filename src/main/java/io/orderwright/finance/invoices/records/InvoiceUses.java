package io.orderwright.finance.invoices.records;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import java.util.List;
import org.springframework.stereotype.Component;

/** Documents and payments name customers, and are counted by rates. */
@Component
class InvoiceUses implements RecordUses {

    /** Others name a document by our number, a file by that of finance. */
    private static final String OPENING =
            "(select i.finance_document from invoice i where i.kind = 'OPENING' and i.number = %s.invoice)";

    @Override
    public List<Naming> namings() {
        return List.of(
                new Naming(RecordName.CUSTOMER, "invoice", "customer_code", "invoice", "number"),
                new Naming(RecordName.CUSTOMER, "receipt", "customer_code", "receipt", "external_id"),
                new Naming(RecordName.CUSTOMER, "receipt_movement", "customer_code", "receipt", "number"),
                new Naming(RecordName.CUSTOMER, "write_off", "customer_code", "invoice", "number"),
                new Naming(RecordName.CUSTOMER, "invoice_correction", "customer_code", "invoice", "invoice"),
                new Naming(
                        RecordName.OPENING_INVOICE, "write_off", OPENING.formatted("write_off"), "write-off", "number"),
                new Naming(
                        RecordName.OPENING_INVOICE,
                        "invoice_correction",
                        OPENING.formatted("invoice_correction"),
                        "correction",
                        "number"));
    }

    @Override
    public List<RateUse> rateUses() {
        return List.of(
                RateUse.made("invoice", "invoice", "number", "issued_on >= :day"),
                RateUse.made("receipt", "receipt", "external_id", "received_at >= :from"),
                RateUse.made("receipt_movement", "receipt", "number", "asked_at >= :from"),
                RateUse.made("write_off", "invoice", "number", "asked_at >= :from"),
                RateUse.made("invoice_correction", "invoice", "invoice", "asked_at >= :from"),
                RateUse.made(
                        "realised_difference", "invoice", "invoice", "greatest(document_day, payment_day) >= :day"));
    }
}
