package io.orderwright.fulfilment.expediting.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.fulfilment.expediting.AskInsertion;
import io.orderwright.fulfilment.expediting.DisplacedBy;
import io.orderwright.fulfilment.expediting.Displacement;
import io.orderwright.fulfilment.expediting.InsertionView;
import io.orderwright.fulfilment.expediting.InsertionView.State;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Urgent insertions and whom they displaced. Always inside the caller's transaction. */
@Repository
public class InsertionLedger {

    private static final String DISPLACED =
            """
            select d.order_number, d.insertion, u.order_number, d.pieces, d.days, u.ended_at
            from displaced_order d join urgent_insertion u on u.number = d.insertion
            """;

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    InsertionLedger(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when another one of the order is open. */
    public boolean ask(
            long id,
            String number,
            AskInsertion asked,
            Displacement displacement,
            String approver,
            String version,
            String row,
            String by,
            Instant now) {
        return jdbc.update(
                        """
                        insert into urgent_insertion (id, number, order_number, reason, state, displacement, asked_by, asked_at,
                            approver, table_version, row_name, tell_customers)
                        values (?, ?, ?, ?, 'ASKED', ?::jsonb, ?, ?, nullif(?, ''), ?, ?, ?)
                        on conflict (order_number) where state = 'ASKED' do nothing""",
                        id,
                        number,
                        asked.order(),
                        asked.reason().strip(),
                        text(displacement),
                        by,
                        Timestamp.from(now),
                        approver,
                        version,
                        row,
                        asked.tellCustomers())
                == 1;
    }

    public void askAgain(String number, Displacement displacement, String approver, String version, String row) {
        jdbc.update(
                """
                update urgent_insertion set displacement = ?::jsonb, approver = nullif(?, ''), table_version = ?, row_name = ?,
                    decided_by = null, decided_at = null where number = ?""",
                text(displacement),
                approver,
                version,
                row,
                number);
    }

    public void decide(String number, String by, String remark, @Nullable Boolean tellCustomers, Instant now) {
        jdbc.update(
                "update urgent_insertion set decided_by = ?, decided_at = ?, remark = ?, tell_customers = ? where number = ?",
                by,
                Timestamp.from(now),
                remark,
                tellCustomers,
                number);
    }

    public void done(String number, Displacement done, Instant now) {
        jdbc.update(
                "update urgent_insertion set state = 'DONE', displacement = ?::jsonb, ended_at = ? where number = ?",
                text(done),
                Timestamp.from(now),
                number);
    }

    public void end(String number, State state, Instant now) {
        jdbc.update(
                "update urgent_insertion set state = ?, ended_at = ? where number = ?",
                state.name(),
                Timestamp.from(now),
                number);
    }

    public void displaced(String number, String order, BigDecimal pieces, int days) {
        jdbc.update(
                "insert into displaced_order (insertion, order_number, pieces, days) values (?, ?, ?, ?)",
                number,
                order,
                pieces,
                days);
    }

    public List<DisplacedBy> displaced(String order) {
        return jdbc.query(
                DISPLACED + "where d.order_number = ? order by u.id", (row, count) -> displacedBy(row), order);
    }

    public List<DisplacedBy> displacedSince(Instant since, int size) {
        return jdbc.query(
                DISPLACED
                        + "where u.state = 'DONE' and u.ended_at >= ? order by u.ended_at desc, d.order_number limit ?",
                (row, count) -> displacedBy(row),
                Timestamp.from(since),
                size);
    }

    private static DisplacedBy displacedBy(ResultSet row) throws SQLException {
        return new DisplacedBy(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getBigDecimal(4),
                row.getInt(5),
                row.getTimestamp(6).toInstant());
    }

    /** Finds it and holds it. */
    public Optional<InsertionView> hold(String number) {
        jdbc.queryForList("select 1 from urgent_insertion where number = ? for update", number);
        return find(number);
    }

    public Optional<InsertionView> find(String number) {
        return jdbc.query("select * from urgent_insertion where number = ?", (row, count) -> view(row), number).stream()
                .findFirst();
    }

    public List<InsertionView> page(long before, int size) {
        return jdbc.query(
                "select * from urgent_insertion where id < ? order by id desc limit ?",
                (row, count) -> view(row),
                before,
                size);
    }

    public List<InsertionView> ofOrder(String order) {
        return jdbc.query(
                "select * from urgent_insertion where order_number = ? order by id", (row, count) -> view(row), order);
    }

    private InsertionView view(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new InsertionView(
                row.getLong("id"),
                row.getString("number"),
                row.getString("order_number"),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                displacement(row.getString("displacement")),
                row.getObject("tell_customers", Boolean.class),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("approver"),
                row.getString("table_version"),
                row.getString("row_name"),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("remark"));
    }

    private String text(Displacement displacement) {
        try {
            return json.writeValueAsString(displacement);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record of texts, numbers and days is always JSON", e);
        }
    }

    private Displacement displacement(String text) {
        try {
            return json.readValue(text, Displacement.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept displacement cannot be read", e);
        }
    }
}
