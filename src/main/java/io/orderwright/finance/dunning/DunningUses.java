package io.orderwright.finance.dunning;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Dunning names customers and documents; its claims are in a currency. */
@Component
class DunningUses implements RecordUses, References {

    @Override
    public List<RecordNaming> namings() {
        return List.of(
                new RecordNaming(RecordName.CUSTOMER, "dunning_letter", "customer_code", "dunning", "number"),
                new RecordNaming(RecordName.CUSTOMER, "dunning_claim", "customer_code", "dunning", "letter"),
                new RecordNaming(RecordName.CUSTOMER, "dunning_stop", "customer_code", "dunning-stop", "reason"),
                new RecordNaming(RecordName.CUSTOMER, "dunning_hold", "customer_code", "dunning", "letter"),
                new RecordNaming(
                        RecordName.OPENING_INVOICE,
                        "dunning_letter_row",
                        "(select i.finance_document from invoice i where i.kind = 'OPENING' and i.number = dunning_letter_row.invoice)",
                        "dunning",
                        "(select l.number from dunning_letter l where l.id = letter_id)"),
                new RecordNaming(
                        RecordName.OPENING_INVOICE,
                        "dunning_claim",
                        "(select i.finance_document from invoice i where i.kind = 'OPENING' and i.number = dunning_claim.invoice)",
                        "dunning",
                        "letter"),
                new RecordNaming(
                        RecordName.OPENING_INVOICE,
                        "dunning_stop",
                        "(select i.finance_document from invoice i where i.kind = 'OPENING' and i.number = dunning_stop.invoice)",
                        "dunning-stop",
                        "reason"));
    }

    @Override
    public List<RateUse> rateUses() {
        return List.of(RateUse.made("dunning_claim", "dunning", "letter", "day >= :day"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.CUSTOMER, "dunning_letter", "customer_code", "number"),
                Reference.of(ReferenceTarget.CUSTOMER, "dunning_claim", "customer_code", "letter"),
                Reference.of(ReferenceTarget.CUSTOMER, "dunning_stop", "customer_code", "id"),
                Reference.of(ReferenceTarget.CUSTOMER, "dunning_hold", "customer_code", "letter"));
    }
}
