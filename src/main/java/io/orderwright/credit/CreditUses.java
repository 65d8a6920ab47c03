package io.orderwright.credit;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Credit names customers, and is counted by rates. */
@Component
class CreditUses implements RecordUses, References {

    @Override
    public List<RecordNaming> namings() {
        return List.of(
                new RecordNaming(RecordName.CUSTOMER, "credit_commitment", "customer_code", "credit", "customer_code"),
                new RecordNaming(RecordName.CUSTOMER, "credit_release", "customer_code", "credit", "customer_code"),
                new RecordNaming(RecordName.CUSTOMER, "credit_review", "customer_code", "credit", "customer_code"),
                new RecordNaming(RecordName.CUSTOMER, "credit_case", "customer_code", "credit", "customer_code"));
    }

    @Override
    public List<RateUse> rateUses() {
        return List.of(
                RateUse.made("credit_limit", "credit", "customer_code", "proposed_at >= :from"),
                RateUse.made("credit_release", "credit", "customer_code", "released_at >= :from"),
                RateUse.made("credit_review", "credit", "customer_code", "asked_at >= :from"),
                RateUse.made("credit_case", "credit", "customer_code", "opened_at >= :from"),
                RateUse.standing("credit_account", "credit", "customer_code"));
    }

    /** What a document of the time before is owed counts under its number. */
    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.CUSTOMER, "credit_account", "customer_code", "customer_code"),
                Reference.of(ReferenceTarget.CUSTOMER, "credit_limit", "customer_code", "number"),
                Reference.of(ReferenceTarget.CUSTOMER, "credit_commitment", "customer_code", "order_number"),
                Reference.of(ReferenceTarget.CUSTOMER, "credit_release", "customer_code", "order_number"),
                Reference.of(ReferenceTarget.CUSTOMER, "credit_review", "customer_code", "customer_code"),
                Reference.of(ReferenceTarget.CUSTOMER, "credit_case", "customer_code", "order_number"),
                Reference.of(ReferenceTarget.ORDER, "credit_case", "order_number", "order_number"),
                Reference.of(ReferenceTarget.ORDER, "credit_release", "order_number", "order_number"),
                Reference.of(ReferenceTarget.ORDER, "credit_shipment_question", "order_number", "order_number"),
                new Reference(
                        ReferenceTarget.ORDER,
                        "credit_commitment",
                        "order_number",
                        "order_number",
                        "not exists (select 1 from invoice i where i.number = t.order_number and i.kind = 'OPENING')"));
    }

    @Override
    public List<String> signedOff() {
        return List.of("credit_limit", "credit_case");
    }
}
