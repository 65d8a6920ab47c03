package io.orderwright.sales.catalog;

import io.orderwright.platform.reference.goods.Pack;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Enters a price list, or replaces one (same code) as a whole.
 *
 * @param currency of all its prices; it holds for customers who order in it
 * @param tier the customers it holds for; absent with {@code customer} absent too means everybody
 * @param customer the one customer it holds for
 * @param validFrom the first day
 * @param validUntil the last day; absent means until further notice
 */
public record SetPriceList(
        @NotBlank @Size(max = 32) @Pattern(regexp = "[A-Za-z0-9._-]*")
        String code,

        @NotBlank @Size(max = 200) String name,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable @Pattern(regexp = "VIP|KEY|STANDARD|NEW") String tier,
        @Nullable @Size(max = 32) String customer,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validUntil,
        @NotNull @Size(max = 5000) List<@Valid @NotNull Entry> entries) {

    /** Leaves a list as it is. */
    public static SetPriceList of(PriceListView known, List<Entry> entries) {
        return new SetPriceList(
                known.code(),
                known.name(),
                known.currency(),
                known.tier(),
                known.customer(),
                known.validFrom(),
                known.validUntil(),
                entries);
    }

    /**
     * @param fromQuantity the smallest quantity of a line for which the price holds, in the product's unit; 0 for any
     * @param price of one unit or of one pack, as all prices with or without tax as the company's terms say
     * @param pack of which one has the price, for lines that are ordered in it; absent where one unit has it
     */
    public record Entry(
            @NotBlank @Size(max = 64) String sku,

            @NotNull @DecimalMin("0") @Digits(integer = 12, fraction = 3)
            BigDecimal fromQuantity,

            @NotNull @DecimalMin("0") @Digits(integer = 15, fraction = 4)
            BigDecimal price,

            @Nullable @Size(max = Pack.LONGEST_NAME) String pack) {

        /** The price of one unit. */
        public Entry(String sku, BigDecimal fromQuantity, BigDecimal price) {
            this(sku, fromQuantity, price, null);
        }

        /** The pack of which one has the price; empty where one unit has it. */
        public String packOrNone() {
            return pack == null ? "" : pack;
        }
    }
}
