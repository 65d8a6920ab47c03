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

    static final String ALL =
            """
            select id, statement, told_by, account, place, content, occurrence, booked_on, value_on, currency, amount, reversal,
                return_reason, name, counter_account, text, reference, bank_id, entry_id, part, state, repeats, use_kind, used_as, customer, reason, settled_by, settled_at
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
                insert into bank_line (id, statement, told_by, account, place, content, occurrence, booked_on, value_on, currency,
                    amount, reversal, return_reason, name, counter_account, text, reference, bank_id, entry_id, part, state, repeats)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                lines,
                BATCH,
                (insert, added) -> {
                    BankLineView line = added.line();
                    insert.setLong(1, line.id());
                    insert.setLong(2, line.statement());
                    insert.setLong(3, line.toldBy());
                    insert.setString(4, line.account());
                    insert.setLong(5, line.place());
                    insert.setString(6, added.content());
                    insert.setInt(7, added.occurrence());
                    insert.setObject(8, line.bookedOn());
                    insert.setObject(9, line.valueOn(), Types.DATE);
                    insert.setString(10, line.currency());
                    insert.setBigDecimal(11, line.amount().amount());
                    insert.setBoolean(12, line.reversal());
                    insert.setString(13, line.returnReason());
                    insert.setString(14, line.name());
                    insert.setString(15, line.counterAccount());
                    insert.setString(16, line.text());
                    insert.setString(17, line.reference());
                    insert.setString(18, line.bankId());
                    insert.setString(19, line.entryId());
                    insert.setInt(20, line.part());
                    insert.setString(21, line.state().name());
                    insert.setObject(22, line.repeats(), Types.BIGINT);
                });
    }

    /** Numbers for so many new lines, in their order. */
    public List<Long> nextIds(int count) {
        return jdbc.queryForList("select nextval('bank_line_seq') from generate_series(1, ?)", Long.class, count);
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

    /** Another one in which lines count that this one has told; nothing where there is none. */
    public Optional<Long> countingElsewhere(long toldBy) {
        return jdbc
                .queryForList(
                        "select statement from bank_line where told_by = ? and statement <> told_by limit 1",
                        Long.class,
                        toldBy)
                .stream()
                .findFirst();
    }

    /** Whose lines a withdrawal changes beside its own, ascending. */
    public List<Long> touchedBy(long statement) {
        return jdbc.queryForList(
                """
                select told_by from bank_line where statement = ? and told_by <> statement
                union
                select statement from bank_line where repeats in (select id from bank_line where told_by = ?)
                    and statement <> ?
                order by 1""",
                Long.class,
                statement,
                statement,
                statement);
    }

    /** How many lines that nobody has decided count in a statement or notice again. */
    public record ReopenedLines(long statement, int open) {}

    /**
     * All that a file told at once: held one by one they would be thousands. What others told counts with them again.
     */
    public List<ReopenedLines> withdraw(long statement) {
        jdbc.update(
                """
                update bank_line set state = 'WITHDRAWN', repeats = null, settled_by = null, settled_at = null
                where told_by = ? and state in ('OPEN', 'SET_ASIDE', 'REPEATED')""",
                statement);
        return jdbc.query(
                """
                with moved as (
                    update bank_line set statement = told_by where statement = ? and told_by <> statement returning statement, state
                ), again as (
                    update bank_line set state = 'OPEN', repeats = null
                    where repeats in (select id from bank_line where told_by = ?) and state = 'REPEATED' returning statement, state)
                select statement, count(*) from (select * from moved union all select * from again) back
                where state = 'OPEN' group by statement order by statement""",
                (row, number) -> new ReopenedLines(row.getLong(1), row.getInt(2)),
                statement,
                statement);
    }

    public void saveAll(List<BankLine> changed) {
        changed.forEach(this::save);
    }

    public void save(BankLine line) {
        BankLineView now = line.view();
        LineUse use = now.use();
        jdbc.update(
                """
                update bank_line set statement = ?, state = ?, repeats = ?, use_kind = ?, used_as = ?, customer = ?, reason = ?, settled_by = ?,
                    settled_at = ? where id = ?""",
                now.statement(),
                now.state().name(),
                now.repeats(),
                use == null ? null : use.kind().name(),
                use == null ? null : use.usedAs(),
                use == null ? null : use.customer(),
                now.reason(),
                now.settledBy(),
                now.settledAt() == null ? null : Timestamp.from(now.settledAt()),
                now.id());
    }

    static BankLineView line(ResultSet row, int number) throws SQLException {
        String kind = row.getString("use_kind");
        Date value = row.getDate("value_on");
        Timestamp settled = row.getTimestamp("settled_at");
        return new BankLineView(
                row.getLong("id"),
                row.getLong("statement"),
                row.getLong("told_by"),
                row.getString("account"),
                row.getLong("place"),
                OccurrenceKey.of(row.getString("content"), row.getInt("occurrence")),
                row.getDate("booked_on").toLocalDate(),
                value == null ? null : value.toLocalDate(),
                Money.rounded(row.getBigDecimal("amount"), row.getString("currency")),
                row.getBoolean("reversal"),
                row.getString("return_reason"),
                row.getString("name"),
                row.getString("counter_account"),
                row.getString("text"),
                row.getString("reference"),
                row.getString("bank_id"),
                row.getString("entry_id"),
                row.getInt("part"),
                LineState.valueOf(row.getString("state")),
                (Long) row.getObject("repeats"),
                kind == null
                        ? null
                        : new LineUse(LineUseKind.valueOf(kind), row.getString("used_as"), row.getString("customer")),
                row.getString("reason"),
                row.getString("settled_by"),
                settled == null ? null : settled.toInstant());
    }
}
