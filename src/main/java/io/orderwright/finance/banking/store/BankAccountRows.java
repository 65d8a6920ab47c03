package io.orderwright.finance.banking.store;

import io.orderwright.finance.banking.accounts.BankAccountView;
import io.orderwright.finance.banking.accounts.BankFileFormat;
import io.orderwright.finance.banking.accounts.StatementColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of our accounts, with the headings of those whose bank writes tables. */
@Repository
public class BankAccountRows {

    private static final String ALL =
            """
            select code, name, bank, number, file_number, currency, format, charset, whole_batches, reversals_turned,
                applies_sure, charge_limit, active
            from bank_account\s""";

    private final JdbcTemplate jdbc;

    BankAccountRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Until the transaction ends, nobody else who asks for this changes the account, or takes in its statements. */
    public void hold(String code) {
        jdbc.queryForList("select pg_advisory_xact_lock(hashtext('bank_account'), hashtext(?))", code);
    }

    public List<BankAccountView> page(String after, int size) {
        return withHeadings(jdbc.query(ALL + "where code > ? order by code limit ?", this::account, after, size));
    }

    public Optional<BankAccountView> find(String code) {
        return withHeadings(jdbc.query(ALL + "where code = ?", this::account, code)).stream()
                .findFirst();
    }

    public boolean hasStatements(String code) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select exists (select 1 from bank_statement where account = ?)", Boolean.class, code));
    }

    public void set(BankAccountView account) {
        jdbc.update(
                """
                insert into bank_account (code, name, bank, number, file_number, currency, format, charset, whole_batches,
                    reversals_turned, applies_sure, charge_limit, active)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (code) do update set name = excluded.name, bank = excluded.bank, number = excluded.number,
                    file_number = excluded.file_number, currency = excluded.currency, format = excluded.format,
                    charset = excluded.charset, whole_batches = excluded.whole_batches,
                    reversals_turned = excluded.reversals_turned, applies_sure = excluded.applies_sure,
                    charge_limit = excluded.charge_limit, active = excluded.active""",
                account.code(),
                account.name(),
                account.bank(),
                account.number(),
                account.fileNumber(),
                account.currency(),
                account.format().name(),
                account.charset(),
                account.wholeBatches(),
                account.reversalsTurned(),
                account.appliesSure(),
                account.chargeLimit(),
                account.active());
        jdbc.update("delete from bank_heading where account = ?", account.code());
        account.headings()
                .forEach((column, heading) -> jdbc.update(
                        "insert into bank_heading (account, meaning, heading) values (?, ?, ?)",
                        account.code(),
                        column.name(),
                        heading));
    }

    private List<BankAccountView> withHeadings(List<BankAccountView> bare) {
        Map<String, Map<StatementColumn, String>> headings = new HashMap<>();
        jdbc.query(
                "select account, meaning, heading from bank_heading where account = any(?)",
                row -> {
                    headings.computeIfAbsent(row.getString(1), code -> new EnumMap<>(StatementColumn.class))
                            .put(StatementColumn.valueOf(row.getString(2)), row.getString(3));
                },
                (Object) bare.stream().map(BankAccountView::code).toArray(String[]::new));
        return bare.stream()
                .map(one -> headings.containsKey(one.code()) ? with(one, headings.get(one.code())) : one)
                .toList();
    }

    private static BankAccountView with(BankAccountView one, Map<StatementColumn, String> headings) {
        return new BankAccountView(
                one.code(),
                one.name(),
                one.bank(),
                one.number(),
                one.fileNumber(),
                one.currency(),
                one.format(),
                one.charset(),
                headings,
                one.wholeBatches(),
                one.reversalsTurned(),
                one.appliesSure(),
                one.chargeLimit(),
                one.active());
    }

    private BankAccountView account(ResultSet row, int number) throws SQLException {
        return new BankAccountView(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                BankFileFormat.valueOf(row.getString(7)),
                row.getString(8),
                new EnumMap<>(StatementColumn.class),
                row.getBoolean(9),
                row.getBoolean(10),
                row.getBoolean(11),
                row.getInt(12),
                row.getBoolean(13));
    }
}
