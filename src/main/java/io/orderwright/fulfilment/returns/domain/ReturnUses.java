package io.orderwright.fulfilment.returns.domain;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import java.util.List;
import org.springframework.stereotype.Component;

/** Returns name the customer and the products of their order. */
@Component
class ReturnUses implements RecordUses {

    @Override
    public List<RecordNaming> namings() {
        return List.of(
                new RecordNaming(RecordName.CUSTOMER, "customer_return", "customer_code", "return", "number"),
                new RecordNaming(
                        RecordName.PRODUCT,
                        "customer_return_line",
                        "sku",
                        "return",
                        "(select r.number from customer_return r where r.id = return_id)"));
    }

    @Override
    public List<RateUse> rateUses() {
        return List.of(
                RateUse.made("customer_return", "return", "number", "asked_at >= :from"),
                RateUse.made("return_exchange", "return", "return_number", "asked_at >= :from"));
    }
}
