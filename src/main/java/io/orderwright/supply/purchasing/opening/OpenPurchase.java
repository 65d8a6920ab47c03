package io.orderwright.supply.purchasing.opening;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.UnitPrice;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is still to come of a purchase order.
 *
 * @param number the old one of an order that was taken over, else ours; or the reference under which goods are expected that
 *     nobody has ordered here
 * @param supplier absent for goods that are only expected
 * @param orderedOn absent with the supplier
 * @param lines each SKU once
 */
public record OpenPurchase(
        String number, @Nullable String supplier, @Nullable LocalDate orderedOn, List<OpenGoods> lines) {

    /**
     * What is still to come of a SKU.
     *
     * @param price of one unit, tax excluded; absent for goods that are only expected
     * @param confirmed whether the supplier has confirmed day and quantity: only then the goods can be promised
     */
    public record OpenGoods(
            String sku, Quantity rest, @Nullable UnitPrice price, LocalDate dueOn, boolean confirmed) {

        private String content() {
            return String.join(
                    " ",
                    sku,
                    rest.plain(),
                    price == null ? "" : price.plain() + price.currency(),
                    dueOn.toString(),
                    String.valueOf(confirmed));
        }
    }

    /** All of it but its number, in words to be compared. */
    public String content() {
        return lines.stream()
                .sorted(Comparator.comparing(OpenGoods::sku))
                .map(OpenGoods::content)
                .collect(Collectors.joining("\n", supplier + " " + orderedOn + "\n", ""));
    }
}
