package io.orderwright.supply.purchasing;

import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.catalog.ProductCatalog;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * What the table purchasing/order-approval is asked about.
 *
 * @param supplier KNOWN when something was ordered there before, otherwise NEW
 * @param amount the purchase order's total, tax excluded, in the company's currency; unknown where a line has no price
 */
public record PurchaseFacts(String supplier, BigDecimal amount) {

    public PurchaseFacts {
        Objects.requireNonNull(supplier, "supplier");
        Objects.requireNonNull(amount, "amount");
    }

    static PurchaseFacts of(boolean known, PurchaseView purchase, List<PurchaseLine> lines, ProductCatalog catalog) {
        Money amount = lines.stream().allMatch(line -> line.price().signum() > 0)
                ? catalog.inCompanyCurrency(purchase.total().amount(), purchase.currency())
                : ProductCatalog.UNKNOWN;
        return new PurchaseFacts(known ? "KNOWN" : "NEW", amount.amount());
    }
}
