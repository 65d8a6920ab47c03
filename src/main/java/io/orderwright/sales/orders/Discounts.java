package io.orderwright.sales.orders;

import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.PricedProduct;
import io.orderwright.sales.catalog.ProductView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Says what an order gives away against what the customer would pay by the price lists of today. */
@Service
public class Discounts {

    private static final int DECIMALS = 4;

    private final PriceLists prices;

    Discounts(PriceLists prices) {
        this.prices = prices;
    }

    /**
     * The highest discount of any line in per cent, rounded up to four decimals: what the discount field says, or what
     * field and agreed price together are below the list, whichever is more. An agreed price is no way round.
     */
    public BigDecimal highestPercent(OrderView order) {
        Map<String, PricedProduct> listed = prices.offered(
                order.lines().stream().map(OrderView.Line::sku).distinct().toList(),
                order.customer(),
                order.tier(),
                order.currency());
        return order.lines().stream()
                .map(line -> line.discount()
                        .movePointRight(2)
                        .max(belowList(line, listed.get(line.sku()), order.currency())))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** Nothing for what has no price in the order's currency. */
    private static BigDecimal belowList(
            OrderView.Line line, @org.jspecify.annotations.Nullable PricedProduct priced, String currency) {
        ProductView product = priced == null ? null : priced.forQuantity(line.ordered());
        if (product == null
                || !product.currency().equals(currency)
                || product.price().signum() == 0) {
            return BigDecimal.ZERO;
        }
        BigDecimal paid = line.unitPrice().multiply(BigDecimal.ONE.subtract(line.discount()));
        return product.price().subtract(paid).movePointRight(2).divide(product.price(), DECIMALS, RoundingMode.CEILING);
    }
}
