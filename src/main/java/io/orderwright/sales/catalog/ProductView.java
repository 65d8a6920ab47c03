package io.orderwright.sales.catalog;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.orderwright.platform.kernel.Confidential;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.platform.reference.goods.Weight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A product as others see it.
 *
 * @param price list price of one unit
 * @param taxRate the tax rate of its tax code today
 * @param active false when it is no longer sold
 * @param cost what one unit costs the company; absent for whoever may not read it
 * @param weight of one unit
 * @param packs in which it may be ordered beside its unit
 * @param tracing how its pieces are told from each other when they leave
 * @param warrantyMonths whole months for which we answer for it once it is delivered; absent for none
 */
public record ProductView(
        String sku,
        String name,
        String unit,
        UnitPrice price,
        String taxCode,
        Fraction taxRate,
        boolean active,
        @Nullable String category,
        @Confidential(Confidential.Kind.COST) @Nullable UnitCost cost,
        @Nullable String barcode,
        @Nullable Weight weight,
        List<Pack> packs,
        Traceability tracing,
        @Nullable Integer warrantyMonths) {

    /** One of which only what an order needs is known. */
    public ProductView(
            String sku, String name, String unit, UnitPrice price, String taxCode, Fraction taxRate, boolean active) {
        this(
                sku,
                name,
                unit,
                price,
                taxCode,
                taxRate,
                active,
                null,
                null,
                null,
                null,
                List.of(),
                Traceability.NONE,
                null);
    }

    /** Of the list price. */
    @JsonProperty
    public String currency() {
        return price.currency();
    }

    /** The same at another price of one unit. */
    ProductView at(UnitPrice other) {
        return new ProductView(
                sku,
                name,
                unit,
                other,
                taxCode,
                taxRate,
                active,
                category,
                cost,
                barcode,
                weight,
                packs,
                tracing,
                warrantyMonths);
    }
}
