package io.orderwright.platform.intake.kinds.back.carried;

import io.orderwright.platform.intake.kinds.back.OpeningRecordsBack;
import io.orderwright.platform.intake.ports.OpenPurchases;
import java.util.Collection;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Goods on their way of the time before, as long as nothing of them has come and no order waits for them. */
@Component
public class PurchasesBack extends OpeningRecordsBack {

    private final OpenPurchases purchases;

    PurchasesBack(OpenPurchases purchases) {
        this.purchases = purchases;
    }

    @Override
    public Map<String, String> now(Collection<String> keys) {
        return purchases.standing(keys);
    }

    @Override
    protected void remove(String key, String actor) {
        purchases.remove(key, actor);
    }
}
