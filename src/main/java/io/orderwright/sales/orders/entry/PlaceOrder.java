package io.orderwright.sales.orders.entry;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.orderwright.platform.ground.owned.ActionRequest;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.sales.catalog.ProductView;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A customer orders goods.
 *
 * @param currency must be the customer's; absent means the customer's
 * @param purchaseOrder the customer's own number for it
 * @param prepaid true when nothing is shipped before everything is paid
 * @param shipTo the code of the customer's address where the goods go; absent for the customer's default
 * @param fields what is said in fields that owners added, by their codes: texts, numbers, true or false, days; absent for nothing
 * @param seen what whoever orders was told it comes to: where it is another by now, nothing is placed; absent where nothing was told
 */
@Schema(
        example =
                "{\"customer\":\"C-1001\",\"purchaseOrder\":\"PO-4711\",\"requestedOn\":\"2027-01-31\",\"prepaid\":false,\"lines\":[{\"sku\":\"P-100\",\"quantity\":5,\"unitPrice\":99.5,\"discount\":0.05}]}")
public record PlaceOrder(
        @NotBlank @Size(max = 32) String customer,
        @Nullable @Pattern(regexp = "[A-Z]{3}") String currency,
        @Nullable @Size(max = 64) String purchaseOrder,
        @Nullable LocalDate requestedOn,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean prepaid,
        @NotEmpty @Size(max = 1000) List<@Valid @NotNull AskedLine> lines,
        @Nullable @Size(max = 32) String shipTo,
        @Nullable @Valid SeenOrder seen,
        @Nullable @Size(max = 50) Map<@Size(max = 32) String, @Nullable Object> fields)
        implements ActionRequest {

    /** Whatever it comes to, to where the customer's goods go by default. */
    public PlaceOrder(
            String customer,
            @Nullable String currency,
            @Nullable String purchaseOrder,
            @Nullable LocalDate requestedOn,
            boolean prepaid,
            List<AskedLine> lines) {
        this(customer, currency, purchaseOrder, requestedOn, prepaid, lines, null, null, null);
    }

    /** Nothing is said in fields that owners added. */
    public PlaceOrder(
            String customer,
            @Nullable String currency,
            @Nullable String purchaseOrder,
            @Nullable LocalDate requestedOn,
            boolean prepaid,
            List<AskedLine> lines,
            @Nullable String shipTo,
            @Nullable SeenOrder seen) {
        this(customer, currency, purchaseOrder, requestedOn, prepaid, lines, shipTo, seen, null);
    }

    /** The same, as whoever orders has seen it. */
    public PlaceOrder as(@Nullable SeenOrder seen) {
        return new PlaceOrder(customer, currency, purchaseOrder, requestedOn, prepaid, lines, shipTo, seen, fields);
    }

    /** The same, to this address of the customer; null for the default. */
    public PlaceOrder to(@Nullable String address) {
        return new PlaceOrder(customer, currency, purchaseOrder, requestedOn, prepaid, lines, address, seen, fields);
    }

    /** The same, with this said in fields that owners added. */
    public PlaceOrder saying(Map<String, @Nullable Object> inFields) {
        return new PlaceOrder(customer, currency, purchaseOrder, requestedOn, prepaid, lines, shipTo, seen, inFields);
    }

    /** What is said in fields that owners added; empty for nothing. */
    public Map<String, @Nullable Object> saidInFields() {
        return fields == null ? Map.of() : fields;
    }

    @Override
    public String actedUpon() {
        return customer;
    }

    /**
     * @param quantity in the unit or pack, up to three decimals
     * @param unitPrice the agreed price of one unit or pack; absent means the list price
     * @param discount as a fraction of one, up to six decimals; absent means none
     * @param unit a pack of the product, in which quantity and price are said; absent for the product's own unit
     */
    @Schema(name = "PlaceOrderLine")
    public record AskedLine(
            @NotBlank @Size(max = 64) String sku,

            @NotNull @Positive @Digits(integer = 12, fraction = 3)
            BigDecimal quantity,

            @Nullable @DecimalMin("0") @Digits(integer = 15, fraction = 4)
            BigDecimal unitPrice,

            @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 6)
            BigDecimal discount,

            @Nullable @Size(max = Pack.LONGEST_NAME) String unit) {

        /** In the product's own unit. */
        public AskedLine(
                String sku, BigDecimal quantity, @Nullable BigDecimal unitPrice, @Nullable BigDecimal discount) {
            this(sku, quantity, unitPrice, discount, null);
        }

        /** The same at this price. */
        public AskedLine at(BigDecimal price) {
            return new AskedLine(sku, quantity, price, discount, unit);
        }

        /**
         * The pack in which it is said; absent for the product's own unit.
         *
         * @throws io.orderwright.platform.kernel.Refusal INVALID when the product has none of this name
         */
        public @Nullable Pack pack(ProductView product, String field) {
            return Pack.said(product.packs(), product.unit(), unit, field);
        }

        /** How much it is in the product's own unit; nothing is rounded. */
        public BigDecimal units(@Nullable Pack pack) {
            return pack == null ? quantity : pack.units(quantity);
        }
    }
}
