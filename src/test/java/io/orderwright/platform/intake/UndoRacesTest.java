package io.orderwright.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.platform.intake.store.NamesInUse;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import io.orderwright.platform.kernel.keys.RecordUses.RecordNaming;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.customers.CustomerMaster;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever names a record at the instant at which it is taken back: one of the two is second, and hears it. */
@Tag("doors")
@RunningApplication
class UndoRacesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private NamesInUse names;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private CustomerMaster customers;

    @Autowired
    private ProductCatalog catalog;

    @Autowired
    private PlatformTransactionManager transactions;

    private ImportClient ines;
    private ImportClient sally;
    private String key;
    private String undo;

    @BeforeEach
    void aSet() {
        ines = new ImportClient(port, "ines");
        sally = new ImportClient(port, "sally");
        key = "W" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        JsonNode set = ines.moveIn(
                Map.of(
                        "customers.csv",
                        "code,name,currency,owner\n%1$s,Acme,CNY,sally\n".formatted(key),
                        "products.csv",
                        "sku,name,unit,price,currency,tax_code\n%1$s,Bolt,件,10,CNY,CN13\n".formatted(key)),
                "2026-08-31",
                false);
        assertThat(set.get("state").asText()).as(set.toString()).isEqualTo("DONE");
        undo = "/api/v1/openings/" + set.get("id").asLong() + "/undo";
    }

    /** What names it is written and not committed: the undo does not see it, and must wait for it. */
    @Test
    void whatIsBeingWrittenStandsAgainstIt() {
        CompletableFuture<HttpResponse<String>> undone =
                Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                    jdbc.update(
                            "insert into price_list (code, version, name, currency, customer_code, valid_from) values (?, 0, 'L', 'CNY', ?, '2026-01-01')",
                            key,
                            key);
                    CompletableFuture<HttpResponse<String>> other = CompletableFuture.supplyAsync(this::takeBack);
                    waitsForARow();
                    return other;
                }));
        HttpResponse<String> answer = undone.join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(409);
        assertThat(customers.find(key)).isPresent();
        assertThat(catalog.bySku(List.of(key))).isNotEmpty();
    }

    /** The record is removed and that is not committed: the order that found it there must wait, and names nothing then. */
    @Test
    void anOrderForWhatIsBeingRemovedIsRefusedInItsWords() {
        CompletableFuture<HttpResponse<String>> placed =
                Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                    jdbc.update("delete from customer_owner where customer = ?", key);
                    jdbc.update("delete from customer where code = ?", key);
                    CompletableFuture<HttpResponse<String>> other = CompletableFuture.supplyAsync(this::order);
                    waitsForARow();
                    return other;
                }));
        HttpResponse<String> answer = placed.join();
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
        assertThat(answer.body()).contains("order.customer-unknown");
        assertThat(orders()).isZero();
    }

    /** Whichever is first: either the order stands with what it names, or both are gone and the order is refused. */
    @Test
    void ofBothAtOnceOneIsSecond() {
        List<HttpResponse<String>> answers = Stream.of(
                        CompletableFuture.supplyAsync(this::takeBack),
                        CompletableFuture.supplyAsync(this::order),
                        CompletableFuture.supplyAsync(this::order))
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).allMatch(answer -> answer.statusCode() < 500, answers.toString());
        if (answers.get(0).statusCode() == 200) {
            assertThat(orders()).isZero();
            assertThat(customers.find(key)).isEmpty();
        } else {
            assertThat(orders()).isPositive();
            assertThat(customers.find(key)).isPresent();
            assertThat(catalog.bySku(List.of(key))).isNotEmpty();
        }
    }

    /** Whoever adds a table that may be the first to name a record has to hold what it names. */
    @Test
    void everyTableThatMayBeTheFirstToNameARecordHoldsIt() {
        Set<String> holding = Set.copyOf(jdbc.queryForList(
                """
                select distinct c.relname from pg_trigger t join pg_class c on c.oid = t.tgrelid
                    join pg_proc p on p.oid = t.tgfoid
                where p.proname in ('keep_named_customer', 'keep_named_product')
                union select distinct c.relname from pg_constraint f join pg_class c on c.oid = f.conrelid
                where f.contype = 'f' and f.confrelid in ('customer'::regclass, 'product'::regclass)""",
                String.class));
        // These name what their order, invoice, payment, account or book of stock has named before.
        Set<String> second = Set.of(
                "receipt_movement",
                "invoice_correction",
                "write_off",
                "electronic_invoice",
                "red_letter",
                "service_ticket",
                "customer_return",
                "customer_return_line",
                "dunning_letter",
                "dunning_claim",
                "dunning_hold",
                "credit_commitment",
                "credit_release",
                "credit_review",
                "credit_case",
                "stock_movement",
                "stock_blocking",
                // whoever fills in a thing's own fields holds the thing's row
                "own_field_values");
        assertThat(Stream.of(RecordName.CUSTOMER, RecordName.PRODUCT)
                        .flatMap(name -> names.namings(name).stream())
                        .map(RecordNaming::table))
                .filteredOn(table -> !second.contains(table))
                .isSubsetOf(holding);
    }

    private HttpResponse<String> takeBack() {
        return ines.post(undo, "application/json", BodyPublishers.noBody());
    }

    private HttpResponse<String> order() {
        return sally.order(
                UUID.randomUUID().toString(),
                "{\"customer\":\"%1$s\",\"lines\":[{\"sku\":\"%1$s\",\"quantity\":1}]}".formatted(key));
    }

    private Long orders() {
        return jdbc.queryForObject("select count(*) from sales_order where customer_code = ?", Long.class, key);
    }

    /** Somebody waits for the transaction at hand. */
    private void waitsForARow() {
        Awaitility.await()
                .pollInSameThread()
                .until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                        "select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))",
                        Boolean.class)));
    }
}
