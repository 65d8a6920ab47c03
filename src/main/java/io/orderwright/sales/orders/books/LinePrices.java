package io.orderwright.sales.orders.books;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.Units;
import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.sales.catalog.PriceLists;
import io.orderwright.sales.catalog.PricedProduct;
import io.orderwright.sales.catalog.ProductView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What goods cost today where they are ordered: the one way for placing an order and for changing one. */
@Component
public class LinePrices {

    private final PriceLists prices;
    private final Units units;

    LinePrices(PriceLists prices, Units units) {
        this.prices = prices;
        this.units = units;
    }

    /** What was asked for, at the pack's price where a list gives one, and the product at the price of a unit. */
    public record PricedLine(PlaceOrder.AskedLine line, ProductView product) {}

    /** Those of the products that there are, with the prices that the customer may get today. */
    public Map<String, PricedProduct> offered(Collection<String> skus, String customer, String tier, String currency) {
        return prices.offered(skus.stream().distinct().toList(), customer, tier, currency);
    }

    /**
     * @param place what the line is called where it was typed
     * @param currency the customer's; absent where nobody knows it
     * @throws Refusal INVALID for a product that is unknown or not sold any more, a quantity finer than its unit, or where
     *     it has no price in the currency
     */
    public PricedLine priced(
            PlaceOrder.AskedLine line, String place, Map<String, PricedProduct> products, @Nullable String currency) {
        return priced(line, place, products, currency, BigDecimal.ZERO);
    }

    /**
     * As above, of goods of which there are some in the order already: the price is that of all of them.
     *
     * @param beside how much that is, in the product's unit
     */
    public PricedLine priced(
            PlaceOrder.AskedLine line,
            String place,
            Map<String, PricedProduct> products,
            @Nullable String currency,
            BigDecimal beside) {
        PricedProduct priced = products.get(line.sku());
        if (priced == null) {
            throw Refusal.invalid(place + ".sku", "order.product-unknown", line.sku());
        }
        Pack pack = line.pack(priced.product(), place + ".unit");
        BigDecimal quantity = line.units(pack);
        ProductView product = priced.forQuantity(quantity.add(beside));
        if (!product.active()) {
            throw Refusal.invalid(place + ".sku", "order.product-discontinued", line.sku());
        }
        units.requireMeasure(place + ".quantity", quantity, product.unit());
        Optional<BigDecimal> ofPack =
                pack == null || line.unitPrice() != null ? Optional.empty() : priced.ofPack(quantity.add(beside), pack);
        if (ofPack.isPresent()) {
            return new PricedLine(line.at(ofPack.get()), product);
        }
        if (line.unitPrice() == null && currency != null && !product.currency().equals(currency)) {
            throw Refusal.invalid(
                    place + ".unitPrice", "order.price-missing", line.sku(), product.currency(), currency);
        }
        return new PricedLine(line, product);
    }
}
