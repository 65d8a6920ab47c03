package io.orderwright.sales.history.store;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.history.PastOrder;
import io.orderwright.sales.history.PastOrder.PastLine;
import io.orderwright.sales.history.PastOrderState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Past orders: rows are added, read and removed, never changed. */
@Repository
public class PastOrderRows {

    private static final String HEADS =
            "select number, customer_code, state, placed_on, ended_on, purchase_order, comment, currency, total from past_order ";

    private static final String LINES =
            "select number, line_no, sku, name, quantity, unit, amount from past_order_line ";

    private final JdbcTemplate jdbc;

    PastOrderRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(PastOrder order) {
        jdbc.update(
                """
                insert into past_order (number, customer_code, state, placed_on, ended_on, purchase_order, comment, currency, total)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                order.number(),
                order.customer(),
                order.state().name(),
                order.placedOn(),
                order.endedOn(),
                order.purchaseOrder(),
                order.comment(),
                order.total().code(),
                order.total().amount());
        jdbc.batchUpdate(
                """
                insert into past_order_line (number, line_no, sku, name, quantity, unit, amount)
                values (?, ?, ?, ?, ?, ?, ?)""",
                order.lines(),
                Math.max(1, order.lines().size()),
                (statement, line) -> {
                    statement.setString(1, order.number());
                    statement.setInt(2, line.lineNo());
                    statement.setString(3, line.sku());
                    statement.setString(4, line.name());
                    statement.setBigDecimal(5, line.quantity().amount());
                    statement.setString(6, line.quantity().unit());
                    statement.setBigDecimal(7, line.amount().amount());
                });
    }

    public void remove(String number) {
        jdbc.update("delete from past_order_line where number = ?", number);
        jdbc.update("delete from past_order where number = ?", number);
    }

    public Optional<PastOrder> find(String number) {
        return jdbc.query(HEADS + "where number = ?", (row, no) -> head(row), number).stream()
                .findFirst()
                .map(this::whole);
    }

    /** Whole ones by number, two statements however many. */
    public List<PastOrder> after(String after, int size) {
        List<PastOrder> heads = jdbc.query(
                HEADS + "where number collate \"C\" > ? order by number collate \"C\" limit ?",
                (row, no) -> head(row),
                after,
                size);
        return whole(heads);
    }

    /** Whole ones of these numbers, two statements however many. */
    public List<PastOrder> of(Collection<String> numbers) {
        return whole(jdbc.query(
                HEADS + "where number = any(?)", (row, no) -> head(row), (Object) numbers.toArray(String[]::new)));
    }

    private List<PastOrder> whole(List<PastOrder> heads) {
        Map<String, String> currencies = heads.stream()
                .collect(toMap(PastOrder::number, head -> head.total().code()));
        Map<String, List<PastLine>> lines = new HashMap<>();
        jdbc.query(
                LINES + "where number = any(?) order by number, line_no",
                row -> {
                    String number = row.getString("number");
                    lines.computeIfAbsent(number, any -> new ArrayList<>())
                            .add(line(row, Objects.requireNonNull(currencies.get(number))));
                },
                (Object) currencies.keySet().toArray(String[]::new));
        return heads.stream()
                .map(head -> whole(head, lines.getOrDefault(head.number(), List.of())))
                .toList();
    }

    private static PastLine line(ResultSet row, String currency) throws SQLException {
        return new PastLine(
                row.getInt("line_no"),
                row.getString("sku"),
                row.getString("name"),
                Quantity.of(row.getBigDecimal("quantity"), row.getString("unit")),
                Money.of(row.getBigDecimal("amount"), currency));
    }

    private PastOrder whole(PastOrder head) {
        return whole(
                head,
                jdbc.query(
                        LINES + "where number = ? order by line_no",
                        (row, no) -> line(row, head.total().code()),
                        head.number()));
    }

    private static PastOrder whole(PastOrder head, List<PastLine> lines) {
        return new PastOrder(
                head.number(),
                head.customer(),
                head.state(),
                head.placedOn(),
                head.endedOn(),
                head.purchaseOrder(),
                head.comment(),
                head.total(),
                lines);
    }

    public List<PastOrder> page(String customer, int offset, int size) {
        return jdbc.query(
                HEADS + "where ? = '' or customer_code = ? order by placed_on desc, number desc offset ? limit ?",
                (row, no) -> head(row),
                customer,
                customer,
                offset,
                size);
    }

    private static PastOrder head(ResultSet row) throws SQLException {
        return new PastOrder(
                row.getString("number"),
                row.getString("customer_code"),
                PastOrderState.valueOf(row.getString("state")),
                row.getObject("placed_on", LocalDate.class),
                row.getObject("ended_on", LocalDate.class),
                row.getString("purchase_order"),
                row.getString("comment"),
                Money.of(row.getBigDecimal("total"), row.getString("currency")),
                List.of());
    }
}
