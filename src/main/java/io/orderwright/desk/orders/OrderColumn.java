package io.orderwright.desk.orders;

import io.orderwright.sales.orders.list.ListedOrder;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a list of orders can show. The number is always there: it leads to the order. */
public enum OrderColumn {
    NUMBER(ListedOrder::number),
    CUSTOMER(ListedOrder::customerName),
    CUSTOMER_CODE(ListedOrder::customer),
    TIER(ListedOrder::tier),
    STATE(ListedOrder::state),
    GROSS(order -> order.gross().amount()),
    NET(order -> order.net().amount()),
    CURRENCY(ListedOrder::currency),
    PURCHASE_ORDER(ListedOrder::purchaseOrder),
    SOURCE(ListedOrder::source),
    EXTERNAL_ID(ListedOrder::externalId),
    REQUESTED_ON(ListedOrder::requestedOn),
    PREPAID(ListedOrder::prepaid),
    PLACED_BY(ListedOrder::placedBy),
    PLACED_AT(ListedOrder::placedAt);

    public static final Set<OrderColumn> USUAL =
            EnumSet.of(NUMBER, CUSTOMER, STATE, GROSS, CURRENCY, PURCHASE_ORDER, REQUESTED_ON, PLACED_BY, PLACED_AT);

    private final Function<ListedOrder, @Nullable Object> value;

    OrderColumn(Function<ListedOrder, @Nullable Object> value) {
        this.value = value;
    }

    public @Nullable Object of(ListedOrder order) {
        return value.apply(order);
    }

    public boolean number() {
        return this == GROSS || this == NET;
    }

    /** Its name in addresses and in message keys. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Those of the keys that are columns, in the order of this list and with the number; the usual ones for none. */
    static List<OrderColumn> of(List<String> keys) {
        Set<OrderColumn> chosen = EnumSet.of(NUMBER);
        Arrays.stream(values()).filter(column -> keys.contains(column.key())).forEach(chosen::add);
        return List.copyOf(keys.isEmpty() ? USUAL : chosen);
    }
}
