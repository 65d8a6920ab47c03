package io.orderwright.platform.reference.store;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.reference.ExchangeRateView;
import io.orderwright.platform.reference.store.DatedRates.DatedValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of exchange rates. */
@Repository
public class ExchangeRateRows {

    private static final String COLUMNS = "select currency, valid_from, rate from exchange_rate ";

    private final JdbcTemplate jdbc;
    private final DatedRates<BigDecimal> rates;

    ExchangeRateRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.rates = new DatedRates<>(() -> jdbc.query(
                COLUMNS,
                (row, number) -> new DatedValue<>(
                        row.getString(1).strip(), row.getObject(2, LocalDate.class), row.getBigDecimal(3))));
    }

    /** Whether the day comes after every other that the currency has a rate for. */
    public boolean follows(String currency, LocalDate day) {
        return rates.follows(currency, day);
    }

    /** The rate that holds at that day. */
    public Optional<BigDecimal> at(String currency, LocalDate day) {
        return rates.at(currency, day);
    }

    /** Currencies that have a rate, in alphabetical order. */
    public List<String> currencies() {
        return rates.keys();
    }

    /** The one rate entered for just that day, read anew. */
    public Optional<BigDecimal> enteredFor(String currency, LocalDate day) {
        return jdbc
                .queryForList(
                        "select rate from exchange_rate where currency = ? and valid_from = ?",
                        BigDecimal.class,
                        currency,
                        day)
                .stream()
                .findFirst();
    }

    /** Enters or replaces the rate of just that day. */
    public void enter(String currency, LocalDate day, BigDecimal rate) {
        jdbc.update(
                """
                insert into exchange_rate (currency, valid_from, rate) values (?, ?, ?)
                on conflict (currency, valid_from) do update set rate = excluded.rate""",
                currency,
                day,
                rate);
        rates.changed();
    }

    public void remove(String currency, LocalDate day) {
        jdbc.update("delete from exchange_rate where currency = ? and valid_from = ?", currency, day);
        rates.changed();
    }

    /** One page by currency and day, beginning after that key ("" for the first). */
    public List<ExchangeRateView> page(String after, int size) {
        return jdbc.query(
                COLUMNS + "where (currency::text || ' ' || valid_from) collate \"C\" > ?"
                        + " order by (currency::text || ' ' || valid_from) collate \"C\" limit ?",
                (row, number) -> new ExchangeRateView(
                        row.getString(1).strip(),
                        row.getObject(2, LocalDate.class),
                        PlainNumber.bare(row.getBigDecimal(3))),
                after,
                size);
    }
}
