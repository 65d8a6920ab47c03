package io.orderwright.platform.reference.store;

import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.reference.TaxRateView;
import io.orderwright.platform.reference.ZeroRate;
import io.orderwright.platform.reference.store.DatedRates.DatedValue;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The table of tax rates. */
@Repository
public class TaxRateRows {

    private static final String COLUMNS = "select code, valid_from, rate, zero_rate from tax_rate ";

    private final JdbcTemplate jdbc;
    private final DatedRates<TaxRateView> rates;

    TaxRateRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
        this.rates = new DatedRates<>(() -> jdbc.query(COLUMNS, (row, number) -> view(row)).stream()
                .map(rate -> new DatedValue<>(rate.code(), rate.validFrom(), rate))
                .toList());
    }

    private static TaxRateView view(ResultSet row) throws SQLException {
        String zero = row.getString(4);
        return new TaxRateView(
                row.getString(1),
                row.getObject(2, LocalDate.class),
                PlainNumber.bare(row.getBigDecimal(3)),
                zero == null ? null : ZeroRate.valueOf(zero));
    }

    /** Whether the day comes after every other that the code has a rate for. */
    public boolean follows(String code, LocalDate day) {
        return rates.follows(code, day);
    }

    /** The rate that holds at that day. */
    public Optional<TaxRateView> at(String code, LocalDate day) {
        return rates.at(code, day);
    }

    /** Tax codes that have a rate, in alphabetical order. */
    public List<String> codes() {
        return rates.keys();
    }

    /** A code that differs from this one by the case of letters only. */
    public Optional<String> twin(String code) {
        return jdbc
                .queryForList(
                        "select code from tax_rate where lower(code) = lower(?) and code <> ? limit 1",
                        String.class,
                        code,
                        code)
                .stream()
                .findFirst();
    }

    /** Enters or replaces the rate of just that day. */
    public void enter(String code, LocalDate day, BigDecimal rate, @Nullable ZeroRate zeroRate) {
        jdbc.update(
                """
                insert into tax_rate (code, valid_from, rate, zero_rate) values (?, ?, ?, ?)
                on conflict (code, valid_from) do update set rate = excluded.rate, zero_rate = excluded.zero_rate""",
                code,
                day,
                rate,
                zeroRate == null ? null : zeroRate.name());
        rates.changed();
    }

    /** The one rate entered for just that day, read anew. */
    public Optional<TaxRateView> enteredFor(String code, LocalDate day) {
        return jdbc.query(COLUMNS + "where code = ? and valid_from = ?", (row, number) -> view(row), code, day).stream()
                .findFirst();
    }

    public void remove(String code, LocalDate day) {
        jdbc.update("delete from tax_rate where code = ? and valid_from = ?", code, day);
        rates.changed();
    }

    /** One page by code and day, beginning after that key ("" for the first). */
    public List<TaxRateView> page(String after, int size) {
        return jdbc.query(
                COLUMNS + "where (code || ' ' || valid_from) collate \"C\" > ?"
                        + " order by (code || ' ' || valid_from) collate \"C\" limit ?",
                (row, number) -> view(row),
                after,
                size);
    }
}
