package io.orderwright.sales.catalog;

import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RateName;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.References;
import java.util.List;
import org.springframework.stereotype.Component;

/** Price lists name customers and products; products and lists are in a currency, products have a tax code and a unit. */
@Component
class CatalogUses implements RecordUses, References {

    @Override
    public List<RecordNaming> namings() {
        return List.of(
                new RecordNaming(RecordName.CUSTOMER, "price_list", "customer_code", "price-list", "code"),
                new RecordNaming(RecordName.PRODUCT, "price_list_entry", "sku", "price-list", "list_code"));
    }

    @Override
    public List<RateUse> rateUses() {
        return List.of(
                RateUse.standing("product", "product", "sku"),
                RateUse.standing("price_list", "price-list", "code"),
                new RateUse(RateName.TAX_CODE, "product", "product", "sku", "tax_code = :key"),
                new RateUse(RateName.UNIT, "product", "product", "sku", "unit = :key"));
    }

    @Override
    public List<Reference> references() {
        return List.of(
                Reference.of(ReferenceTarget.CUSTOMER, "price_list", "customer_code", "code"),
                Reference.of(ReferenceTarget.PRODUCT, "price_list_entry", "sku", "list_code"));
    }
}
