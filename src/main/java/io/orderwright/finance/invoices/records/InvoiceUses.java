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

    /** Documents of the time before name the number of another system. */
    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(Referred.CUSTOMER, "invoice", "customer_code", "number"),
                Reference.of(Referred.CUSTOMER, "invoice_correction", "customer_code", "number"),
                Reference.of(Referred.CUSTOMER, "receipt", "customer_code", "external_id"),
                Reference.of(Referred.CUSTOMER, "receipt_movement", "customer_code", "number"),
                Reference.of(Referred.CUSTOMER, "write_off", "customer_code", "number"),
                new Reference(Referred.ORDER, "invoice", "order_number", "number", "t.kind <> 'OPENING'"),
                Reference.of(Referred.ORDER, "receipt", "order_number", "external_id"),
                Reference.of(Referred.ORDER, "invoice_correction", "order_number", "number"),
                new Reference(
                        Referred.ORDER,
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
