package io.orderwright.platform.intake.kinds.back;

import io.orderwright.platform.intake.back.RecordsBack;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What suppliers ask for our products: {@code S-100 | P-2001}. */
@Component
public class OffersBack implements RecordsBack<SupplierOffer> {

    private static final String BETWEEN = " | ";

    private final Suppliers suppliers;

    OffersBack(Suppliers suppliers) {
        this.suppliers = suppliers;
    }

    @Override
    public Class<SupplierOffer> stateType() {
        return SupplierOffer.class;
    }

    @Override
    public String subject(String record) {
        return record.substring(0, record.indexOf(BETWEEN));
    }

    @Override
    public Map<String, SupplierOffer> now(Collection<String> records) {
        Map<String, SupplierOffer> offers = new HashMap<>();
        for (String record : records) {
            suppliers
                    .offer(subject(record), record.substring(record.indexOf(BETWEEN) + BETWEEN.length()))
                    .ifPresent(offer -> offers.put(record, offer));
        }
        return offers;
    }

    @Override
    public void restore(Map<String, SupplierOffer> before, Map<String, SupplierOffer> now, String actor) {
        before.forEach((record, stood) -> suppliers.restore(stood, Objects.requireNonNull(now.get(record)), actor));
    }

    @Override
    public void remove(Map<String, SupplierOffer> now, String actor) {
        now.values().forEach(stands -> suppliers.remove(stands, actor));
    }
}
