package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.ReceivePayment;
import io.orderwright.fulfilment.stock.warehouses.TransferStock;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.checks.AllChecks;
import io.orderwright.platform.intake.store.NamesInUse;
import io.orderwright.platform.intake.store.RatesInUse;
import io.orderwright.platform.intake.undo.KeptStates;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.RunningApplication;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A company that moved in with the wrong files moves out again as if it had never come, or nothing goes and it is said why. */
@Tag("doors")
@RunningApplication
class UndoOfOpeningTest {

    /** Tables and columns that begin with the key of a set. */
    private static final List<String> TABLES = List.of(
            "unit(code)",
            "tax_rate(code)",
            "customer(code)",
            "credit_account(customer_code)",
            "credit_limit(customer_code)",
            "credit_commitment(customer_code)",
            "product(sku)",
            "stock_item(sku)",
            "stock_movement(sku)",
            "supplier(code)",
            "purchase_order(external_id)",
            "requisition(sku)",
            "expected_receipt(sku)",
            "past_order(number)",
            "past_order_line(number)",
            "invoice(finance_document)",
            "receipt(external_id)");

    @LocalServerPort
    private int port;

    @Autowired
    private NamesInUse names;

    @Autowired
    private RatesInUse rates;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private Warehouses warehouses;

    @Autowired
    private IncomingPayments payments;

    @Autowired
    private KeptStates states;

    @Autowired
    private PlatformTransactionManager transactions;

    private ImportClient ines;
    private String key;

    @BeforeEach
    void aKey() {
        ines = new ImportClient(port, "ines");
        key = "V" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
    }

    private Map<String, String> set() {
        Map<String, String> files = new TreeMap<>();
        files.put("units.csv", "unit,decimals\n%1$s,2\n".formatted(key));
        files.put("tax-rates.csv", "tax_code,valid_from,rate\n%1$s,2020-01-01,13%%\n".formatted(key));
        files.put(
                "customers.csv",
                "code,name,currency,credit_grade,credit_limit\n%1$s,Acme,CNY,B,20000\n%1$s-2,Bare,CNY,,\n"
                        .formatted(key));
        files.put(
                "credit-limits.csv",
                "customer,limit_kind,currency,limit,valid_from,valid_until\n%1$s,TEMPORARY,CNY,30000,2026-06-01,2028-06-30\n"
                        .formatted(key));
        files.put("suppliers.csv", "code,name,currency\n%1$s,Works,CNY\n".formatted(key));
        files.put(
                "opening-purchases.csv",
                "purchase_number,supplier,ordered_on,currency,sku,quantity,unit_price,due_on\n%1$s-P,%1$s,2026-06-01,CNY,%1$s,5,3,2027-06-01\n"
                        .formatted(key));
        files.put("products.csv", "sku,name,unit,price,currency,tax_code\n%1$s,Bolt,%1$s,10,CNY,%1$s\n".formatted(key));
        files.put("opening-stock.csv", "sku,quantity,safety\n%1$s,100,5\n".formatted(key));
        files.put(
                "past-orders.csv",
                "order_id,customer,state,placed_on,currency,sku,quantity,unit_price\n"
                        + "%1$s-H,%1$s,CLOSED,2024-01-05,CNY,%1$s,30,9\n%1$s-H,,CLOSED,2024-01-05,CNY,OLD,2,5\n"
                                .formatted(key));
        files.put(
                "opening-invoices.csv",
                "number,customer,issued_on,due_on,currency,gross,tax,open\n"
                        + "%1$s-I,%1$s,2026-01-12,2026-02-11,CNY,1130,130,1000\n".formatted(key)
                        + "%1$s-J,%1$s-2,2026-01-12,2026-02-11,CNY,113,13,113\n".formatted(key));
        files.put(
                "opening-receipts.csv",
                "reference,customer,received_on,currency,amount\n%1$s-R,%1$s,2026-03-01,CNY,250.50\n%1$s-S,%1$s-2,2026-03-01,CNY,1\n"
                        .formatted(key));
        return files;
    }

