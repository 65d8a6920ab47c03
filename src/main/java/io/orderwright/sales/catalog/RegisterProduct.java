package io.orderwright.sales.catalog;

import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.platform.reference.goods.Weight;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Enters a product, or brings a known one (same SKU) up to date. The tax code must exist.
 *
 * @param category any word that groups products
 * @param cost of one unit
 * @param barcode EAN-13, UPC-A, EAN-8 or ITF-14 with the right check digit, or any other code; no two products have the same
 * @param weight of one unit
 * @param packs in which it may be ordered beside its unit; absent for none
 * @param tracing how its pieces are told from each other when they leave; absent for NONE; SERIAL only for what is counted whole
 * @param warrantyMonths whole months for which we answer for it once it is delivered; absent for none
 */
@Schema(
        example =
                "{\"sku\":\"P-100\",\"name\":\"Hydraulic pump\",\"unit\":\"pc\",\"price\":99.50,\"currency\":\"CNY\",\"taxCode\":\"CN13\",\"active\":true,\"category\":\"Pumps\",\"cost\":{\"amount\":61.2,\"currency\":\"CNY\"},\"barcode\":\"4006381333931\",\"weight\":{\"grams\":1250.5},\"packs\":[{\"name\":\"box\",\"pieces\":4}],\"tracing\":\"SERIAL\",\"warrantyMonths\":24}")
public record RegisterProduct(
        @NotBlank @Size(max = 64) String sku,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 20) String unit,

        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4)
        BigDecimal price,

        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotBlank String taxCode,
        boolean active,
        @Nullable @Size(max = 100) String category,
        @Nullable @Valid UnitCost cost,
        @Nullable @Size(max = 64) String barcode,
        @Nullable @Valid Weight weight,
        @Nullable @Size(max = MOST_PACKS) List<@Valid @NotNull Pack> packs,
        @Nullable Traceability tracing,
        @Nullable @Min(1) @Max(LONGEST_WARRANTY) Integer warrantyMonths) {

    public RegisterProduct {
        tracing = tracing == null ? Traceability.NONE : tracing;
    }

    /** More than anybody would choose from. */
    public static final int MOST_PACKS = 100;

    /** In months: a hundred years. */
    public static final int LONGEST_WARRANTY = 1200;

    /** A product with what every product has. */
    public RegisterProduct(
            String sku, String name, String unit, BigDecimal price, String currency, String taxCode, boolean active) {
        this(sku, name, unit, price, currency, taxCode, active, null, null, null, null, null, null, null);
    }

    /** None where nothing is said. */
    public List<Pack> packsOrNone() {
        return packs == null ? List.of() : packs;
    }

    /** NONE where nothing is said. */
    public Traceability tracingOrNone() {
        return Objects.requireNonNullElse(tracing, Traceability.NONE);
    }

    /** The same in these packs. */
    public RegisterProduct in(List<Pack> others) {
        return new RegisterProduct(
                sku,
                name,
                unit,
                price,
                currency,
                taxCode,
                active,
                category,
                cost,
                barcode,
                weight,
                others,
                tracing,
                warrantyMonths);
    }

    /** Leaves a product as it is. */
    public static RegisterProduct of(ProductView known) {
        return new RegisterProduct(
                known.sku(),
                known.name(),
                known.unit(),
                known.price().amount(),
                known.currency(),
                known.taxCode(),
                known.active(),
                known.category(),
                known.cost(),
                known.barcode(),
                known.weight(),
                known.packs(),
                known.tracing(),
                known.warrantyMonths());
    }
}
