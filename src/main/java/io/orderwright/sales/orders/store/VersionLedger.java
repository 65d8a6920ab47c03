package io.orderwright.sales.orders.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.orders.amendments.OrderVersion;
import io.orderwright.sales.orders.amendments.OrderVersion.VersionHead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code order_version}. Always inside the caller's transaction. */
@Repository
public class VersionLedger {

    private static final TypeReference<List<OrderVersion.VersionLine>> LINES = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    VersionLedger(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    public void write(OrderVersion version) {
        jdbc.update(
                """
                insert into order_version (order_number, version_no, change_order, reason, changed_by, changed_at,
                    net, tax, gross, lines, head) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?::jsonb)""",
                version.orderNumber(),
                version.version(),
                version.changeOrder(),
                version.reason(),
                version.changedBy(),
                Timestamp.from(version.changedAt()),
                version.net().amount(),
                version.tax().amount(),
                version.gross().amount(),
                text(version.lines()),
                version.head() == null ? null : text(version.head()));
    }

    /** 0 when it was never changed. */
    public int last(String orderNumber) {
        Integer last = jdbc.queryForObject(
                "select coalesce(max(version_no), 0) from order_version where order_number = ?",
                Integer.class,
                orderNumber);
        return last == null ? 0 : last;
    }

    /** The first first. */
    public List<OrderVersion> of(String orderNumber) {
        return jdbc.query(
                """
                select v.*, o.currency from order_version v join sales_order o on o.number = v.order_number
                where v.order_number = ? order by v.version_no""",
                (row, number) -> new OrderVersion(
                        row.getString("order_number"),
                        row.getInt("version_no"),
                        row.getString("change_order"),
                        row.getString("reason"),
                        row.getString("changed_by"),
                        row.getTimestamp("changed_at").toInstant(),
                        money(row, "net"),
                        money(row, "tax"),
                        money(row, "gross"),
                        lines(row.getString("lines")),
                        head(row.getString("head"))),
                orderNumber);
    }

    private static Money money(ResultSet row, String column) throws SQLException {
        return Money.of(row.getBigDecimal(column), row.getString("currency"));
    }

    private String text(Object kept) {
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts and numbers are always JSON", e);
        }
    }

    private @Nullable VersionHead head(@Nullable String text) {
        try {
            return text == null ? null : json.readValue(text, VersionHead.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept version cannot be read", e);
        }
    }

    private List<OrderVersion.VersionLine> lines(String text) {
        try {
            return json.readValue(text, LINES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept version cannot be read", e);
        }
    }
}
