package io.orderwright.commands.northwind;

import io.orderwright.commands.northwind.History.Line;
import io.orderwright.commands.northwind.History.Order;
import io.orderwright.commands.northwind.History.Product;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The receipts that the history needs: had every order been served in turn from the opening stock, these lines would
 * have lacked so much. They are always the same, so that booking one again changes nothing.
 */
final class Supply {

    /** One receipt of one SKU. */
    record DueSupply(String reference, String sku, BigDecimal quantity) {}

    private final Map<String, List<DueSupply>> bySku = new HashMap<>();
    private final Map<String, Integer> booked = new HashMap<>();

    Supply(History history) {
        Map<String, BigDecimal> left = new HashMap<>();
        history.products().forEach(product -> left.put(product.sku(), product.inStock()));
        for (Order order : history.orders()) {
            for (Line line : order.lines()) {
                String sku = Product.sku(line.product());
                BigDecimal there = left.getOrDefault(sku, BigDecimal.ZERO);
                BigDecimal lacking = line.quantity().subtract(there).max(BigDecimal.ZERO);
                left.put(sku, there.subtract(line.quantity()).max(BigDecimal.ZERO));
                if (lacking.signum() > 0) {
                    bySku.computeIfAbsent(sku, s -> new ArrayList<>()).add(new DueSupply(order.key(), sku, lacking));
                }
            }
        }
    }

    /** The next receipts of the SKU that together bring at least so much, as far as there are any. */
    List<DueSupply> next(String sku, BigDecimal wanted) {
        List<DueSupply> all = bySku.getOrDefault(sku, List.of());
        List<DueSupply> next = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = booked.getOrDefault(sku, 0); i < all.size() && sum.compareTo(wanted) < 0; i++) {
            next.add(all.get(i));
            sum = sum.add(all.get(i).quantity());
        }
        return next;
    }

    void booked(List<DueSupply> receipts) {
        receipts.forEach(receipt -> booked.merge(receipt.sku(), 1, Integer::sum));
    }
}
