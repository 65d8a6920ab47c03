package io.orderwright.fulfilment.stock.store;

import io.orderwright.fulfilment.stock.ReserveStock;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.platform.kernel.Quantity;
import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Runs the stock statements. Quantities in the product's unit; always inside the caller's transaction. */
@Repository
public class StockLedger {

    /** The warehouse that orders are served from. */
    public static final String MAIN = "MAIN";

    private final JdbcTemplate jdbc;

    StockLedger(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A line's part of a reservation or back-order. */
    public record Share(String orderNumber, int lineNo, String sku, Quantity quantity) {}

    /** A back-ordered line that got goods, and what it still lacks. */
    public record ServedLine(String orderNumber, int lineNo, Quantity quantity, Quantity missing) {}

    /** Reserves per SKU what is free, at most what is wanted; returns what was granted. */
    public Map<String, Quantity> reserve(SortedMap<String, Quantity> wanted) {
        Map<String, Quantity> granted = new HashMap<>();
        jdbc.query(
                StockStatements.RESERVE,
                statement -> {
                    statement.setArray(1, array("text", wanted.keySet()));
                    List<BigDecimal> amounts =
                            wanted.values().stream().map(Quantity::amount).toList();
                    statement.setArray(2, array("numeric", amounts));
                    statement.setString(3, MAIN);
                },
                row -> {
                    String sku = row.getString(1);
                    String unit = Objects.requireNonNull(wanted.get(sku)).unit();
                    granted.put(sku, Quantity.of(row.getBigDecimal(2), unit));
                });
        return granted;
    }

    public void writeReservations(List<Share> shares) {
        if (!shares.isEmpty()) {
            jdbc.batchUpdate(StockStatements.INSERT_RESERVATION, shares, shares.size(), (statement, share) -> {
                statement.setString(1, share.orderNumber());
                statement.setInt(2, share.lineNo());
                statement.setString(3, share.sku());
                statement.setString(4, MAIN);
                statement.setBigDecimal(5, share.quantity().amount());
            });
        }
    }

    public void writeBackOrders(List<Share> shares, ReserveStock asked, int priority, Instant since) {
        LocalDate requested = asked.requestedOn();
        if (!shares.isEmpty()) {
            jdbc.batchUpdate(StockStatements.INSERT_BACK_ORDER, shares, shares.size(), (statement, share) -> {
                statement.setString(1, share.orderNumber());
                statement.setInt(2, share.lineNo());
                statement.setString(3, share.sku());
                statement.setString(4, MAIN);
                statement.setBigDecimal(5, share.quantity().amount());
                statement.setInt(6, priority);
                statement.setTimestamp(7, Timestamp.from(since));
                statement.setString(8, asked.tier());
                statement.setObject(9, requested);
            });
        }
    }

    /** Issues what is set aside for the delivery, or with "" what is reserved for an order that goes out at once. */
    public void issue(String orderNumber, String delivery, String actor, Instant now) {
        jdbc.update(
                StockStatements.ISSUE,
                orderNumber,
                delivery,
                orderNumber,
                delivery,
                orderNumber,
                delivery,
                actor,
                Timestamp.from(now));
    }

    /** Sets aside what is reserved, of all lines or only of those that wait for nothing. */
    public List<Share> setAside(String orderNumber, String delivery, boolean completeLines) {
        jdbc.update(StockStatements.FORGET_RELEASED, orderNumber, delivery);
        return jdbc.query(
                StockStatements.SET_ASIDE,
                (row, number) -> share(orderNumber, row),
                delivery,
                orderNumber,
                completeLines);
    }

    /** The delivery for which the order's goods are set aside and have not left; "" where there is none. */
    public String openDelivery(String orderNumber) {
        return jdbc
                .queryForList(
                        """
                        select max(delivery) from stock_reservation
                        where order_number = ? and state = 'OPEN' and delivery <> ''""",
                        String.class,
                        orderNumber)
                .stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
    }

    public List<Share> ofDelivery(String orderNumber, String delivery) {
        return jdbc.query(StockStatements.OF_DELIVERY, (row, number) -> share(orderNumber, row), orderNumber, delivery);
    }

    private static Share share(String orderNumber, ResultSet row) throws SQLException {
        return new Share(
                orderNumber, row.getInt(1), row.getString(2), Quantity.of(row.getBigDecimal(3), row.getString(4)));
    }

    /** Frees what is reserved for the order and forgets what it waited for; returns the SKUs that have more free now. */
    public List<String> release(String orderNumber) {
        jdbc.queryForList(StockStatements.HOLD_OF_ORDER, orderNumber, orderNumber);
        jdbc.update(StockStatements.DROP_BACK_ORDERS, orderNumber);
        return jdbc.queryForList(StockStatements.RELEASE, String.class, orderNumber);
    }

    /**
     * A movement to be written.
     *
     * @param quantity signed for transfers and counts; issues are written as they are and count against the stock
     * @param against the expectation that a receipt serves
     */
    public record Move(
            String sku,
            String warehouse,
            String kind,
            Quantity quantity,
            String reference,
            @Nullable String against) {}

    /** Writes the movement; false when this reference was booked for the SKU before. */
    public boolean move(Move move, String actor, Instant now) {
        return jdbc.update(
                        StockStatements.INSERT_MOVEMENT,
                        move.sku(),
                        move.warehouse(),
                        move.kind(),
                        move.quantity().amount(),
                        move.reference(),
                        move.against(),
                        actor,
                        Timestamp.from(now))
                == 1;
    }

    /** The quantity booked under a movement's reference, for comparing a repeated one. */
    public BigDecimal moved(Move move) {
        String query =
                "select quantity from stock_movement where sku = ? and warehouse = ? and kind = ? and reference = ?";
        return jdbc
                .queryForList(query, BigDecimal.class, move.sku(), move.warehouse(), move.kind(), move.reference())
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** What was said to lie in the warehouse that orders are served from when its book was opened. */
    public BigDecimal opened(String sku) {
        return jdbc
                .queryForList(
                        "select quantity from stock_movement where sku = ? and warehouse = ? and kind = 'START'",
                        BigDecimal.class,
                        sku,
                        MAIN)
                .stream()
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** False when the SKU has been opened there before. */
    public boolean open(String sku, String warehouse, BigDecimal quantity, BigDecimal safety) {
        return jdbc.update(StockStatements.OPEN_ITEM, sku, warehouse, quantity, safety) == 1;
    }

    public void hold(String sku) {
        jdbc.queryForList("select 1 from stock_item where sku = ? and warehouse = ? for update", sku, MAIN);
    }

    public void receive(String sku, String warehouse, BigDecimal quantity) {
        jdbc.update(StockStatements.RECEIVE, quantity, sku, warehouse);
    }

    /** Serves the SKU's back-orders from what is free; the caller holds its row. */
    public List<ServedLine> serveBackOrders(String sku) {
        List<ServedLine> served = jdbc.query(
                StockStatements.SERVE_BACK_ORDERS,
                (row, number) -> new ServedLine(
                        row.getString(1),
                        row.getInt(2),
                        Quantity.of(row.getBigDecimal(3), row.getString(5)),
                        Quantity.of(row.getBigDecimal(4), row.getString(5))),
                sku,
                MAIN,
                sku,
                MAIN);
        if (!served.isEmpty()) {
            Quantity total = served.stream()
                    .map(ServedLine::quantity)
                    .reduce(Quantity::plus)
                    .orElseThrow();
            jdbc.update(StockStatements.ADD_RESERVED, total.amount(), sku, MAIN);
            writeReservations(served.stream()
                    .map(part -> new Share(part.orderNumber(), part.lineNo(), sku, part.quantity()))
                    .toList());
        }
        return served;
    }

    /** Those of the orders that wait for nothing any more. */
    public Set<String> complete(Collection<String> orderNumbers) {
        if (orderNumbers.isEmpty()) {
            return Set.of();
        }
        Set<String> complete = new HashSet<>(orderNumbers);
        complete.removeAll(jdbc.query(
                StockStatements.STILL_WAITING,
                statement -> statement.setArray(1, array("text", orderNumbers)),
                (row, number) -> row.getString(1)));
        return complete;
    }

    public List<StockView> page(String warehouse, String afterSku, int size) {
        return jdbc.query(StockStatements.PAGE, (row, number) -> view(row), warehouse, afterSku, size);
    }

    /** A SKU's stock in every warehouse that has any on its books, the one that orders are served from first. */
    public List<StockView> everywhere(String sku) {
        return jdbc.query(StockStatements.EVERYWHERE, (row, number) -> view(row), sku);
    }

    /** The stock of those of the SKUs that have a row in the warehouse, by SKU. */
    public Map<String, StockView> of(Collection<String> skus, String warehouse) {
        Map<String, StockView> found = new HashMap<>();
        jdbc.query(
                StockStatements.OF_SKUS,
                statement -> {
                    statement.setArray(1, array("text", skus));
                    statement.setString(2, warehouse);
                },
                row -> {
                    found.put(row.getString("sku"), view(row));
                });
        return found;
    }

    private static StockView view(ResultSet row) throws SQLException {
        String unit = row.getString("unit");
        return new StockView(
                row.getString("sku"),
                row.getString("warehouse"),
                Quantity.signed(row.getBigDecimal("on_hand"), unit),
                Quantity.signed(row.getBigDecimal("reserved"), unit),
                Quantity.signed(row.getBigDecimal("blocked"), unit),
                Quantity.signed(row.getBigDecimal("safety"), unit),
                Quantity.signed(row.getBigDecimal("available"), unit),
                Quantity.signed(row.getBigDecimal("back_ordered"), unit));
    }

    private Array array(String type, Collection<?> values) {
        Array array = jdbc.execute(
                (ConnectionCallback<Array>) connection -> connection.createArrayOf(type, values.toArray()));
        if (array == null) {
            throw new IllegalStateException("the driver made no array");
        }
        return array;
    }
}
