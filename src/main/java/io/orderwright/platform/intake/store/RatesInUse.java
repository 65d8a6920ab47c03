package io.orderwright.platform.intake.store;

import io.orderwright.platform.intake.store.NamesInUse.Use;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Whether anything was counted by a rate, or would be left without one: reads the tables of others, as {@link NamesInUse} does.
 * A test holds the list against the columns of the database.
 */
@Repository
public class RatesInUse {

    /** Documents in a currency, with when they were made. */
    private static final List<Document> DOCUMENTS = List.of(
            new Document("sales_order", "order", "number", "placed_at >= :from"),
            new Document("invoice", "invoice", "number", "issued_on >= :day"),
            new Document("receipt", "receipt", "external_id", "received_at >= :from"),
            new Document("receipt_movement", "receipt", "number", "asked_at >= :from"),
            new Document("write_off", "invoice", "number", "asked_at >= :from"),
            new Document("invoice_correction", "invoice", "invoice", "asked_at >= :from"),
            new Document("purchase_order", "purchase", "number", "opened_at >= :from"),
            new Document("credit_limit", "credit", "customer_code", "proposed_at >= :from"),
            new Document("credit_release", "credit", "customer_code", "released_at >= :from"),
            new Document("credit_review", "credit", "customer_code", "asked_at >= :from"),
            new Document("credit_case", "credit", "customer_code", "opened_at >= :from"),
            new Document("realised_difference", "invoice", "invoice", "greatest(document_day, payment_day) >= :day"),
            new Document("dunning_claim", "dunning", "letter", "day >= :day"),
            new Document("bank_line", "bank", "account", "booked_on >= :day"));

    /** What is in a currency for as long as it stands: it needs some rate today. */
    private static final List<Document> STANDING = List.of(
            new Document("customer", "customer", "code", "true"),
            new Document("product", "product", "sku", "true"),
            new Document("price_list", "price-list", "code", "true"),
            new Document("supplier", "supplier", "code", "true"),
            new Document("bank_account", "bank", "code", "true"),
            new Document("credit_account", "credit", "customer_code", "true"),
            new Document("past_order", "past-order", "number", "true"));

    private final NamedParameterJdbcTemplate jdbc;
    private final CompanyCalendar calendar;

    RatesInUse(NamedParameterJdbcTemplate jdbc, CompanyCalendar calendar) {
        this.jdbc = jdbc;
        this.calendar = calendar;
    }

    /** A table with a currency; how its rows are told, and which of them count. */
    private record Document(String table, String word, String shown, String when) {

        private String select() {
            return "(select '%s' as word, %s::text as shown from %s where currency = :key and %s limit 1)"
                    .formatted(word, shown, table, when);
        }
    }

    /** The tables whose currency is asked for. */
    public static List<String> tables() {
        return Stream.concat(DOCUMENTS.stream(), STANDING.stream())
                .map(Document::table)
                .toList();
    }

    /** A document in the currency that was made on that day or later. */
    public Optional<Use> inCurrencySince(String currency, LocalDate day) {
        return first(
                DOCUMENTS.stream().map(Document::select).collect(Collectors.joining(" union all ")), currency, day);
    }

    /** Anything that stands in the currency. */
    public Optional<Use> inCurrency(String currency) {
        return first(
                STANDING.stream().map(Document::select).collect(Collectors.joining(" union all ")),
                currency,
                LocalDate.EPOCH);
    }

    /** An order of a product with the tax code that was placed on that day or later: documents are counted by the order's rate. */
    public Optional<Use> taxedSince(String code, LocalDate day) {
        return first(
                """
                select 'order' as word, o.number as shown from sales_order o
                where o.placed_at >= :from and exists (
                    select from order_line l join product p on p.sku = l.sku where l.order_id = o.id and p.tax_code = :key)""",
                code,
                day);
    }

    /** A product with the tax code. */
    public Optional<Use> taxed(String code) {
        return first(
                "select 'product' as word, sku as shown from product where tax_code = :key", code, LocalDate.EPOCH);
    }

    /** Anything that is, or was, measured in the unit. */
    public Optional<Use> measuredIn(String unit) {
        return first(
                """
                (select 'product' as word, sku as shown from product where unit = :key limit 1)
                union all (select 'order', o.number from order_line l join sales_order o on o.id = l.order_id
                    where l.unit = :key limit 1)
                union all (select 'past-order', number from past_order_line where unit = :key limit 1)""",
                unit,
                LocalDate.EPOCH);
    }

    private Optional<Use> first(String query, String key, LocalDate day) {
        return jdbc
                .query(
                        "select word, shown from (" + query + ") as used limit 1",
                        Map.of("key", key, "day", Date.valueOf(day), "from", Timestamp.from(calendar.startOf(day))),
                        (row, number) -> new Use(row.getString(1), row.getString(2)))
                .stream()
                .findFirst();
    }
}
