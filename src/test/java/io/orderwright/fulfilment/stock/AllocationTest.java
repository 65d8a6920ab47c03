package io.orderwright.fulfilment.stock;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.RecordedDecision;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.RunningApplication;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Goods go to whom the table names first, whoever began to wait first. */
@Tag("fulfilment")
@RunningApplication
class AllocationTest {

    @Autowired
    StockControl stock;

    @Autowired
    StockBooks books;

    @Autowired
    DecisionLog decisions;

    @Autowired
    CustomerMaster customers;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    CreditControl credit;

    @Autowired
    OrderIntake orders;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

    private final String sku = "A" + UUID.randomUUID().toString().substring(0, 12);
    private final LocalDate today = LocalDate.now();

    @Test
    void vipAndUrgentOrdersAreServedFirst() {
        String standard = waits(Tier.STANDARD, null);
        String key = waits(Tier.KEY, today.plusDays(30));
        String urgent = waits(Tier.NEW, today.plusDays(1));
        String vip = waits(Tier.VIP, null);
        assertThat(queue()).containsExactly(vip, key, urgent, standard);
        arrives(2);
        assertThat(queue()).containsExactly(urgent, standard);
        arrives(1);
        assertThat(queue()).containsExactly(standard);
        assertThat(allocations(vip)).singleElement().satisfies(kept -> {
            assertThat(kept.decision().row()).isEqualTo("A-2");
            assertThat(kept.decision().text("priority")).isEqualTo("8");
        });
    }

    @Test
    void withinAPriorityTheWantedDayCountsAndThenTheAge() {
        String later = waits(Tier.KEY, today.plusDays(20));
        String sooner = waits(Tier.KEY, today.plusDays(10));
        String none = waits(Tier.KEY, null);
        String same = waits(Tier.KEY, today.plusDays(20));
        assertThat(queue()).containsExactly(sooner, later, same, none);
    }

    /** The day comes near while an order waits; the table is asked again when goods are there to be given. */
    @Test
    void daysThatPassChangeTheOrder() {
        String key = waits(Tier.KEY, null);
        String patient = waits(Tier.STANDARD, today.plusDays(60));
        transaction.executeWithoutResult(status -> {
            jdbc.update("update back_order set requested_on = ? where order_number = ?", today.plusDays(2), patient);
            jdbc.update(
                    "update back_order set tier = 'NEW', requested_on = ? where order_number = ?",
                    today.plusDays(60),
                    key);
        });
        arrives(1);
        assertThat(queue()).containsExactly(key);
        assertThat(allocations(patient))
                .extracting(kept -> kept.decision().row())
                .containsExactly("C-3", "C-1");
    }

    private String waits(Tier tier, @Nullable LocalDate day) {
        String code = "A" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(
                new RegisterCustomer(code, "分配客户 " + code, tier, "CNY", 30, null, null, null, null, null, "CN"));
        credit.grant(new GrantCredit(code, "B", "CNY", new SaidNumber(new BigDecimal("1000000"))), "chris");
        PlaceOrder.AskedLine line = new PlaceOrder.AskedLine(sku, BigDecimal.ONE, null, null);
        return orders.place(
                        new PlaceOrder(code, null, null, day, false, List.of(line)),
                        "test",
                        UUID.randomUUID().toString(),
                        "sally")
                .order()
                .number();
    }

    private void arrives(int pieces) {
        stock.receive(
                List.of(new ReceiveStock(UUID.randomUUID().toString(), sku, BigDecimal.valueOf(pieces))), "wendy");
    }

    private List<String> queue() {
        return books.waiting(sku, 50).stream()
                .map(StockBooks.Claim::orderNumber)
                .toList();
    }

    private List<RecordedDecision> allocations(String order) {
        return decisions.of(order).stream()
                .filter(kept -> kept.decision().table().equals("fulfilment/allocation"))
                .toList();
    }

    @BeforeEach
    void aProductThatIsNotThere() {
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "分配商品 " + sku, "台", new BigDecimal("1"), "CNY", "CN13", true)));
    }
}
