package io.orderwright.finance.banking.store;

import io.orderwright.finance.banking.StatementState;
import io.orderwright.finance.banking.StatementView;
import io.orderwright.finance.banking.StatementView.StatementKind;
import io.orderwright.finance.banking.domain.BankStatement;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of statements. */
@Repository
public class StatementRows {

    private static final String ALL =
            """
            select s.id, s.kind, s.account, s.number, s.file_name, s.opening_on, s.opening, s.closing_on, s.closing, s.currency, s.lines,
                s.left_open, s.state, s.taken_by, s.taken_at, s.reason,
                s.opening = (select p.closing from bank_statement p where p.account = s.account and p.kind = s.kind and p.state <> 'WITHDRAWN'
                    and (p.closing_on, p.id) < (s.closing_on, s.id) order by p.closing_on desc, p.id desc limit 1) as follows
            from bank_statement s\s""";

    private final JdbcTemplate jdbc;

    StatementRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public long nextId() {
        return Optional.ofNullable(jdbc.queryForObject("select nextval('bank_statement_seq')", Long.class))
                .orElseThrow();
    }

    /** Those of an account before this one, the newest first. @param account "" for all */
    public List<StatementView> page(String account, long before, int size) {
        return jdbc.query(
                ALL + "where s.id < ? and (? = '' or s.account = ?) order by s.id desc limit ?",
                StatementRows::statement,
                before,
                account,
                account,
                size);
    }

    public Optional<StatementView> find(long id) {
        return jdbc.query(ALL + "where s.id = ?", StatementRows::statement, id).stream()
                .findFirst();
    }

    /** Held until the transaction ends. @throws Refusal NOT_FOUND for one that there is not */
    public BankStatement locked(long id) {
        jdbc.queryForList("select id from bank_statement where id = ? for update", id);
        return new BankStatement(find(id).orElseThrow(() -> Refusal.notFound("statement.unknown", id)));
    }

    /** What was taken in of a file with this content. */
    public List<StatementView> ofFile(String account, String fingerprint) {
        return jdbc.query(
                ALL + "where s.account = ? and s.fingerprint = ? and s.state <> 'WITHDRAWN' order by s.id",
                StatementRows::statement,
                account,
                fingerprint);
    }

    /** The statement with which the account ends. */
    public Optional<StatementView> latest(String account) {
        return jdbc
                .query(
                        ALL
                                + "where s.account = ? and s.kind = 'STATEMENT' and s.state <> 'WITHDRAWN' order by s.closing_on desc, s.id desc limit 1",
                        StatementRows::statement,
                        account)
                .stream()
                .findFirst();
    }

    /** One with this number, these balances and so many lines. */
    public Optional<StatementView> same(StatementView wanted) {
        return jdbc
                .query(
                        ALL
                                + """
                                where s.account = ? and s.kind = ? and s.number = ? and s.opening_on = ?
                                    and s.opening is not distinct from cast(? as numeric) and s.closing_on = ?
                                    and s.closing is not distinct from cast(? as numeric) and s.lines = ?
                                    and s.state <> 'WITHDRAWN' limit 1""",
                        StatementRows::statement,
                        wanted.account(),
                        wanted.kind().name(),
                        wanted.number(),
                        wanted.openingOn(),
                        amount(wanted.opening()),
                        wanted.closingOn(),
                        amount(wanted.closing()),
                        wanted.lines())
                .stream()
                .findFirst();
    }

    public void add(StatementView taken, String fingerprint) {
        jdbc.update(
                """
                insert into bank_statement (id, kind, account, number, file_name, fingerprint, currency, opening_on, opening, closing_on,
                    closing, lines, left_open, state, taken_by, taken_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                taken.id(),
                taken.kind().name(),
                taken.account(),
                taken.number(),
                taken.fileName(),
                fingerprint,
                taken.currency(),
                taken.openingOn(),
                amount(taken.opening()),
                taken.closingOn(),
                amount(taken.closing()),
                taken.lines(),
                taken.leftOpen(),
                taken.state().name(),
                taken.takenBy(),
                Timestamp.from(taken.takenAt()));
    }

    public void save(BankStatement statement) {
        jdbc.update(
                "update bank_statement set state = ?, left_open = ?, reason = ? where id = ?",
                statement.state().name(),
                statement.leftOpen(),
                statement.reason(),
                statement.id());
    }

    private static @Nullable BigDecimal amount(@Nullable Money balance) {
        return balance == null ? null : balance.amount();
    }

    private static @Nullable Money balance(@Nullable BigDecimal amount, String currency) {
        return amount == null ? null : Money.rounded(amount, currency);
    }

    private static StatementView statement(ResultSet row, int number) throws SQLException {
        String currency = row.getString("currency");
        return new StatementView(
                row.getLong("id"),
                StatementKind.valueOf(row.getString("kind")),
                row.getString("account"),
                row.getString("number"),
                row.getString("file_name"),
                currency,
                row.getDate("opening_on").toLocalDate(),
                balance(row.getBigDecimal("opening"), currency),
                row.getDate("closing_on").toLocalDate(),
                balance(row.getBigDecimal("closing"), currency),
                (Boolean) row.getObject("follows"),
                row.getInt("lines"),
                row.getInt("left_open"),
                StatementState.valueOf(row.getString("state")),
                row.getString("taken_by"),
                row.getTimestamp("taken_at").toInstant(),
                row.getString("reason"));
    }
}
