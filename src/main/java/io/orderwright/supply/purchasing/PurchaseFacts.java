package io.orderwright.supply.purchasing;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.reference.goods.UnitCost;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the table purchasing/order-approval is asked about.
 *
 * @param supplier KNOWN when something was ordered there before, otherwise NEW
 * @param amount the purchase order's total, tax excluded, in the company's currency; unknown where a line has no price
 * @param priceChangePercent how far the price of a line is from the one at which the SKU was last ordered of anybody, or, where
 *     it never was, from the product's cost: up or down, in per cent of that, rounded up to 0.01, of the line where it is
 *     most; beyond every band where a line has neither, or no exchange rate. Who buys enters the prices: an amount alone can
 *     be made small
 */
public record PurchaseFacts(String supplier, BigDecimal amount, BigDecimal priceChangePercent) {

    /** Stands for a change that nobody knows. */
    public static final BigDecimal BEYOND = new BigDecimal("999999999");

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public PurchaseFacts {
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(priceChangePercent, "priceChangePercent");
    }

    /** @param lastPaid what one unit of a SKU was last ordered for, where it ever was */
    static PurchaseFacts of(
            boolean known,
            PurchaseView purchase,
            List<PurchaseLine> lines,
            Map<String, UnitCost> lastPaid,
            ProductCatalog catalog) {
        Money amount = lines.stream().allMatch(line -> line.price().isPositive())
                ? catalog.inCompanyCurrency(purchase.total().amount(), purchase.currency())
                : ProductCatalog.UNKNOWN;
        Map<String, ProductView> products =
                catalog.bySku(lines.stream().map(PurchaseLine::sku).collect(Collectors.toSet()));
        BigDecimal most = lines.stream()
                .map(line -> change(line, compared(line.sku(), lastPaid, products), purchase.currency(), catalog))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
        return new PurchaseFacts(known ? "KNOWN" : "NEW", amount.amount(), most);
    }

    private static @Nullable UnitCost compared(
            String sku, Map<String, UnitCost> lastPaid, Map<String, ProductView> products) {
        ProductView product = products.get(sku);
        UnitCost paid = lastPaid.get(sku);
        return paid != null || product == null ? paid : product.cost();
    }

    private static BigDecimal change(
            PurchaseLine line, @Nullable UnitCost before, String currency, ProductCatalog catalog) {
        return before == null
                ? BEYOND
                : catalog.rate(before.currency(), currency)
                        .map(rate -> before.amount().multiply(rate))
                        .filter(price -> price.signum() > 0)
                        .map(price -> line.price()
                                .amount()
                                .subtract(price)
                                .abs()
                                .multiply(HUNDRED)
                                .divide(price, 2, RoundingMode.UP))
                        .orElse(BEYOND);
    }
}
