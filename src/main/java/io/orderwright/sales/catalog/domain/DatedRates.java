package io.orderwright.sales.catalog.domain;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Tax rates and exchange rates with the date from which they hold. Read once and kept for half a minute, since a rate
 * entered today rarely holds for an order of the same second.
 */
@Component
public class DatedRates {

    private static final String TAX = "select code, valid_from, rate from tax_rate";
    private static final String EXCHANGE = "select currency, valid_from, rate from exchange_rate";

    private final LoadingCache<String, Map<String, NavigableMap<LocalDate, BigDecimal>>> tables;

    DatedRates(JdbcTemplate jdbc) {
        this.tables =
                Caffeine.newBuilder().expireAfterWrite(Duration.ofSeconds(30)).build(table -> load(jdbc, table));
    }

    /**
     * Tax rate of a code at a date, as a fraction.
     *
     * @throws Refusal INVALID when the code has no rate at that date
     */
    public BigDecimal tax(String code, LocalDate date) {
        return at(TAX, code, date, "catalog.tax-code-unknown", "taxCode");
    }

    /** The tax codes there are, in alphabetical order. */
    public List<String> taxCodes() {
        return tables.get(TAX).keySet().stream().sorted().toList();
    }

    /**
     * What one unit of the currency is worth in the company's currency at a date.
     *
     * @throws Refusal INVALID when there is no rate for it
     */
    public BigDecimal exchange(String currency, LocalDate date) {
        return at(EXCHANGE, currency, date, "catalog.currency-unknown", "currency");
    }

    /** As {@link #exchange}; absent when there is no rate for it, or none above zero. */
    public Optional<BigDecimal> known(String currency, LocalDate date) {
        return find(EXCHANGE, currency, date).filter(rate -> rate.signum() > 0);
    }

    private BigDecimal at(String table, String key, LocalDate date, String complaint, String field) {
        return find(table, key, date).orElseThrow(() -> Refusal.invalid(field, complaint, key, date));
    }

    private Optional<BigDecimal> find(String table, String key, LocalDate date) {
        NavigableMap<LocalDate, BigDecimal> rates = tables.get(table).get(key);
        return Optional.ofNullable(rates == null ? null : rates.floorEntry(date))
                .map(Map.Entry::getValue);
    }

    private static Map<String, NavigableMap<LocalDate, BigDecimal>> load(JdbcTemplate jdbc, String select) {
        Map<String, NavigableMap<LocalDate, BigDecimal>> rates = new HashMap<>();
        jdbc.query(select, row -> {
            rates.computeIfAbsent(row.getString(1), key -> new TreeMap<>())
                    .put(row.getObject(2, LocalDate.class), row.getBigDecimal(3));
        });
        return rates;
    }
}
