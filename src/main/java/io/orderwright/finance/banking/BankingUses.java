package io.orderwright.finance.banking;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Lines of statements and known accounts name customers; accounts and lines are in a currency. */
@Component
class BankingUses implements RecordUses, References {

    @Override
    public List<RecordNaming> namings() {
        return List.of(
                new RecordNaming(RecordName.CUSTOMER, "bank_line", "customer", "bank", "account"),
                new RecordNaming(RecordName.CUSTOMER, "payer_account", "customer", "bank", "account"));
    }

    @Override
    public List<RateUse> rateUses() {
        return List.of(
                RateUse.made("bank_line", "bank", "account", "booked_on >= :day"),
                RateUse.standing("bank_account", "bank", "code"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.CUSTOMER, "bank_line", "customer", "id"),
                Reference.of(ReferenceTarget.CUSTOMER, "payer_account", "customer", "customer"));
    }
}
