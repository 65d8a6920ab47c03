package io.orderwright.sales.orders.entry;

import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.PricedProduct;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.OrderView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Says what an order gives away against what the customer would pay by the price lists of today. */
@Service
public class Discounts {

    private static final int DECIMALS = 4;

    /** In per cent: what is given away, or may be, since nobody knows what it is worth. */
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final PriceLists prices;
    private final ProductCatalog catalog;

    Discounts(PriceLists prices, ProductCatalog catalog) {
        this.prices = prices;
        this.catalog = catalog;
    }

    /**
     * The highest discount of any line in per cent, rounded up to four decimals: what the discount field says, or what
     * field and agreed price together are below the list, whichever is more. An agreed price is no way round. A list
     * price in another currency is compared at today's exchange rate. All is given away, 100 %, where the customer pays
     * nothing for a line or for the order, and where there is nothing to compare with: no list price, none for the unit
     * that was sold, no exchange rate.
     */
    public BigDecimal highestPercent(OrderView order) {
        Map<String, PricedProduct> listed = prices.offered(
                order.lines().stream().map(OrderView.LineView::sku).distinct().toList(),
                order.customer(),
                order.tier(),
                order.currency());
        return order.lines().stream()
                .filter(line -> line.ordered().isPositive())
                .map(line ->
                        !order.gross().isPositive() ? ALL : percent(line, listed.get(line.sku()), order.currency()))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private BigDecimal percent(OrderView.LineView line, @Nullable PricedProduct priced, String currency) {
        ProductView product =
                priced == null ? null : priced.compared(line.ordered().amount(), line.pack());
        if (!line.gross().isPositive()
                || product == null
                || !product.price().isPositive()
                || !product.unit().equals(line.unit())) {
            return ALL;
        }
        return catalog.rate(product.currency(), currency)
                .map(rate -> product.price().amount().multiply(rate))
                .filter(price -> price.signum() > 0)
                .map(price -> line.discount().number().movePointRight(2).max(belowList(line, price)))
                .orElse(ALL);
    }

    /** @param price of one unit by the list, in the order's currency */
    private static BigDecimal belowList(OrderView.LineView line, BigDecimal price) {
        SoldPack pack = line.pack();
        BigDecimal ofPack = pack == null ? null : pack.price();
        BigDecimal asked = pack == null || ofPack == null
                ? line.unitPrice().amount()
                : SoldPack.amount(ofPack, BigDecimal.ONE, pack.pieces());
        BigDecimal paid = line.discount().off(asked);
        return price.subtract(paid).movePointRight(2).divide(price, DECIMALS, RoundingMode.CEILING);
    }
}
