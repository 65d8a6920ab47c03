package io.orderwright.platform.intake.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/**
 * Who names a record that was brought in: reads the tables of others, as the checks do, since there are no foreign keys between
 * modules. A test holds the list against the columns of the database.
 */
@Repository
public class NamesInUse {

    /** Others name a document by our number, a file by that of finance. */
    private static final String OPENING =
            "(select i.finance_document from invoice i where i.kind = 'OPENING' and i.number = %s.invoice)";

    private static final Map<RecordName, List<Naming>> NAMINGS = Map.of(
            RecordName.NONE,
            List.of(),
            RecordName.CUSTOMER,
            List.of(
                    new Naming("sales_order", "customer_code", "order", "number"),
                    new Naming("past_order", "customer_code", "past-order", "number"),
                    new Naming("invoice", "customer_code", "invoice", "number"),
                    new Naming("receipt", "customer_code", "receipt", "external_id"),
                    new Naming("receipt_movement", "customer_code", "receipt", "number"),
                    new Naming("write_off", "customer_code", "invoice", "number"),
                    new Naming("invoice_correction", "customer_code", "invoice", "invoice"),
                    new Naming("bank_line", "customer", "bank", "account"),
                    new Naming("payer_account", "customer", "bank", "account"),
                    new Naming("price_list", "customer_code", "price-list", "code"),
                    new Naming("customer_address", "customer", "address", "code"),
                    new Naming("customer_contact", "customer", "contact", "code"),
                    new Naming("dunning_letter", "customer_code", "dunning", "number"),
                    new Naming("dunning_claim", "customer_code", "dunning", "letter"),
                    new Naming("dunning_stop", "customer_code", "dunning-stop", "reason"),
                    new Naming("dunning_hold", "customer_code", "dunning", "letter"),
                    new Naming("credit_commitment", "customer_code", "credit", "customer_code"),
                    new Naming("credit_release", "customer_code", "credit", "customer_code"),
                    new Naming("credit_review", "customer_code", "credit", "customer_code"),
                    new Naming("credit_case", "customer_code", "credit", "customer_code")),
            RecordName.PRODUCT,
            List.of(
                    new Naming(
                            "order_line", "sku", "order", "(select o.number from sales_order o where o.id = order_id)"),
                    new Naming("price_list_entry", "sku", "price-list", "list_code"),
                    new Naming("stock_item", "sku", "stock", "warehouse"),
                    new Naming("stock_movement", "sku", "movement", "reference"),
                    new Naming("stock_blocking", "sku", "movement", "reference"),
                    new Naming("stock_count", "sku", "stock-count", "sku"),
                    new Naming("expected_receipt", "sku", "expected", "reference"),
                    new Naming("supplier_offer", "sku", "offer", "supplier"),
                    new Naming("requisition", "sku", "requisition", "number"),
                    new Naming("made_product", "sku", "made", "sku"),
                    new Naming("work_order", "sku", "work-order", "number")),
            RecordName.OPENING_INVOICE,
            List.of(
                    new Naming(
                            "dunning_letter_row",
                            OPENING.formatted("dunning_letter_row"),
                            "dunning",
                            "(select l.number from dunning_letter l where l.id = letter_id)"),
                    new Naming("dunning_claim", OPENING.formatted("dunning_claim"), "dunning", "letter"),
                    new Naming("dunning_stop", OPENING.formatted("dunning_stop"), "dunning-stop", "reason"),
                    new Naming("invoice_correction", OPENING.formatted("invoice_correction"), "correction", "number"),
                    new Naming("write_off", OPENING.formatted("write_off"), "write-off", "number")),
            RecordName.SUPPLIER,
            List.of(
                    new Naming("supplier_offer", "supplier", "offer-of", "sku"),
                    new Naming("purchase_order", "supplier", "purchase", "number")));

    private final JdbcTemplate jdbc;

    NamesInUse(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A column that names records.
     *
     * @param word what names them, as the end of a message key
     * @param shown the column, or expression, that says which one it is
     */
    public record Naming(String table, String column, String word, String shown) {

        private String select() {
            return "select %s as record, '%s' as word, %s::text as shown from %s".formatted(column, word, shown, table);
        }
    }

    /** What names a record. */
    public record Use(String word, String shown) {}

    /** The columns that name such records. */
    public static List<Naming> namings(RecordName name) {
        return NAMINGS.getOrDefault(name, List.of());
    }

    /**
     * Until the transaction ends nobody begins to name these records, and whoever did in one that is under way has ended: customers
     * and products by what their row says, suppliers by what refers to them in the database.
     */
    public void hold(RecordName name, Collection<String> records) {
        if (name == RecordName.CUSTOMER || name == RecordName.PRODUCT) {
            jdbc.queryForList(
                    name == RecordName.CUSTOMER
                            ? "select 1 from customer where code = any (?) order by code collate \"C\" for update"
                            : "select 1 from product where sku = any (?) order by sku collate \"C\" for update",
                    (Object) records.toArray(String[]::new));
        }
    }

    /** Of these records those that something names, each with one of those; one statement, however many. */
    public Map<String, Use> of(RecordName name, Collection<String> records) {
        Map<String, Use> uses = new HashMap<>();
        if (records.isEmpty() || namings(name).isEmpty()) {
            return uses;
        }
        String[] wanted = records.toArray(String[]::new);
        List<Naming> all = namings(name);
        jdbc.query(
                all.stream()
                        .map(naming -> naming.select() + " where " + naming.column() + " = any (?)")
                        .collect(Collectors.joining(
                                " union all ", "select distinct on (record) record, word, shown from (", ") as named")),
                statement -> {
                    for (int i = 1; i <= all.size(); i++) {
                        statement.setArray(i, statement.getConnection().createArrayOf("text", wanted));
                    }
                },
                row -> {
                    uses.put(row.getString(1), new Use(row.getString(2), row.getString(3)));
                });
        return uses;
    }
}