    @Test
    void allThatASetBroughtGoesWithWhatItCountedForCreditAndStockAndMayComeAgain() {
        JsonNode set = done(set());
        List<String> written = everything();
        assertThat(written).hasSizeGreaterThan(TABLES.size());
        JsonNode forecast = ines.json(undo(set));
        assertThat(forecast.get("possible").asBoolean()).as(forecast.toString()).isTrue();
        assertThat(forecast.get("removed").asInt()).isEqualTo(14);
        assertThat(everything()).as("a preview changes nothing").isEqualTo(written);

        HttpResponse<String> answer = ines.post(undo(set), "application/json", BodyPublishers.noBody());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(everything()).isEmpty();
        assertThat(violations()).isEmpty();

        done(set());
        assertThat(everything()).hasSameSizeAs(written);
        assertThat(violations()).isEmpty();
    }

    /** What is right of a file is kept for an undo before what is wrong of it is told: the set ends all the same. */
    @Test
    void aSetWithOneRightAndOneWrongDocumentEnds() {
        done(Map.of("customers.csv", "code,name,currency\n%1$s,Acme,CNY\n".formatted(key)));
        JsonNode set = ines.moveIn(
                Map.of(
                        "opening-invoices.csv",
                        "number,customer,issued_on,due_on,currency,gross,tax,open\n"
                                + "%1$s-I,%1$s,2026-01-12,2026-02-11,CNY,1130,130,1000\n".formatted(key)
                                + "%1$s-J,%1$s,2026-01-12,2026-02-11,USD,113,13,113\n".formatted(key)),
                "2026-06-30",
                false);
        assertThat(set.get("state").asText()).isEqualTo("REFUSED");
        assertThat(rows("invoice(finance_document)")).isEmpty();
    }

