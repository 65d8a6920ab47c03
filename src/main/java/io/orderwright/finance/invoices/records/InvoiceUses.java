package io.orderwright.finance.invoices.records;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Documents and payments name customers, and are counted by rates. */
@Component
class InvoiceUses implements RecordUses, References {

    /** Others name a document by our number, a file by that of finance. */
    private static final String OPENING =
            "(select i.finance_document from invoice i where i.kind = 'OPENING' and i.number = %s.invoice)";

    @Override
    public List<RecordNaming> namings() {
        return List.of(
                new RecordNaming(RecordName.CUSTOMER, "invoice", "customer_code", "invoice", "number"),
                new RecordNaming(RecordName.CUSTOMER, "receipt", "customer_code", "receipt", "external_id"),
                new RecordNaming(RecordName.CUSTOMER, "receipt_movement", "customer_code", "receipt", "number"),
                new RecordNaming(RecordName.CUSTOMER, "write_off", "customer_code", "invoice", "number"),
                new RecordNaming(RecordName.CUSTOMER, "invoice_correction", "customer_code", "invoice", "invoice"),
                new RecordNaming(
                        RecordName.OPENING_INVOICE, "write_off", OPENING.formatted("write_off"), "write-off", "number"),
                new RecordNaming(
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

    /** Documents of the time before name the number of another system. */
    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.CUSTOMER, "invoice", "customer_code", "number"),
                Reference.of(ReferenceTarget.CUSTOMER, "invoice_correction", "customer_code", "number"),
                Reference.of(ReferenceTarget.CUSTOMER, "receipt", "customer_code", "external_id"),
                Reference.of(ReferenceTarget.CUSTOMER, "receipt_movement", "customer_code", "number"),
                Reference.of(ReferenceTarget.CUSTOMER, "write_off", "customer_code", "number"),
                new Reference(ReferenceTarget.ORDER, "invoice", "order_number", "number", "t.kind <> 'OPENING'"),
                Reference.of(ReferenceTarget.ORDER, "receipt", "order_number", "external_id"),
                Reference.of(ReferenceTarget.ORDER, "invoice_correction", "order_number", "number"),
                new Reference(
                        ReferenceTarget.ORDER,
                        "write_off",
                        "order_number",
                        "number",
                        "not exists (select 1 from invoice i where i.number = t.order_number and i.kind = 'OPENING')"));
    }

    @Override
    public List<String> signedOff() {
        return List.of("invoice_correction", "receipt_movement", "write_off");
    }
}
