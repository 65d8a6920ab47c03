package io.orderwright.fulfilment.stock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.fulfilment.stock.StockBooks.Movement;
import io.orderwright.fulfilment.stock.counts.CountStock;
import io.orderwright.fulfilment.stock.counts.StockTakeView.StockTakeState;
import io.orderwright.fulfilment.stock.counts.StockTakes;
import io.orderwright.fulfilment.stock.opening.OpenStock;
import io.orderwright.fulfilment.stock.opening.StockOpenings;
import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.fulfilment.stock.receipts.ReceiveStock;
import io.orderwright.fulfilment.stock.warehouses.BlockStock;
import io.orderwright.fulfilment.stock.warehouses.SetSafetyStock;
import io.orderwright.fulfilment.stock.warehouses.TransferStock;
import io.orderwright.fulfilment.stock.warehouses.Warehouse;
import io.orderwright.fulfilment.stock.warehouses.Warehouses;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Stock changes by movements only; what is blocked, kept back or elsewhere is promised to nobody. */
@Tag("fulfilment")
@RunningApplication
class StockBooksTest {

    private static final String EAST = "EAST";

    @Autowired
    StockControl stock;

    @Autowired
    Warehouses keeping;

    @Autowired
    StockTakes takes;

    @Autowired
    StockBooks books;

    @Autowired
    StockOpenings openings;

    @Autowired
    ExpectedReceipts receipts;

    @Autowired
    ProductCatalog catalog;

    @Autowired
    DecisionLog decisions;

    @Autowired
    CustomerMaster customers;

    @Autowired
    CreditControl credit;

    @Autowired
    OrderIntake orders;

    @Autowired
    JdbcTemplate jdbc;

    private String sku;