    @Test
    void moneyThatCameGoodsThatMovedAndOrdersThatWerePlacedStandAgainstIt() {
        JsonNode set = done(set());
        String second = "W" + key.substring(1);
        warehouses.open(new Warehouse(second, "Second"), "wendy");
        warehouses.transfer(new TransferStock("T-" + key, key, "MAIN", second, BigDecimal.ONE), "wendy");
        payments.receive(
                new ReceivePayment("P-" + key, key, null, "CNY", new SaidNumber(new BigDecimal("400.00"))),
                "test",
                "fiona");
        List<String> before = everything();
        JsonNode forecast = ines.json(undo(set));
        assertThat(forecast.get("possible").asBoolean()).isFalse();
        assertThat(forecast.get("obstacles").toString())
                .contains("\"" + key + "-I\"", key + " | MAIN", "intake.undo.changed")
                .as("what money and goods have to do with")
                .doesNotContain("\"" + key + "-J\"", "\"" + key + "-S\"", "\"" + key + "-H\"");
        assertThat(ines.post(undo(set), "application/json", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(409);
        assertThat(everything()).isEqualTo(before);
        assertThat(violations()).isEmpty();
    }

    /** What only looks untouched is not: the state is as it was, and yet something happened. */
    @Test
    void whatWentAndCameBackIsSomethingThatHappened() {
        JsonNode set = done(set());
        String second = "W" + key.substring(1);
        warehouses.open(new Warehouse(second, "Second"), "wendy");
        warehouses.transfer(new TransferStock("T-" + key, key, "MAIN", second, BigDecimal.ONE), "wendy");
        warehouses.transfer(new TransferStock("U-" + key, key, second, "MAIN", BigDecimal.ONE), "wendy");
        JsonNode forecast = ines.json(undo(set));
        assertThat(forecast.get("obstacles").toString()).contains("stock.moved-since");
    }

    /** A rate is used from its day on; a customer who is there already keeps no account that the file opened. */
    @Test
    void ratesGoAsLongAsNothingWasCountedByThemAndAFirstLimitGoesWithItsAccount() {
        done(Map.of(
                "customers.csv",
                "code,name,currency\n%1$s,Acme,CNY\n".formatted(key),
                "tax-rates.csv",
                "tax_code,valid_from,rate\n%1$s,2020-01-01,13%%\n".formatted(key)));
        List<String> before = everything();
        JsonNode set = done(Map.of(
                "customers.csv",
                "code,credit_grade,credit_limit\n%1$s,B,700\n".formatted(key),
                "tax-rates.csv",
                "tax_code,valid_from,rate\n%1$s,2024-05-01,9%%\n".formatted(key)));
        HttpResponse<String> answer = ines.post(undo(set), "application/json", BodyPublishers.noBody());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        assertThat(everything()).isEqualTo(before);

        String currency = unusedCurrency();
        JsonNode rate = ines.bringIn("exchange-rates", "currency,valid_from,rate\n" + currency + ",2026-12-31,2\n");
        assertThat(rate.get("added").asInt()).as(ines.errors(rate).toString()).isEqualTo(1);
        assertThat(ines.post(undoOf(rate), "application/json", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(200);
        assertThat(jdbc.queryForObject("select count(*) from exchange_rate where currency = ?", Long.class, currency))
                .isZero();
        JsonNode used = done(Map.of(
                "exchange-rates.csv",
                "currency,valid_from,rate\n" + currency + ",2026-01-01,2\n",
                "tax-rates.csv",
                "tax_code,valid_from,rate\n%1$s-2,2020-01-01,13%%\n".formatted(key)));
        done(Map.of("customers.csv", "code,name,currency\n%1$s-3,Later,%2$s\n".formatted(key, currency)));
        done(Map.of(
                "products.csv", "sku,name,unit,price,currency,tax_code\n%1$s,Bolt,件,10,CNY,%1$s-2\n".formatted(key)));
        assertThat(ines.json(undo(used)).get("obstacles").toString())
                .contains("intake.undo.used.customer", key + "-3", "intake.undo.used.product");
    }

    /** How records stood is personal data: it goes with the undo, or once it is too old for one. */
    @Test
    void whatWasKeptForAnUndoIsDeletedWithItAndInTime() {
        done(Map.of("customers.csv", "code,name,currency,phone\n%1$s,Acme,CNY,138\n".formatted(key)));
        JsonNode changed = done(Map.of("customers.csv", "code,phone\n%1$s,139\n".formatted(key)));
        assertThat(keptOf(changed)).singleElement().asString().contains("138");
        ines.post(undo(changed), "application/json", BodyPublishers.noBody());
        assertThat(keptOf(changed)).containsExactly("");

        JsonNode old = done(Map.of("customers.csv", "code,phone\n%1$s,140\n".formatted(key)));
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.update(
                        "update import_record set keep_until = now() - interval '1 day' where import_id = ?",
                        old.at("/files/0/id").asLong()));
        states.sweep();
        assertThat(keptOf(old)).isEmpty();
        assertThat(ines.json(undo(old)).get("obstacles").toString()).contains("intake.undo.nothing-kept");
        assertThat(keptOf(done(Map.of("customers.csv", "code,phone\n%1$s,141\n".formatted(key)))))
                .as("what is not too old stays")
                .hasSize(1);
    }

    private List<String> keptOf(JsonNode set) {
        return jdbc.queryForList(
                "select coalesce(before, '') from import_record where import_id = ?",
                String.class,
                set.at("/files/0/id").asLong());
    }

    /** Nobody has paid it, and yet somebody works with it: it is said who. */
    @Test
    void anOpenInvoiceThatDunningOrACreditNoteNamesStays() {
        done(Map.of("customers.csv", "code,name,currency\n%1$s,Acme,CNY\n".formatted(key)));
        JsonNode set = done(Map.of(
                "opening-invoices.csv",
                "number,customer,issued_on,due_on,currency,gross,tax,open\n"
                        + "%1$s-I,%1$s,2026-01-12,2026-02-11,CNY,1130,130,1000\n".formatted(key)));
        assertThat(ines.json(undo(set)).get("possible").asBoolean()).isTrue();
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> jdbc.update(
                        """
                        insert into dunning_stop (customer_code, invoice, kind, reason, set_by, set_at)
                        select customer_code, number, 'DISPUTE', 'too much', 'fiona', now()
                        from invoice where finance_document = ?""",
                        key + "-I"));
        assertThat(ines.json(undo(set)).get("obstacles").toString())
                .contains(key + "-I", "intake.undo.used.dunning-stop", "too much");
        assertThat(ines.post(undo(set), "application/json", BodyPublishers.noBody())
                        .statusCode())
                .isEqualTo(409);
    }

    /** Whoever adds a reference to documents has to say whether one of the time before may go all the same. */
    @Test
    void noReferenceToADocumentIsForgotten() {
        // What pays or corrects a document has touched it; a document of an order is none of the time before.
        List<String> excused = List.of(
                "allocation.invoice",
                "allocation.credit_note",
                "invoice.corrects",
                "invoice_correction.credit_note",
                "invoice_correction.taken_back_by",
                "electronic_invoice.document",
                "red_letter.credit_note",
                "invoice_line.deposit",
                "customer_return_fee.document");
        List<String> named = names.namings(RecordName.OPENING_INVOICE).stream()
                .map(naming -> naming.table() + ".invoice")
                .toList();
        assertThat(jdbc.queryForList(
                        """
                        select c.conrelid::regclass || '.' || a.attname from pg_constraint c
                        join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
                        join pg_attribute n on n.attrelid = c.confrelid and n.attnum = c.confkey[1]
                        where c.contype = 'f' and c.confrelid = 'invoice'::regclass and n.attname = 'number'""",
                        String.class))
                .filteredOn(column -> !excused.contains(column))
                .containsExactlyInAnyOrderElementsOf(named);
    }

    /** Whoever adds a table with a currency has to say whether a rate that was entered for it may go. */
    @Test
    void noTableWithACurrencyIsForgotten() {
        // What the tax platform issues, and what decisions are about, is in the currency of the company, for which no
        // rate is entered.
        List<String> excused = List.of(
                "table_replay",
                "electronic_invoice",
                "electronic_invoice_line",
                "red_letter",
                "red_letter_line",
                "exchange_rate",
                "allocation",
                "approval_round",
                "bank_statement",
                "credit_commitment",
                "dunning_letter_row",
                "dunning_letter_sum");
        assertThat(jdbc.queryForList(
                        """
                        select table_name from information_schema.columns
                        where table_schema = 'public' and column_name = 'currency'""",
                        String.class))
                .filteredOn(table -> !excused.contains(table))
                .containsExactlyInAnyOrderElementsOf(rates.tables());
    }

    private String unusedCurrency() {
        return jdbc.queryForObject(
                """
                select code from unnest(array['BBD', 'BZD', 'FJD', 'GYD', 'JMD', 'NAD']) code
                where not exists (select from exchange_rate r where r.currency = code) limit 1""",
                String.class);
    }

    private JsonNode done(Map<String, String> files) {
        JsonNode set = ines.moveIn(files, "2026-06-30", false);
        StringBuilder wrong = new StringBuilder();
        set.get("files").forEach(file -> wrong.append(ines.errors(file)));
        assertThat(set.get("state").asText()).as(wrong.toString()).isEqualTo("DONE");
        return set;
    }

    private static String undo(JsonNode set) {
        return "/api/v1/openings/" + set.get("id").asLong() + "/undo";
    }

    private static String undoOf(JsonNode job) {
        return "/api/v1/imports/" + job.get("id").asLong() + "/undo";
    }

    private List<String> everything() {
        return TABLES.stream().flatMap(table -> rows(table).stream()).toList();
    }

    /** Everything but what numbers the row and its version. */
    private List<String> rows(String table) {
        String name = table.substring(0, table.indexOf('('));
        String column = table.substring(name.length() + 1, table.length() - 1);
        return jdbc.queryForList(
                "select '%1$s ' || (to_jsonb(t) - array['id', 'version', 'changed_at', 'changed_in'])::text from %1$s t where %2$s like ? order by 1"
                        .formatted(name, column),
                String.class,
                key + "%");
    }

    private List<String> violations() {
        return AllChecks.sql().stream()
                .flatMap(check -> jdbc
                        .queryForList(
                                "select subject || ' ' || found from (" + check.query()
                                        + ") v where subject || found like ?",
                                String.class,
                                "%" + key + "%")
                        .stream()
                        .map(found -> check.id() + ": " + found))
                .toList();
    }
}
