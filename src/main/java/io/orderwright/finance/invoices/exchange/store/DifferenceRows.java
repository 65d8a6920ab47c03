package io.orderwright.finance.invoices.exchange.store;

import io.orderwright.finance.invoices.exchange.domain.CountedValue;
import io.orderwright.finance.invoices.exchange.domain.RealisedDifference;
import io.orderwright.finance.invoices.exchange.domain.RealisedDifference.HomeValue;
import io.orderwright.finance.invoices.exchange.domain.RealisedDifference.Origin;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.reference.Currencies;
import io.orderwright.platform.reference.ExchangeRate;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The values of allocations in other currencies: rows are added, and filled in once. */
@Repository
public class DifferenceRows {

    private static final String SELECT =
            """
            select invoice, entry_no, source, amount, currency, reverses, document_day, payment_day, at_book, waits,
                home_currency, document_rate, payment_rate, book_value, paid_value
            from realised_difference where\s""";

    private static final String IN_ORDER = " order by invoice, entry_no";

    private final JdbcTemplate jdbc;

    DifferenceRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    public void add(RealisedDifference row) {
        Origin origin = row.origin();
        HomeValue value = row.value();
        jdbc.update(
                """
                insert into realised_difference (invoice, entry_no, source, amount, currency, reverses, document_day, payment_day,
                    at_book, waits, home_currency, document_rate, payment_rate, book_value, paid_value)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                origin.invoice(),
                origin.entryNo(),
                origin.source(),
                origin.amount().amount(),
                origin.amount().code(),
                origin.reverses(),
                origin.documentDay(),
                origin.paymentDay(),
                origin.atBook(),
                row.waits(),
                value == null ? null : value.book().code(),
                value == null ? null : value.documentRate().worth(),
                value == null ? null : value.paymentRate().worth(),
                value == null ? null : value.book().amount(),
                value == null ? null : value.paid().amount());
    }

    /** What waited is known. */
    public void fill(RealisedDifference row) {
        HomeValue value = Objects.requireNonNull(row.value());
        jdbc.update(
                """
                update realised_difference set waits = false, home_currency = ?, document_rate = ?, payment_rate = ?,
                    book_value = ?, paid_value = ?
                where invoice = ? and entry_no = ?""",
                value.book().code(),
                value.documentRate().worth(),
                value.paymentRate().worth(),
                value.book().amount(),
                value.paid().amount(),
                row.origin().invoice(),
                row.origin().entryNo());
    }

    public Optional<RealisedDifference> find(String invoice, int entryNo) {
        return jdbc.query(SELECT + "invoice = ? and entry_no = ?", DifferenceRows::row, invoice, entryNo).stream()
                .findFirst();
    }

    /** What of a document is counted, at its book value. */
    public CountedValue ofDocument(String invoice, String currency) {
        return counted("book_value", "document_rate", "invoice", invoice, currency);
    }

    /** What of some money, or of a credit note, is counted, at its paid value. */
    public CountedValue ofSource(String source, String currency) {
        return counted("paid_value", "payment_rate", "source", source, currency);
    }

    private CountedValue counted(String value, String rate, String key, String of, String currency) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "select coalesce(sum(amount), 0), coalesce(sum(" + value + "), 0), max(" + rate
                        + ") from realised_difference where book_value is not null and " + key + " = ?",
                (row, number) -> new CountedValue(
                        Money.rounded(row.getBigDecimal(1), currency),
                        Money.rounded(row.getBigDecimal(2), Currencies.COMPANY_CURRENCY),
                        rate(row.getBigDecimal(3))),
                of));
    }

    public List<RealisedDifference> ofInvoice(String invoice) {
        return jdbc.query(SELECT + "invoice = ?" + IN_ORDER, DifferenceRows::row, invoice);
    }

    public List<RealisedDifference> ofSources(Collection<String> sources) {
        return jdbc.query(
                SELECT + "source = any(?)" + IN_ORDER, DifferenceRows::row, (Object) sources.toArray(String[]::new));
    }

    /** After an entry of a document, "" for the first. */
    public List<RealisedDifference> page(String invoice, int entryNo, int most) {
        return jdbc.query(
                SELECT + "(invoice, entry_no) > (?, ?)" + IN_ORDER + " limit ?",
                DifferenceRows::row,
                invoice,
                entryNo,
                most);
    }

    /**
     * What waits, after an entry of a document.
     *
     * @param currency empty for all
     */
    public List<RealisedDifference> waiting(String currency, String invoice, int entryNo, int most) {
        return jdbc.query(
                SELECT + "waits and (? = '' or currency = ?) and (invoice, entry_no) > (?, ?)" + IN_ORDER + " limit ?",
                DifferenceRows::row,
                currency,
                currency,
                invoice,
                entryNo,
                most);
    }

    /** Of these documents what waits, in the order in which it is filled in. */
    public List<RealisedDifference> waitingOf(Collection<String> invoices) {
        return jdbc.query(SELECT + "waits and invoice = any(?)" + IN_ORDER, DifferenceRows::row, (Object)
                invoices.toArray(String[]::new));
    }

    private static RealisedDifference row(ResultSet row, int number) throws SQLException {
        String home = row.getString("home_currency");
        HomeValue value = home == null
                ? null
                : new HomeValue(
                        new ExchangeRate(row.getBigDecimal("document_rate")),
                        new ExchangeRate(row.getBigDecimal("payment_rate")),
                        Money.rounded(row.getBigDecimal("book_value"), home),
                        Money.rounded(row.getBigDecimal("paid_value"), home));
        int reverses = row.getInt("reverses");
        Integer undone = row.wasNull() ? null : reverses;
        Origin origin = new Origin(
                row.getString("invoice"),
                row.getInt("entry_no"),
                row.getString("source"),
                Money.rounded(row.getBigDecimal("amount"), row.getString("currency")),
                undone,
                row.getObject("document_day", LocalDate.class),
                row.getObject("payment_day", LocalDate.class),
                row.getBoolean("at_book"));
        return new RealisedDifference(origin, row.getBoolean("waits"), value);
    }

    private static @Nullable ExchangeRate rate(@Nullable BigDecimal worth) {
        return worth == null ? null : new ExchangeRate(worth);
    }
}
