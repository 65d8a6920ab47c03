package io.orderwright.sales.catalog;

import io.orderwright.platform.reference.goods.Pack;
import io.orderwright.platform.reference.goods.SoldPack;
import io.orderwright.platform.reference.goods.UnitPrice;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A product with the prices that a customer may get today. The customer's own list goes before the one of the tier, that
 * before the one for everybody, and among equals the one that holds since later; in one list the price of the pack that is
 * ordered goes before that of a unit. The product's own price comes last.
 */
public final class PricedProduct {

    /** One price of a list; {@code nearness} is 2 for the customer's own list, 1 for the tier's, 0 for everybody's. */
    public record ListPrice(String list, int nearness, LocalDate validFrom, SetPriceList.Entry entry) {}

    private static final Comparator<ListPrice> BEST = Comparator.comparingInt(ListPrice::nearness)
            .thenComparing(ListPrice::validFrom)
            .thenComparing(ListPrice::list)
            .thenComparing(price -> !price.entry().packOrNone().isEmpty())
            .thenComparing(price -> price.entry().fromQuantity());

    private final ProductView product;
    private final String currency;
    private final List<ListPrice> prices;

    /** @param prices those that hold today, in this currency */
    public PricedProduct(ProductView product, String currency, List<ListPrice> prices) {
        this.product = product;
        this.currency = currency;
        this.prices = List.copyOf(prices);
    }

    /** The product, whatever it costs. */
    public ProductView product() {
        return product;
    }

    /** The product at the price of one unit for this quantity: a list's, where one has any for it, else the product's own. */
    public ProductView forQuantity(BigDecimal quantity) {
        return best(quantity, null)
                .map(entry -> product.at(new UnitPrice(entry.price(), currency)))
                .orElse(product);
    }

    /**
     * What one pack costs where it is ordered; empty where the price of one unit holds.
     *
     * @param quantity of the line, in the product's unit
     */
    public Optional<BigDecimal> ofPack(BigDecimal quantity, Pack pack) {
        return best(quantity, pack)
                .filter(entry -> !entry.packOrNone().isEmpty())
                .map(SetPriceList.Entry::price);
    }

    /**
     * What one unit costs today where it is ordered so, to be compared with what somebody pays.
     *
     * @param pack in which it is ordered; absent for none
     */
    public ProductView compared(BigDecimal quantity, @Nullable SoldPack pack) {
        return product.packs().stream()
                .filter(now -> pack != null && Pack.folded(now.name()).equals(Pack.folded(pack.name())))
                .flatMap(now -> ofPack(quantity, now)
                        .map(price -> product.at(
                                new UnitPrice(SoldPack.amount(price, BigDecimal.ONE, now.pieces()), currency)))
                        .stream())
                .findFirst()
                .orElseGet(() -> forQuantity(quantity));
    }

    private Optional<SetPriceList.Entry> best(BigDecimal quantity, @Nullable Pack pack) {
        String ordered = pack == null ? "" : Pack.folded(pack.name());
        return prices.stream()
                .filter(price -> price.entry().fromQuantity().compareTo(quantity) <= 0)
                .filter(price -> {
                    String of = price.entry().packOrNone();
                    return of.isEmpty() || Pack.folded(of).equals(ordered);
                })
                .max(BEST)
                .map(ListPrice::entry);
    }
}
