package io.orderwright.sales.catalog;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A product with the prices that a customer may get today. The customer's own list goes before the one of the tier, that
 * before the one for everybody, and among equals the one that holds since later; the product's own price comes last.
 */
public final class PricedProduct {

    /** One price of a list; {@code nearness} is 2 for the customer's own list, 1 for the tier's, 0 for everybody's. */
    public record ListPrice(
            String list, int nearness, LocalDate validFrom, BigDecimal fromQuantity, BigDecimal price) {}

    private static final Comparator<ListPrice> BEST = Comparator.comparingInt(ListPrice::nearness)
            .thenComparing(ListPrice::validFrom)
            .thenComparing(ListPrice::list)
            .thenComparing(ListPrice::fromQuantity);

    private final ProductView product;
    private final String currency;
    private final List<ListPrice> prices;

    /** @param prices those that hold today, in this currency */
    public PricedProduct(ProductView product, String currency, List<ListPrice> prices) {
        this.product = product;
        this.currency = currency;
        this.prices = List.copyOf(prices);
    }

    /** The product at the price for this quantity: a list's, where one has any for it, else the product's own. */
    public ProductView forQuantity(BigDecimal quantity) {
        return prices.stream()
                .filter(price -> price.fromQuantity().compareTo(quantity) <= 0)
                .max(BEST)
                .map(this::at)
                .orElse(product);
    }

    private ProductView at(ListPrice best) {
        return new ProductView(
                product.sku(),
                product.name(),
                product.unit(),
                best.price(),
                currency,
                product.taxCode(),
                product.taxRate(),
                product.active());
    }
}
