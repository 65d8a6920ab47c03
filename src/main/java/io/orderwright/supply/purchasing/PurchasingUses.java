package io.orderwright.supply.purchasing;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Offers, requisitions and purchase orders name products and suppliers, and are in a currency. */
@Component
class PurchasingUses implements RecordUses, References {

    @Override
    public List<RecordNaming> namings() {
        return List.of(
                new RecordNaming(RecordName.PRODUCT, "supplier_offer", "sku", "offer", "supplier"),
                new RecordNaming(RecordName.PRODUCT, "requisition", "sku", "requisition", "number"),
                new RecordNaming(RecordName.SUPPLIER, "supplier_offer", "supplier", "offer-of", "sku"),
                new RecordNaming(RecordName.SUPPLIER, "purchase_order", "supplier", "purchase", "number"));
    }

    @Override
    public List<RateUse> rateUses() {
        return List.of(
                RateUse.made("purchase_order", "purchase", "number", "opened_at >= :from"),
                RateUse.standing("supplier", "supplier", "code"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.PRODUCT, "purchase_excess", "sku", "purchase_order"),
                Reference.of(ReferenceTarget.ORDER, "purchase_excess", "order_number", "purchase_order"),
                Reference.of(ReferenceTarget.PRODUCT, "requisition", "sku", "number"),
                Reference.of(ReferenceTarget.PRODUCT, "supplier_offer", "sku", "supplier"));
    }

    @Override
    public List<String> signedOff() {
        return List.of("purchase_order");
    }
}
