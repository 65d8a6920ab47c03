package io.orderwright.sales.orders.store.search;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.changed.ChangedRows;
import io.orderwright.platform.ground.changed.ChangedTable;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.list.FindOrders;
import io.orderwright.sales.orders.list.ListedOrder;
import io.orderwright.sales.orders.list.OrderPage;
import io.orderwright.sales.orders.list.OrderPage.Count;
import io.orderwright.sales.orders.store.search.Place.Key;
import io.orderwright.sales.orders.store.search.SearchRun.SearchHits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Looks through windows that grow until a page is full, nothing is left, or time is up. */
@Component
public class OrderSearch {

    /** Enough where every seventh order fits, which is the rule; the next ones take in whatever hardly ever fits. */
    private static final int FIRST_WINDOW = 200;

    private static final int GROWTH = 8;
    private static final int LARGEST_WINDOW = 4_000;

    private static final ChangedTable ORDERS = ChangedTable.byId("sales_order");

    private static final String ROWS =
            """
            select id, number, customer_code, customer_name, tier, state, net, gross, currency, purchase_order, source,
                external_id, requested_on, prepaid, placed_by, placed_at
            from sales_order where id = any(?)""";

    private final JdbcTemplate jdbc;
    private final Plan plan;
    private final CompanyCalendar calendar;
    private final ChangedRows changed;

    OrderSearch(JdbcTemplate jdbc, Plan plan, CompanyCalendar calendar, ChangedRows changed) {
        this.changed = changed;
        this.jdbc = jdbc;
        this.plan = plan;
        this.calendar = calendar;
    }

    public OrderPage page(FindOrders asked, Place place, int size, Duration longest) {
        Looked looked = look(asked, place, size + 1, longest);
        boolean more = looked.hits.size() > size;
        List<Key> hits = new ArrayList<>(more ? looked.hits.subList(0, size) : looked.hits);
        // Beyond what was found: the last of a full page, or where looking stopped.
        Key beyond = more ? hits.get(size - 1) : looked.exhausted ? null : looked.stoppedAt;
        boolean cut = !more && beyond != null;
        Key near = hits.isEmpty() ? place.key() : hits.get(0);
        if (place.back()) {
            Collections.reverse(hits);
        }
        Key behind = place.key() == null ? null : near;
        String forward = text(place.back() ? behind : beyond, false);
        String backward = text(place.back() ? beyond : behind, true);
        return new OrderPage(rows(hits), backward, forward, cut);
    }

    /** Those that are asked for, in the order of their last change. */
    public Page<ListedOrder> changed(FindOrders asked, ChangesQuery since) {
        LocalDate today = calendar.today();
        Conditions conditions = plan.conditions(asked, today, calendar.zone());
        return changed.page(
                ORDERS,
                since.and("(" + conditions.sql() + ")", conditions.values().toArray()),
                ids -> jdbc.query(ROWS, (row, number) -> order(row, today), (Object)
                        ids.stream().mapToLong(Long::parseLong).toArray()),
                order -> String.valueOf(order.id()));
    }

    public Count count(FindOrders asked, int most, Duration longest) {
        Looked looked = look(asked, Place.BEGINNING, most + 1, longest);
        return looked.hits.size() > most ? new Count(most, false) : new Count(looked.hits.size(), looked.exhausted);
    }

    /** Those that have exactly these references, the newest first; one that is null may be any. */
    public List<ListedOrder> under(
            @Nullable String externalId, @Nullable String purchaseOrder, @Nullable String customer, int most) {
        StringBuilder where = new StringBuilder("true");
        List<Object> values = new ArrayList<>();
        if (externalId != null) {
            where.append(" and external_id = ?");
            values.add(externalId);
        }
        if (purchaseOrder != null) {
            where.append(
                    " and purchase_order is not null and purchase_order_key(purchase_order) = purchase_order_key(?)");
            values.add(purchaseOrder);
        }
        if (customer != null) {
            where.append(" and customer_code = ?");
            values.add(customer);
        }
        values.add(most);
        LocalDate today = calendar.today();
        return jdbc.query(
                ROWS.replace("id = any(?)", where) + " order by id desc limit ?",
                (row, number) -> order(row, today),
                values.toArray());
    }

    private static @Nullable String text(@Nullable Key key, boolean back) {
        return key == null ? null : new Place(key, back).toString();
    }

    /** What was found on the way, and where it stopped. */
    private record Looked(List<Key> hits, @Nullable Key stoppedAt, boolean exhausted) {}

    private Looked look(FindOrders asked, Place place, int wanted, Duration longest) {
        ZoneId zone = calendar.zone();
        SearchRun look = plan.look(asked, calendar.today(), zone);
        long end = System.nanoTime() + longest.toNanos();
        List<Key> hits = new ArrayList<>();
        Place from = place;
        int window = Math.max(FIRST_WINDOW, wanted);
        while (true) {
            SearchHits found = look.run(jdbc, asked.sort(), from, window, wanted - hits.size());
            hits.addAll(found.hits());
            if (found.exhausted() || hits.size() >= wanted || System.nanoTime() > end) {
                return new Looked(hits, found.last(), found.exhausted());
            }
            from = new Place(Objects.requireNonNull(found.last()), place.back());
            window = Math.min(Math.max(window * GROWTH, FIRST_WINDOW), LARGEST_WINDOW);
        }
    }

    private List<ListedOrder> rows(List<Key> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        LocalDate today = calendar.today();
        long[] ids = keys.stream().mapToLong(Key::id).toArray();
        Map<Long, ListedOrder> byId = jdbc.query(ROWS, (row, number) -> order(row, today), (Object) ids).stream()
                .collect(toMap(ListedOrder::id, order -> order));
        return keys.stream()
                .map(key -> byId.get(key.id()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static ListedOrder order(ResultSet row, LocalDate today) throws SQLException {
        OrderState state = OrderState.valueOf(row.getString("state"));
        LocalDate requestedOn = row.getObject("requested_on", LocalDate.class);
        return new ListedOrder(
                row.getLong("id"),
                row.getString("number"),
                row.getString("customer_code"),
                row.getString("customer_name"),
                row.getString("tier"),
                state,
                Money.of(row.getBigDecimal("net"), row.getString("currency")),
                Money.of(row.getBigDecimal("gross"), row.getString("currency")),
                row.getString("currency"),
                row.getString("purchase_order"),
                row.getString("source"),
                row.getString("external_id"),
                requestedOn,
                requestedOn != null && requestedOn.isBefore(today) && state.beforeShipment(),
                row.getBoolean("prepaid"),
                row.getString("placed_by"),
                row.getTimestamp("placed_at").toInstant());
    }
}
