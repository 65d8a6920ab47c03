package io.orderwright.credit;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import java.util.List;
import org.springframework.stereotype.Component;

/** Credit names customers, and is counted by rates. */
@Component
class CreditUses implements RecordUses {

    @Override
    public List<Naming> namings() {
        return List.of(
                new Naming(RecordName.CUSTOMER, "credit_commitment", "customer_code", "credit", "customer_code"),
                new Naming(RecordName.CUSTOMER, "credit_release", "customer_code", "credit", "customer_code"),
                new Naming(RecordName.CUSTOMER, "credit_review", "customer_code", "credit", "customer_code"),
                new Naming(RecordName.CUSTOMER, "credit_case", "customer_code", "credit", "customer_code"));
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
}
