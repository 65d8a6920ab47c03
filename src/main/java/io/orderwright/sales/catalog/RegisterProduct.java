package io.orderwright.sales.catalog;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;

/** Enters a product, or brings a known one (same SKU) up to date. The tax code must exist. */
@Schema(
        example =
                "{\"sku\":\"P-100\",\"name\":\"Hydraulic pump\",\"unit\":\"pc\",\"price\":99.50,\"currency\":\"CNY\",\"taxCode\":\"CN13\",\"active\":true}")
public record RegisterProduct(
        @NotBlank @Size(max = 64) String sku,
        @NotBlank @Size(max = 200) String name,
        @NotBlank @Size(max = 20) String unit,

        @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4)
        BigDecimal price,

        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotBlank String taxCode,
        boolean active) {

    /** Leaves a product as it is. */
    public static RegisterProduct of(ProductView known) {
        return new RegisterProduct(
                known.sku(),
                known.name(),
                known.unit(),
                known.price(),
                known.currency(),
                known.taxCode(),
                known.active());
    }
}
