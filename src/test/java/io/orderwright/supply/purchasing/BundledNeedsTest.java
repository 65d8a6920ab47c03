package io.orderwright.supply.purchasing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import io.orderwright.ModuleTest;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.documents.Documents;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.catalog.ports.PricedCustomers;
import io.orderwright.supply.purchasing.ports.ExcessSettlement;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import io.orderwright.supply.purchasing.requisitions.PurchaseNeed;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A draft changes with what it bundles, and nobody waits in a circle for that. */
@Tag("doors")
@ModuleTest(with = {"ground", "reference", "catalog"})
class BundledNeedsTest {

    @MockitoBean
    PricedCustomers pricedCustomers;

    @Autowired
    Purchasing purchasing;

    @Autowired
    Requisitions requisitions;

    @Autowired
    Suppliers suppliers;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @MockitoBean
    PurchaseTasks tasks;

    @MockitoBean
    ExcessSettlement settlement;

    @MockitoBean
    DecisionTables tables;

    @MockitoBean
    DecisionLog decisions;

    @MockitoBean
    Documents documents;

    private String sku;
    private String order;
    private String purchase;

    @BeforeEach
    void aDraft() {
        String run = UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        sku = "B" + run;
        order = "SO-" + run;
        given(tables.decide(eq("purchasing/supplier-choice"), any(), any()))
                .willReturn(new Decision("purchasing/supplier-choice", "1", "R-1", Map.of("score", "1"), Map.of()));
        catalog.registerAll(List.of(new RegisterProduct(sku, "Bolt", "pc", BigDecimal.TEN, "CNY", "CN13", true)));
        suppliers.enter(new Supplier("S-" + run, "Seller", "CNY", true), "paul");
        suppliers.enter(new SupplierOffer("S-" + run, sku, new BigDecimal("8"), 3), "paul");
        need(order, "3");
        purchase = Objects.requireNonNull(
                jdbc.queryForObject("select number from purchase_order where supplier = ?", String.class, "S-" + run));
    }

    @Test
    void whoeverChangesANeedChangesThePurchaseOrderThatBundlesIt() {
        marks("lowered", () -> requisitions.reduce(order, sku, Quantity.of(BigDecimal.ONE, "pc")));
        marks("one more", () -> need(order + "-2", "2"));
        marks("withdrawn", () -> requisitions.withdraw(order));
        long before = mark();
        requisitions.withdraw(order);
        assertThat(mark()).as("nothing was left to withdraw").isEqualTo(before);
    }

    /** The buyer has the draft in hand and drops it while the order is cancelled: the order waits for him, not he for the order. */
    @Test
    void whoWithdrawsANeedWaitsForWhoeverDropsTheDraft() {
        CompletableFuture<Void> withdrawn =
                Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                    purchasing.refuseUnlessSeen(
                            purchase, purchasing.seen(purchase).toString());
                    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> requisitions.withdraw(order));
                    Awaitility.await()
                            .pollInSameThread()
                            .until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                                    "select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))",
                                    Boolean.class)));
                    purchasing.drop(purchase);
                    return other;
                }));
        withdrawn.join();
        assertThat(jdbc.queryForObject(
                        "select bool_and(withdrawn) from requisition where needed_for = ?", Boolean.class, order))
                .isTrue();
    }

    private void need(String who, String quantity) {
        requisitions.need(new PurchaseNeed(who, sku, Quantity.parse(quantity + " pc"), null), Quantity.parse("99 pc"));
    }

    private void marks(String what, Runnable change) {
        long before = mark();
        change.run();
        assertThat(mark()).as(what).isGreaterThan(before);
    }

    private long mark() {
        Long mark = jdbc.queryForObject("select changed_in from purchase_order where number = ?", Long.class, purchase);
        return mark == null ? 0 : mark;
    }
}
