package io.orderwright.sales.history;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RateName;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Orders of the time before name customers, currencies and units. */
@Component
class HistoryUses implements RecordUses, References {

    @Override
    public List<RecordNaming> namings() {
        return List.of(new RecordNaming(RecordName.CUSTOMER, "past_order", "customer_code", "past-order", "number"));
    }

    @Override
    public List<RateUse> rateUses() {
        return List.of(
                RateUse.standing("past_order", "past-order", "number"),
                new RateUse(RateName.UNIT, "past_order_line", "past-order", "number", "unit = :key"));
    }

    @Override
    public List<Reference> references() {
        return List.of(Reference.of(ReferenceTarget.CUSTOMER, "past_order", "customer_code", "number"));
    }
}
