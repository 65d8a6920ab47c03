package io.orderwright.finance.banking.store;

import io.orderwright.finance.banking.BankLineView;
import io.orderwright.finance.banking.LineState;
import io.orderwright.finance.banking.LineUse;
import io.orderwright.finance.banking.LineUse.LineUseKind;
import io.orderwright.finance.banking.domain.BankLine;
import io.orderwright.finance.banking.domain.OccurrenceKey;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of lines. */
@Repository
public class LineRows {

    private static final String ALL =
            """
            select id, statement, account, place, content, occurrence, booked_on, value_on, currency, amount, reversal, name,
                counter_account, text, reference, bank_id, part, state, use_kind, used_as, customer, reason, settled_by, settled_at
            from bank_line\s""";

    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    LineRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A new line.
     *
     * @param content what it says, as {@link OccurrenceKey#content} tells
     * @param occurrence which of several such lines it is
     */
    public record NewLine(BankLineView line, String content, int occurrence) {}

    public void add(List<NewLine> lines) {
        jdbc.batchUpdate(
                """
                insert into bank_line (id, statement, account, place, content, occurrence, booked_on, value_on, currency, amount,
                    reversal, name, counter_account, text, reference, bank_id, part, state)
                values (nextval('bank_line_seq'), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'OPEN')""",
                lines,
                BATCH,
                (insert, added) -> {
                    BankLineView line = added.line();
                    insert.setLong(1, line.statement());
                    insert.setString(2, line.account());
                    insert.setLong(3, line.place());
                    insert.setString(4, added.content());
                    insert.setInt(5, added.occurrence());
                    insert.setObject(6, line.bookedOn());
                    insert.setObject(7, line.valueOn(), Types.DATE);
                    insert.setString(8, line.currency());
                    insert.setBigDecimal(9, line.amount().amount());
                    insert.setBoolean(10, line.reversal());
                    insert.setString(11, line.name());
                    insert.setString(12, line.counterAccount());
                    insert.setString(13, line.text());
                    insert.setString(14, line.reference());
                    insert.setString(15, line.bankId());
                    insert.setInt(16, line.part());
                });
    }

    /** How often each content is known already. */
    public Map<String, Integer> known(Collection<String> contents) {
        Map<String, Integer> known = new HashMap<>();
        jdbc.query(
                """
                select content, max(occurrence) from bank_line where content = any(?) and state <> 'WITHDRAWN'
                group by content""",
                row -> {
                    known.put(row.getString(1), row.getInt(2));
                },
                (Object) contents.toArray(String[]::new));
        return known;
    }

    /** Those of a statement after this one, in the bank's order. @param state "" for all */
    public List<BankLineView> page(long statement, String state, long after, int size) {
        return jdbc.query(
                ALL + "where statement = ? and id > ? and (? = '' or state = ?) order by id limit ?",
                LineRows::line,
                statement,
                after,
                state,
                state,
                size);
    }

    /** How many are open, counted no further than {@code atMost}. */
    public int open(int atMost) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select count(*) from (select 1 from bank_line where state = 'OPEN' limit ?) counted",
                Integer.class,
                atMost));
    }

    public Optional<BankLineView> find(long id) {
        return jdbc.query(ALL + "where id = ?", LineRows::line, id).stream().findFirst();
    }

    /** Held until the transaction ends. @throws Refusal NOT_FOUND for one that there is not */
    public BankLine locked(long id) {
        return new BankLine(jdbc.query(ALL + "where id = ? for update", LineRows::line, id).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("bankline.unknown", id)));
    }

    /** Which of these numbers of receipts and movements a line stands for already. */
    public Set<String> used(Collection<String> numbers) {
        return Set.copyOf(jdbc.queryForList(
                "select used_as from bank_line where state = 'APPLIED' and used_as = any(?)", String.class, (Object)
                        numbers.toArray(String[]::new)));
    }

    /** Whether any line of a statement is applied. */
    public boolean hasApplied(long statement) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from bank_line where statement = ? and state = 'APPLIED')",
                Boolean.class,
                statement));
    }

    /** All of a statement at once: held one by one they would be thousands. */
    public void withdraw(long statement) {
        jdbc.update(
                """
                update bank_line set state = 'WITHDRAWN', settled_by = null, settled_at = null
                where statement = ? and state in ('OPEN', 'SET_ASIDE')""",
                statement);
    }

    public void save(BankLine line) {
        BankLineView now = line.view();
        LineUse use = now.use();
        jdbc.update(
                """
                update bank_line set state = ?, use_kind = ?, used_as = ?, customer = ?, reason = ?, settled_by = ?, settled_at = ?
                where id = ?""",
                now.state().name(),
                use == null ? null : use.kind().name(),
                use == null ? null : use.usedAs(),
                use == null ? null : use.customer(),
                now.reason(),
                now.settledBy(),
                now.settledAt() == null ? null : Timestamp.from(now.settledAt()),
                now.id());
    }

    private static BankLineView line(ResultSet row, int number) throws SQLException {
        String kind = row.getString("use_kind");
        Date value = row.getDate("value_on");
        Timestamp settled = row.getTimestamp("settled_at");
        return new BankLineView(
                row.getLong("id"),
                row.getLong("statement"),
                row.getString("account"),
                row.getLong("place"),
                OccurrenceKey.of(row.getString("content"), row.getInt("occurrence")),
                row.getDate("booked_on").toLocalDate(),
                value == null ? null : value.toLocalDate(),
                Money.rounded(row.getBigDecimal("amount"), row.getString("currency")),
                row.getBoolean("reversal"),
                row.getString("name"),
                row.getString("counter_account"),
                row.getString("text"),
                row.getString("reference"),
                row.getString("bank_id"),
                row.getInt("part"),
                LineState.valueOf(row.getString("state")),
                kind == null
                        ? null
                        : new LineUse(LineUseKind.valueOf(kind), row.getString("used_as"), row.getString("customer")),
                row.getString("reason"),
                row.getString("settled_by"),
                settled == null ? null : settled.toInstant());
    }
}
