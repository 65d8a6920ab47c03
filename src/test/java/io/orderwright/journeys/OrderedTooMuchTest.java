package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeEffects.LessSupply;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.changes.ports.ChangeTasks;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import io.orderwright.supply.purchasing.excess.ExcessView;
import io.orderwright.supply.purchasing.excess.ExcessView.ExcessState;
import io.orderwright.supply.purchasing.excess.PurchaseExcesses;
import io.orderwright.supply.purchasing.ports.ExcessSettlement;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A requisition follows its order; what is ordered does not: a buyer is told, once for each change, and settles it. */
@Tag("changes")
class OrderedTooMuchTest extends BuyersDesk {

    @Autowired
    ChangeTasks changing;

    @Autowired
    OrderChanges changes;

    @Autowired
    PurchaseExcesses excesses;

    @Autowired
    ExcessSettlement settlement;

    private List<ExcessView> told(String purchase) {
        return excesses.page(false, 0, 10_000).stream()
                .filter(one -> one.purchaseOrder().equals(purchase))
                .toList();
    }

    /** Ten that are missing, ordered of the supplier at this price. */
    private String placed(String supplier, String sku, String price) {
        offers(supplier, sku, price, 7);
        String number = place(goodCustomer(), line(sku, 10));
        thenIs(number, WAITING_FOR_STOCK);
        buying.review(of(supplier), true, "", "paul");
        return number;
    }

    private String lowered(String number, int to) {
        return changing.ask(
                number,
                new AskChange(
                        null,
                        "customer called",
                        List.of(new AskChange.AskedLine(1, new SaidNumber(BigDecimal.valueOf(to))))),
                "sally");
    }

    @Test
    void whatAChangeNeedsNoLongerIsSettledWithTheSupplier() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        String number = placed(supplier, sku, "6.00");
        String purchase = of(supplier);
        AskChange four = new AskChange(
                null, "customer called", List.of(new AskChange.AskedLine(1, new SaidNumber(BigDecimal.valueOf(6)))));
        assertThat(changes.preview(number, four, "sally").supply())
                .as("whoever changes it sees before what comes too much")
                .containsExactly(new LessSupply(null, sku, new SaidNumber(new BigDecimal("4")), false, purchase));
        assertThat(told(purchase)).isEmpty();
        String change = lowered(number, 6);
        lowered(number, 5);
        assertThat(new Browser(port)
                        .as("sally")
                        .get("/changes/" + change + "?lang=en")
                        .body())
                .contains("Ordered too much", "4 × " + sku + " · " + purchase);

        assertThat(told(purchase)).hasSize(2);
        ExcessView first = told(purchase).get(0);
        assertThat(first.cause()).isEqualTo(change);
        assertThat(first.orderNumber()).isEqualTo(number);
        assertThat(first.lines()).isEqualTo("1");
        assertThat(first.sku()).isEqualTo(sku);
        assertThat(first.supplier()).isEqualTo(supplier);
        assertThat(first.quantity().plain()).isEqualTo("4");
        assertThat(told(purchase).get(1).quantity().plain()).isEqualTo("1");
        Browser paul = new Browser(port).as("paul");
        String page = "/purchases/excesses?after=" + (first.id() - 1);
        assertThat(paul.get(page + "&lang=en").body()).contains(purchase, sku, number, change, "Note what was agreed");
        assertThat(paul.get("/?lang=en").body()).contains("Ordered too much");
        assertThat(paul.get("/purchases/" + purchase + "?lang=en").body())
                .contains("Ordered too much", number, change, "settle=" + first.id());
        assertThat(new Browser(port).as("audrey").get("/purchases/" + purchase).body())
                .contains(change)
                .doesNotContain("settle=");
        assertThat(new Browser(port).as("audrey").get(page).body()).doesNotContain("settle=");

        String settle = "/purchases/excesses/" + first.id() + "/settlement";
        assertThat(paul.form(settle, "answer=settle&lowered=5&comment=x&lang=en&_csrf=" + paul.csrf())
                        .body())
                .contains("At most 4 are too much");
        refused(
                "purchasing.excess-less",
                () -> settlement.settle(first.id(), new SaidNumber(new BigDecimal(-1)), "less than none", "paul"));
        assertThat(paul.form(settle, "answer=settle&lowered=3&comment=by+telephone&_csrf=" + paul.csrf())
                        .statusCode())
                .isEqualTo(302);
        assertThat(paul.get("/purchases/" + purchase).body())
                .contains("by telephone")
                .doesNotContain("settle=" + first.id() + "\"");
        ExcessView settled = excesses.get(first.id());
        assertThat(settled.state()).isEqualTo(ExcessState.SETTLED);
        assertThat(settled.settledBy()).isEqualTo("paul");
        assertThat(lines(purchase)).containsExactly(sku + ":7");
        assertThat(expected.of(sku))
                .singleElement()
                .satisfies(coming -> assertThat(coming.outstanding().plain()).isEqualTo("7"));
        refused(
                "purchasing.excess-settled",
                () -> settlement.settle(first.id(), new SaidNumber(BigDecimal.ONE), "again", "paul"));
        assertThat(paul.get("/orders/" + number + "?lang=en").body())
                .contains("A purchase order brings too much", "Settled with the supplier");

        receives(purchase, sku, 7);
        thenIs(number, TO_SHIP);
        assertThat(stockOf(sku).onHand().plain()).isEqualTo("7");
        assertThat(wrong(purchase)).isEmpty();
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void whatAnOrderThatIsGivenUpLeavesIsToldAsFarAsNobodyElseWaits() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        String number = placed(supplier, sku, "6.00");
        String purchase = of(supplier);
        place(goodCustomer(), line(sku, 3));
        String open = of(supplier);
        assertThat(open).as("three more are asked for").isNotEqualTo(purchase);
        cancels(number, "not wanted", "sally");
        thenIs(number, CANCELLED);

        ExcessView told = told(purchase).get(0);
        assertThat(told(purchase)).hasSize(1);
        assertThat(told.cause()).isEqualTo(number);
        assertThat(told.quantity().plain())
                .as("three go to who waits, who asked for three")
                .isEqualTo("10");
        settlement.settle(told.id(), new SaidNumber(BigDecimal.TEN), "they take it back", "paul");
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.RECEIVED);
        hasEnded(purchase);
        assertThat(wrong(purchase)).isEmpty();
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void whatWaitsForAnApprovalIsLoweredWhenItIsRefused() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        String number = placed(supplier, sku, "800.00");
        String purchase = of(supplier);
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.IN_APPROVAL);
        lowered(number, 6);
        ExcessView told = told(purchase).get(0);
        refused(
                "purchasing.excess-not-ordered",
                () -> settlement.settle(told.id(), new SaidNumber(BigDecimal.ONE), "less", "paul"));
        buying.decide(purchase, false, "too many", "fiona");
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.DROPPED);
        assertThat(lines(of(supplier))).containsExactly(sku + ":6");
        settlement.settle(told.id(), new SaidNumber(BigDecimal.ZERO), "asked for anew", "paul");
        assertThat(wrong(purchase)).isEmpty();
        assertThat(wrong(number)).isEmpty();
    }
}