    @BeforeEach
    void tenPiecesAtAHundred() {
        sku = "B" + UUID.randomUUID().toString().substring(0, 8);
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "库存商品 " + sku, "台", new BigDecimal("100"), "CNY", "CN13", true)));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.TEN, BigDecimal.ZERO)), "wendy");
        keeping.open(new Warehouse(EAST, "华东仓 East"), "wendy");
    }

    @Test
    void aPartialReceiptLeavesTheRestExpected() {
        expect("PO", 5);
        receive("D1", 2, "PO");
        receive("D1", 2, "PO");
        assertThat(receipts.of(sku)).singleElement().satisfies(rest -> {
            assertThat(rest.received().amount()).isEqualByComparingTo("2");
            assertThat(rest.outstanding().amount()).isEqualByComparingTo("3");
        });
        assertThat(receipts.promises(sku).get(1).quantity().amount()).isEqualByComparingTo("15");
        receive("D2", 3, "PO");
        assertThat(receipts.of(sku)).isEmpty();
        assertThat(onHand()).isEqualByComparingTo("15");
    }

    @Test
    void aReceiptUnderTheExpectationsOwnNumberCountsThereToo() {
        expect("PO", 5);
        receive("PO", 4, null);
        assertThat(receipts.of(sku))
                .singleElement()
                .satisfies(rest -> assertThat(rest.outstanding().amount()).isEqualByComparingTo("1"));
        expect("PO", 6);
        assertThat(receipts.of(sku).get(0).outstanding().amount()).isEqualByComparingTo("2");
        refused("stock.expectation-closed", () -> expect("PO", 3));
        receive("PO7", 1, null);
        refused("stock.expectation-booked", () -> expect("PO7", 3));
        receipts.cancel(receipts.of(sku).get(0).id(), "paul");
        assertThat(receipts.of(sku)).isEmpty();
    }

    @Test
    void aLittleTooMuchIsTakenAndFarTooMuchIsBlocked() {
        expect("PO1", 10);
        receive("D1", 11, "PO1");
        assertThat(now().blocked().amount()).isEqualByComparingTo("0");
        expect("PO2", 10);
        receive("D2", 8, "PO2");
        receive("D3", 6, "PO2");
        assertThat(now().blocked().amount()).isEqualByComparingTo("4");
        assertThat(onHand()).isEqualByComparingTo("35");
        assertThat(decisions.of("PO2" + sku))
                .singleElement()
                .satisfies(kept -> assertThat(kept.decision().row()).isEqualTo("A-2"));
        refused("stock.nothing-expected", () -> receive("D4", 1, "PO9"));
    }

    @Test
    void aTransferServesWhoeverWaitsAndTakesNothingThatIsHeld() {
        stock.receive(List.of(new ReceiveStock("E1" + sku, sku, BigDecimal.valueOf(6), null, EAST)), "wendy");
        assertThat(onHand()).isEqualByComparingTo("10");
        reserve(14);
        assertThat(now().backOrdered().amount()).isEqualByComparingTo("4");

        transfer("T1", EAST, Warehouse.MAIN, 5);
        transfer("T1", EAST, Warehouse.MAIN, 5);
        assertThat(now().reserved().amount()).isEqualByComparingTo("14");
        assertThat(now().available().amount()).isEqualByComparingTo("1");
        assertThat(stock.of(List.of(sku), EAST).get(sku).onHand().amount()).isEqualByComparingTo("1");

        refused("stock.not-so-much-available", () -> transfer("T2", Warehouse.MAIN, EAST, 2));
        refused("stock.reference-used", () -> transfer("T1", EAST, Warehouse.MAIN, 1));
        refused("stock.same-warehouse", () -> transfer("T3", EAST, EAST, 1));
        refused("stock.warehouse-unknown", () -> transfer("T4", EAST, "NOWHERE", 1));
        assertThat(movements()).extracting(Movement::kind).containsExactly("TRANSFER", "TRANSFER", "RECEIPT", "START");
    }

    @Test
    void whatIsBlockedIsNotReservedUntilItIsFreed() {
        block("B1", 8);
        block("B1", 8);
        assertThat(reserve(5)).isEqualByComparingTo("3");
        refused("stock.not-so-much-free", () -> block("B2", 1));
        refused("stock.not-so-much-blocked", () -> unblock("B3", 9));
        unblock("B4", 4);
        assertThat(now().backOrdered().amount()).isEqualByComparingTo("0");
        assertThat(now().blocked().amount()).isEqualByComparingTo("4");
        assertThat(books.blockings(sku, Long.MAX_VALUE, 10))
                .extracting(blocking -> blocking.quantity().amount().intValueExact())
                .containsExactly(-4, 8);
    }

    @Test
    void safetyStockIsPromisedToNobody() {
        keeping.keepBack(new SetSafetyStock(sku, Warehouse.MAIN, BigDecimal.valueOf(4)), "wendy");
        assertThat(reserve(8)).isEqualByComparingTo("2");
        keeping.keepBack(new SetSafetyStock(sku, Warehouse.MAIN, BigDecimal.ONE), "wendy");
        assertThat(now().backOrdered().amount()).isEqualByComparingTo("0");
    }

    @Test
    void whoCountedBooksSmallDifferencesAndSomebodyElseLargeOnes() {
        String small = takes.open(Warehouse.MAIN, "wendy").number();
        count(small, 12);
        takes.release(small, "wendy");
        assertThat(onHand()).isEqualByComparingTo("12");

        String large = takes.open(Warehouse.MAIN, "wendy").number();
        count(large, 0);
        count(large, 1);
        refused("stock.take-own-count", () -> takes.release(large, "wendy"));
        assertThat(onHand()).isEqualByComparingTo("12");
        takes.release(large, "fiona");
        assertThat(onHand()).isEqualByComparingTo("1");
        assertThat(movements().get(0)).satisfies(movement -> {
            assertThat(movement.reference()).isEqualTo(large);
            assertThat(movement.quantity()).hasToString("-11 台");
            assertThat(movement.by()).isEqualTo("fiona");
        });
        assertThat(takes.get(large).state()).isEqualTo(StockTakeState.RELEASED);
        refused("stock.take-closed", () -> count(large, 5));
        assertThat(decisions.of(large)).hasSize(1);
    }

    @Test
    void whatOnePersonBooksAloneOnADayAddsUp() {
        String counter = "counter" + sku;
        for (int left : List.of(6, 2)) {
            String small = takes.open(Warehouse.MAIN, counter).number();
            takes.count(small, new CountStock(sku, BigDecimal.valueOf(left)), counter);
            takes.release(small, counter);
        }
        String third = takes.open(Warehouse.MAIN, counter).number();
        takes.count(third, new CountStock(sku, BigDecimal.valueOf(5)), counter);
        assertThat(takes.needsOtherPerson(third, counter)).isTrue();
        assertThat(takes.needsOtherPerson(third, "somebody else")).isFalse();
        refused("stock.take-own-count", () -> takes.release(third, counter));
        takes.release(third, "fiona");
        assertThat(onHand()).isEqualByComparingTo("5");
    }

    @Test
    void whoBoughtGoodsDoesNotSayThatTheyCame() {
        String reference = "B" + sku;
        receipts.expect(
                new ExpectReceipt(
                        reference, sku, BigDecimal.TEN, LocalDate.now().plusDays(3), true),
                "paul");
        refused(
                "stock.receipt-own-purchase",
                () -> stock.receive(List.of(new ReceiveStock(reference, sku, BigDecimal.ONE)), "paul"));
        refused(
                "stock.receipt-own-purchase",
                () -> stock.receive(
                        List.of(new ReceiveStock("D" + sku, sku, BigDecimal.ONE, reference, null)), "paul"));
        stock.receive(List.of(new ReceiveStock(reference, sku, BigDecimal.ONE)), "wendy");
        stock.receive(List.of(new ReceiveStock("U" + sku, sku, BigDecimal.ONE)), "paul");
        assertThat(onHand()).isEqualByComparingTo("12");
    }

    @Test
    void workGoesOnWhilePeopleCount() {
        String take = takes.open(Warehouse.MAIN, "wendy").number();
        count(take, 9);
        stock.receive(List.of(new ReceiveStock("D" + sku, sku, BigDecimal.valueOf(5))), "wendy");
        takes.release(take, "wendy");
        assertThat(onHand())
                .as("one fewer than the books said, and five that came since")
                .isEqualByComparingTo("14");
    }

    @Test
    void anOpeningIsCorrectedOnlyWhileNothingElseHasMovedAndNobodyCounts() {
        opened(12);
        opened(12);
        assertThat(movements()).as("the same again is no movement").hasSize(2);
        String take = takes.open(Warehouse.MAIN, "wendy").number();
        count(take, 11);
        refused("stock.opening-counted", () -> opened(11));
        opened(12);
        takes.cancel(take, "wendy");
        block("B5", 8);
        refused("stock.opening-bound", () -> opened(7));
        opened(8);
        assertThat(onHand()).isEqualByComparingTo("8");
        unblock("B6", 8);
        opened(0);
        assertThat(onHand()).isEqualByComparingTo("0");
        opened(9);
        transfer("T5", Warehouse.MAIN, EAST, 1);
        refused("stock.moved-since", () -> opened(10));
        refused("stock.warehouse-unknown", () -> opened(1, "NOWHERE"));
        assertThat(onHand()).isEqualByComparingTo("8");
    }

    private void opened(int quantity) {
        opened(quantity, Warehouse.MAIN);
    }

    private void opened(int quantity, String warehouse) {
        Quantity said = Quantity.of(BigDecimal.valueOf(quantity), "台");
        openings.open(new OpenStock(sku, warehouse, said, null), LocalDate.of(2026, 6, 30), "ines");
    }

    @Test
    void whatIsHeldForOrdersIsNotCountedAway() {
        reserve(8);
        String take = takes.open(Warehouse.MAIN, "wendy").number();
        count(take, 5);
        refused("stock.count-below-held", () -> takes.release(take, "wendy"));
        takes.cancel(take, "wendy");
        assertThat(onHand()).isEqualByComparingTo("10");
        refused(
                "stock.take-empty",
                () -> takes.release(takes.open(Warehouse.MAIN, "wendy").number(), "wendy"));
    }

    @Test
    void theDatabaseItselfHoldsBlockedAndReservedGoodsApart() {
        assertThatThrownBy(() -> jdbc.update(
                        "update stock_item set blocked = 6, reserved = 5 where sku = ? and warehouse = 'MAIN'", sku))
                .hasMessageContaining("stock_item_held");
    }

    @Test
    void movementsAreReadByKey() {
        for (int i = 0; i < 5; i++) {
            stock.receive(List.of(new ReceiveStock("K" + i + sku, sku, BigDecimal.ONE)), "wendy");
        }
        List<Movement> first = books.movements(sku, Long.MAX_VALUE, 3);
        List<Movement> second = books.movements(sku, first.get(2).id(), 10);
        assertThat(first).hasSize(3);
        assertThat(second)
                .hasSize(3)
                .allMatch(movement -> movement.id() < first.get(2).id());
    }

    private static void refused(String code, org.assertj.core.api.ThrowableAssert.ThrowingCallable action) {
        assertThatThrownBy(action).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
    }

    private void expect(String reference, int quantity) {
        receipts.expect(
                new ExpectReceipt(
                        reference + sku,
                        sku,
                        BigDecimal.valueOf(quantity),
                        LocalDate.now().plusDays(7),
                        true),
                "paul");
    }

    private void receive(String reference, int quantity, @org.jspecify.annotations.Nullable String against) {
        stock.receive(
                List.of(new ReceiveStock(
                        reference + sku,
                        sku,
                        BigDecimal.valueOf(quantity),
                        against == null ? null : against + sku,
                        null)),
                "wendy");
    }

    /** An order for so much; returns what of it must wait. */
    private BigDecimal reserve(int quantity) {
        String code = "B" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(
                new RegisterCustomer(code, "库存客户 " + code, Tier.KEY, "CNY", 30, null, null, null, null, null, "CN"));
        credit.grant(new GrantCredit(code, "B", "CNY", new SaidNumber(new BigDecimal("1000000"))), "chris");
        PlaceOrder.AskedLine line = new PlaceOrder.AskedLine(sku, BigDecimal.valueOf(quantity), null, null);
        return orders.place(
                        new PlaceOrder(code, null, null, null, false, List.of(line)),
                        "test",
                        UUID.randomUUID().toString(),
                        "sally")
                .order()
                .lines()
                .get(0)
                .backOrdered()
                .amount();
    }

    private void transfer(String reference, String from, String to, int quantity) {
        keeping.transfer(new TransferStock(reference + sku, sku, from, to, BigDecimal.valueOf(quantity)), "wendy");
    }

    private void block(String reference, int quantity) {
        keeping.block(
                new BlockStock(reference + sku, sku, Warehouse.MAIN, BigDecimal.valueOf(quantity), "quality"), "wendy");
    }

    private void unblock(String reference, int quantity) {
        keeping.unblock(
                new BlockStock(reference + sku, sku, Warehouse.MAIN, BigDecimal.valueOf(quantity), "fine"), "wendy");
    }

    private void count(String take, int quantity) {
        takes.count(take, new CountStock(sku, BigDecimal.valueOf(quantity)), "wendy");
    }

    private List<Movement> movements() {
        return books.movements(sku, Long.MAX_VALUE, 50);
    }

    private StockView now() {
        return stock.of(List.of(sku)).get(sku);
    }

    private BigDecimal onHand() {
        return now().onHand().amount();
    }
}
