package io.orderwright.sales.orders.store.search;

import io.orderwright.platform.ground.fields.SaidFilter;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.list.FindOrders;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/** Parts of a where clause over sales_order or unclosed_order, which name what lists filter by alike; with their values. */
final class Conditions {

    private static final String OWNED = "exists (select 1 from order_owner w where w.order_id = %s and w.%s = ?)";

    private final StringBuilder sql = new StringBuilder("true");
    private final List<Object> values = new ArrayList<>();

    Conditions and(String condition, Object... its) {
        sql.append(" and ").append(condition);
        values.addAll(Arrays.asList(its));
        return this;
    }

    String sql() {
        return sql.toString();
    }

    List<Object> values() {
        return values;
    }

    Conditions states(FindOrders asked) {
        if (!asked.states().isEmpty()) {
            and("o.state = any(?)", (Object) names(asked.states()));
        }
        return this;
    }

    Conditions person(FindOrders asked) {
        return asked.person().isEmpty() ? this : and("o.placed_by = ?", asked.person());
    }

    /** @param id the column that is the order's id */
    Conditions owner(FindOrders asked, String id) {
        if (!asked.owner().isEmpty()) {
            and(OWNED.formatted(id, "owner"), asked.owner());
        }
        return asked.team().isEmpty() ? this : and(OWNED.formatted(id, "team"), asked.team());
    }

    /** @param number the expression that is the order's number */
    Conditions said(FindOrders asked, String number) {
        asked.said().forEach(filter -> and(SaidFilter.holds(number), filter.values()));
        return this;
    }

    Conditions references(FindOrders asked) {
        if (asked.externalId() != null) {
            and("o.external_id = ?", asked.externalId());
        }
        return asked.purchaseOrder() == null
                ? this
                : and(
                        "o.purchase_order is not null and purchase_order_key(o.purchase_order) = purchase_order_key(?)",
                        asked.purchaseOrder());
    }

    Conditions days(FindOrders asked, ZoneId zone) {
        LocalDate from = asked.from();
        LocalDate to = asked.to();
        if (from != null) {
            and("o.placed_at >= ?", Timestamp.from(from.atStartOfDay(zone).toInstant()));
        }
        if (to != null) {
            and(
                    "o.placed_at < ?",
                    Timestamp.from(to.plusDays(1).atStartOfDay(zone).toInstant()));
        }
        return this;
    }

    Conditions amounts(FindOrders asked) {
        if (asked.amountFrom() != null) {
            and("o.gross >= ?", asked.amountFrom().number());
        }
        if (asked.amountTo() != null) {
            and("o.gross <= ?", asked.amountTo().number());
        }
        return this;
    }

    Conditions lateOrHeld(FindOrders asked, LocalDate today) {
        if (asked.late()) {
            and("o.requested_on < ?", today);
            and("o.state = any(?)", (Object) names(OrderState.BEFORE_SHIPMENT));
        }
        return asked.held() ? and("o.state = ?", OrderState.ON_HOLD.name()) : this;
    }

    private static String[] names(Set<OrderState> states) {
        return states.stream().map(Enum::name).toArray(String[]::new);
    }
}
