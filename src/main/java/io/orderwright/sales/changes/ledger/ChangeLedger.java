package io.orderwright.sales.changes.ledger;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.ChangeView.State;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table {@code change_order}. Always inside the caller's transaction. */
@Repository
public class ChangeLedger {

    private static final TypeReference<TreeMap<Integer, BigDecimal>> WANTED = new TypeReference<>() {};

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    ChangeLedger(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** False when another one of the order is open. */
    public boolean ask(
            long id,
            String number,
            String order,
            String reason,
            Map<Integer, BigDecimal> wanted,
            ChangeEffects effects,
            String by,
            Instant now) {
        return jdbc.update(
                        """
                        insert into change_order (id, number, order_number, reason, state, wanted, effects, asked_by, asked_at,
                            approver)
                        values (?, ?, ?, ?, 'ASKED', ?::jsonb, ?::jsonb, ?, ?, ?)
                        on conflict (order_number) where state in ('ASKED', 'APPLIED') do nothing""",
                        id,
                        number,
                        order,
                        reason,
                        text(wanted),
                        text(effects),
                        by,
                        Timestamp.from(now),
                        effects.approver())
                == 1;
    }

    public void askAgain(String number, ChangeEffects effects) {
        jdbc.update(
                """
                update change_order set effects = ?::jsonb, approver = ?, decided_by = null, decided_at = null
                where number = ?""",
                text(effects),
                effects.approver(),
                number);
    }

    public void decide(String number, String by, String remark, Instant now) {
        jdbc.update(
                "update change_order set decided_by = ?, decided_at = ?, remark = ? where number = ?",
                by,
                Timestamp.from(now),
                remark,
                number);
    }

    public void remark(String number, String remark) {
        jdbc.update("update change_order set remark = ? where number = ?", remark, number);
    }

    public void applied(String number, ChangeEffects effects, int version) {
        jdbc.update(
                "update change_order set state = 'APPLIED', effects = ?::jsonb, version_no = ? where number = ?",
                text(effects),
                version,
                number);
    }

    public void end(String number, State state, Instant now) {
        jdbc.update(
                "update change_order set state = ?, ended_at = ? where number = ?",
                state.name(),
                Timestamp.from(now),
                number);
    }

    /** Finds it and holds it. */
    public Optional<ChangeView> hold(String number) {
        jdbc.queryForList("select 1 from change_order where number = ? for update", number);
        return find(number);
    }

    public Optional<ChangeView> find(String number) {
        return jdbc.query("select * from change_order where number = ?", (row, count) -> view(row), number).stream()
                .findFirst();
    }

    public List<ChangeView> page(long before, int size) {
        return jdbc.query(
                "select * from change_order where id < ? order by id desc limit ?",
                (row, count) -> view(row),
                before,
                size);
    }

    public List<ChangeView> ofOrder(String order) {
        return jdbc.query(
                "select * from change_order where order_number = ? order by id", (row, count) -> view(row), order);
    }

    private ChangeView view(ResultSet row) throws SQLException {
        Timestamp decided = row.getTimestamp("decided_at");
        return new ChangeView(
                row.getLong("id"),
                row.getString("number"),
                row.getString("order_number"),
                row.getString("reason"),
                State.valueOf(row.getString("state")),
                read(row.getString("wanted"), text -> json.readValue(text, WANTED)),
                read(row.getString("effects"), text -> json.readValue(text, ChangeEffects.class)),
                row.getString("asked_by"),
                row.getTimestamp("asked_at").toInstant(),
                row.getString("decided_by"),
                decided == null ? null : decided.toInstant(),
                row.getString("remark"),
                row.getObject("version_no", Integer.class));
    }

    private String text(Object kept) {
        try {
            return json.writeValueAsString(kept);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("records of texts and numbers are always JSON", e);
        }
    }

    private interface Reading<T> {
        T of(String text) throws JsonProcessingException;
    }

    private static <T> T read(String text, Reading<T> reading) {
        try {
            return reading.of(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a kept change order cannot be read", e);
        }
    }
}
