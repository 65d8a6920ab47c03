package io.orderwright.platform.intake.store;

import io.orderwright.platform.intake.store.NamesInUse.NameUse;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.keys.RecordUses;
import io.orderwright.platform.kernel.keys.RecordUses.RateName;
import io.orderwright.platform.kernel.keys.RecordUses.RateUse;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Whether anything was counted by a rate, or would be left without one: reads the tables of others, as {@link NamesInUse} does.
 * Which there are, the modules say; a test holds that against the columns of the database.
 */
@Repository
public class RatesInUse {

    private final NamedParameterJdbcTemplate jdbc;
    private final CompanyCalendar calendar;
    private final List<RateUse> uses;

    RatesInUse(NamedParameterJdbcTemplate jdbc, CompanyCalendar calendar, List<RecordUses> modules) {
        this.jdbc = jdbc;
        this.calendar = calendar;
        this.uses =
                modules.stream().flatMap(module -> module.rateUses().stream()).toList();
    }

    /** The tables whose currency is asked for. */
    public List<String> tables() {
        return uses.stream()
                .filter(use -> use.rate() == RateName.CURRENCY_SINCE || use.rate() == RateName.CURRENCY)
                .map(RateUse::table)
                .toList();
    }

    /** A document in the currency that was made on that day or later. */
    public Optional<NameUse> inCurrencySince(String currency, LocalDate day) {
        return first(RateName.CURRENCY_SINCE, currency, day);
    }

    /** Anything that stands in the currency. */
    public Optional<NameUse> inCurrency(String currency) {
        return first(RateName.CURRENCY, currency, LocalDate.EPOCH);
    }

    /** An order of a product with the tax code that was placed on that day or later: documents are counted by the order's rate. */
    public Optional<NameUse> taxedSince(String code, LocalDate day) {
        return first(RateName.TAX_CODE_SINCE, code, day);
    }

    /** A product with the tax code. */
    public Optional<NameUse> taxed(String code) {
        return first(RateName.TAX_CODE, code, LocalDate.EPOCH);
    }

    /** Anything that is, or was, measured in the unit. */
    public Optional<NameUse> measuredIn(String unit) {
        return first(RateName.UNIT, unit, LocalDate.EPOCH);
    }

    private Optional<NameUse> first(RateName rate, String key, LocalDate day) {
        String query = uses.stream()
                .filter(use -> use.rate() == rate)
                .map(use -> "(select '%s' as word, %s::text as shown from %s where %s limit 1)"
                        .formatted(use.word(), use.shown(), use.table(), use.when()))
                .collect(Collectors.joining(" union all "));
        return jdbc
                .query(
                        "select word, shown from (" + query + ") as used limit 1",
                        Map.of("key", key, "day", Date.valueOf(day), "from", Timestamp.from(calendar.startOf(day))),
                        (row, number) -> new NameUse(row.getString(1), row.getString(2)))
                .stream()
                .findFirst();
    }
}
