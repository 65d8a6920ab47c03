package io.orderwright.journeys;

import static io.orderwright.integration.EffectRecord.EffectState.DONE;
import static io.orderwright.integration.EffectRecord.EffectState.REFUSED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.stock.receipts.ExpectReceipt;
import io.orderwright.integration.EffectRecord;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.supply.purchasing.PurchaseView;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import io.orderwright.supply.purchasing.SupplierAnswer;
import io.orderwright.supply.purchasing.requisitions.OpenNeed;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is missing is bought: no more than is missing, at whom the table names, with the yes of whom it names. */
@Tag("fulfilment")
class ProcureToStockTest extends BuyersDesk {

    @Test
    void whatIsMissingIsBoughtAndServesWhoWaits() {
        String supplier = supplier();
        String sku = goods("10.00", 5);
        offers(supplier, sku, "6.00", 7);
        String number = place(goodCustomer(), line(sku, 10));
        thenIs(number, WAITING_FOR_STOCK);
        String purchase = of(supplier);
        assertThat(lines(purchase)).containsExactly(sku + ":5");

        buying.review(purchase, true, "", "paul");
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.ORDERED);
        assertThat(purchasing.get(purchase).approver()).isNull();
        assertThat(expected.of(sku)).singleElement().satisfies(receipt -> {
            assertThat(receipt.reference()).isEqualTo(purchase);
            assertThat(receipt.dueOn()).isEqualTo(LocalDate.now().plusDays(7));
        });

        receives(purchase, sku, 2);
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.ORDERED);
        assertThat(orders.get(number).lines().get(0).backOrdered().amount()).isEqualByComparingTo("3");
        receives(purchase, sku, 8);
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.RECEIVED);
        assertThat(stockOf(sku).blocked().amount()).as("five too many").isEqualByComparingTo("5");
        thenIs(number, TO_SHIP);
        hasEnded(purchase);
        assertThat(wrong(purchase)).isEmpty();
    }

    @Test
    void needsOfOneSupplierAreBundledAndNothingIsAskedForTwice() {
        String supplier = supplier();
        String one = goods("10.00", 0);
        String other = goods("10.00", 1);
        offers(supplier, one, "5.00", 7);
        offers(supplier, other, "5.00", 7);
        place(goodCustomer(), line(one, 4), line(other, 3));
        place(goodCustomer(), line(one, 2), line(one, 1));
        assertThat(lines(of(supplier))).containsExactlyInAnyOrder(one + ":7", other + ":2");
        assertThat(purchasing.lines(of(supplier)))
                .filteredOn(line -> line.sku().equals(one))
                .allMatch(line -> line.neededFor().size() == 2);
        assertThat(waiting("paul")).contains(of(supplier));
        assertThat(wrong(of(supplier))).isEmpty();
    }

    @Test
    void whatIsOnItsWayIsNotBoughtAgain() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        offers(supplier, sku, "5.00", 7);
        expected.expect(
                new ExpectReceipt(
                        "X" + sku, sku, BigDecimal.valueOf(4), LocalDate.now().plusDays(3), true),
                "paul");
        place(goodCustomer(), line(sku, 6));
        assertThat(lines(of(supplier))).containsExactly(sku + ":2");
    }

    @Test
    void fromAnAmountOnSomebodyElseSaysYes() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        offers(supplier, sku, "800.00", 7);
        place(goodCustomer(), line(sku, 10));
        String purchase = of(supplier);
        buying.review(purchase, true, "", "paul");
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.IN_APPROVAL);
        assertThat(purchasing.get(purchase).approver()).isEqualTo("finance");
        assertThat(expected.of(sku)).isEmpty();
        refused("approval.own-order", () -> buying.decide(purchase, true, "", "paul"));
        refused("task.not-yours", () -> buying.decide(purchase, true, "", "wendy"));
        assertThat(waiting("fiona")).contains(purchase);
        buying.decide(purchase, true, "", "fiona");
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.ORDERED);
        assertThat(purchasing.get(purchase).decidedBy()).isEqualTo("fiona");
        assertThat(expected.of(sku)).hasSize(1);
        expected.cancel(expected.of(sku).get(0).id(), "paul");
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.RECEIVED);
        hasEnded(purchase);
        assertThat(wrong(purchase)).isEmpty();
    }

    @Test
    void aSupplierWithAMachineConfirmsBeforeGoodsAreExpected() {
        String supplier = electronicSupplier();
        String sku = goods("10.00", 0);
        offers(supplier, sku, "6.00", 7);
        place(goodCustomer(), line(sku, 10));
        String purchase = of(supplier);
        buying.review(purchase, true, "", "paul");
        await().untilAsserted(() -> assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.ORDERED));
        PurchaseView ordered = purchasing.get(purchase);
        assertThat(ordered.confirmation()).startsWith("AB");
        assertThat(ordered.orderedBy()).isEqualTo("paul");
        assertThat(effectsAt("supplier", purchase, "externalPostPurchase")).isEqualTo(1);
        assertThat(expected.of(sku)).hasSize(1);
        assertThat(page(purchase)).contains(ordered.confirmation(), "/paper?language=zh-CN");
        receives(purchase, sku, 10);
        hasEnded(purchase);
        assertThat(wrong(purchase)).isEmpty();
    }

    @Test
    void whatASupplierRefusesIsSentAgainOrOrderedByHandOrBoughtElsewhere() {
        String again = refusedPurchase();
        refused("role.missing", () -> buying.resolve(again, SupplierAnswer.AGAIN, "called", "fiona"));
        refused("task.answer-missing", () -> buying.resolve(again, SupplierAnswer.AGAIN, " ", "paul"));
        buying.resolve(again, SupplierAnswer.AGAIN, "They have opened our account", "paul");
        await().untilAsserted(() -> assertThat(purchasing.get(again).state()).isEqualTo(PurchaseState.ORDERED));
        assertThat(effects.of(again)).extracting(EffectRecord::state).containsExactly(REFUSED, DONE);
        assertThat(wrong(again)).isEmpty();

        String byHand = refusedPurchase();
        buying.resolve(byHand, SupplierAnswer.BY_HAND, "Ordered by telephone", "paul");
        assertThat(purchasing.get(byHand).state()).isEqualTo(PurchaseState.ORDERED);
        assertThat(purchasing.get(byHand).confirmation()).isNull();
        assertThat(wrong(byHand)).isEmpty();

        String elsewhere = refusedPurchase();
        List<String> lines = lines(elsewhere);
        buying.resolve(elsewhere, SupplierAnswer.ELSEWHERE, "They do not want to", "paul");
        assertThat(purchasing.get(elsewhere).state()).isEqualTo(PurchaseState.DROPPED);
        hasEnded(elsewhere);
        String next = of(purchasing.get(elsewhere).supplier());
        assertThat(next).isNotEqualTo(elsewhere);
        assertThat(lines(next)).isEqualTo(lines);
        assertThat(wrong(elsewhere)).isEmpty();
        assertThat(wrong(next)).isEmpty();
    }

    @Test
    void thePaperSaysWhatIsOrderedToThoseWhoMayReadIt() throws IOException {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        offers(supplier, sku, "6.1250", 7);
        place(goodCustomer(), line(sku, 3));
        String purchase = of(supplier);
        String address = "/api/v1/purchases/" + purchase + "/paper?language=";
        Browser paul = new Browser(port).as("paul");
        assertThat(words(paul.bytes(address + "zh-CN"))).contains("采购单 " + purchase, "草稿", "18.38");
        buying.review(purchase, true, "", "paul");
        HttpResponse<byte[]> english = paul.bytes(address + "en");
        assertThat(english.headers().firstValue("Content-Type")).hasValue("application/pdf");
        assertThat(words(english))
                .contains("Purchase order " + purchase, sku, "18.38", "paul")
                .doesNotContain("Draft");
        assertThat(new Browser(port).as("sally").bytes(address + "en").statusCode())
                .isEqualTo(403);
    }

    @Test
    void nobodyApprovesWhatHeAskedFor() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        offers(supplier, sku, "800.00", 7);
        place(goodCustomer(), line(sku, 10));
        String purchase = of(supplier);
        buying.review(purchase, true, "", "paul");
        sql("update approval_round set submitter = 'fiona' where subject = ?", purchase);
        sql("update approval set submitter = 'fiona' where subject = ?", purchase);
        refused("approval.own-order", () -> buying.decide(purchase, true, "", "fiona"));
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.IN_APPROVAL);
    }

    @Test
    void whatIsRefusedIsBundledAgain() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        offers(supplier, sku, "800.00", 7);
        place(goodCustomer(), line(sku, 10));
        String purchase = of(supplier);
        buying.review(purchase, true, "", "paul");
        refused("approval.reason-missing", () -> buying.decide(purchase, false, " ", "fiona"));
        buying.decide(purchase, false, "too dear", "fiona");
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.DROPPED);
        hasEnded(purchase);
        String again = of(supplier);
        assertThat(again).isNotEqualTo(purchase);
        assertThat(lines(again)).containsExactly(sku + ":10");
        assertThat(wrong(purchase)).isEmpty();
        assertThat(wrong(again)).isEmpty();
    }

    @Test
    void aBuyerMayDecideNotToBuy() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        offers(supplier, sku, "5.00", 7);
        place(goodCustomer(), line(sku, 3));
        String purchase = of(supplier);
        buying.review(purchase, false, "substitute found", "paul");
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.DROPPED);
        hasEnded(purchase);
        assertThat(wrong(purchase)).isEmpty();
    }

    @Test
    void aCancelledOrderNeedsNothingThatIsNotOrderedYet() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        offers(supplier, sku, "5.00", 7);
        String first = place(goodCustomer(), line(sku, 3));
        String second = place(goodCustomer(), line(sku, 4));
        String purchase = of(supplier);
        cancels(first, "changed their mind", "sally");
        assertThat(lines(purchase)).containsExactly(sku + ":4");
        cancels(second, "changed their mind", "sally");
        refused("purchasing.nothing-to-order", () -> buying.review(purchase, true, "", "paul"));
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.DRAFT);
    }

    @Test
    void theTableChoosesTheSupplierByPriceAndLeadTime() {
        String cheapAndSlow = supplier();
        String dearAndFast = supplier();
        String sku = goods("10.00", 0);
        offers(cheapAndSlow, sku, "5.00", 60);
        offers(dearAndFast, sku, "5.40", 5);
        placeAs(
                "sally",
                new PlaceOrder(goodCustomer(), null, null, LocalDate.now().plusDays(10), false, List.of(line(sku, 3))));
        assertThat(lines(of(dearAndFast))).containsExactly(sku + ":3");
        placeAs("sally", new PlaceOrder(goodCustomer(), null, null, null, false, List.of(line(sku, 2))));
        assertThat(lines(of(cheapAndSlow))).containsExactly(sku + ":2");
        String requisition =
                jdbc.queryForObject("select number from requisition where sku = ? and quantity = 3", String.class, sku);
        assertThat(decisions.of(requisition))
                .singleElement()
                .satisfies(kept -> assertThat(kept.decision().row()).isEqualTo("A-2"));
    }

    @Test
    void whatNobodyOffersWaitsForAnOffer() {
        String sku = goods("10.00", 0);
        String order = place(goodCustomer(), line(sku, 3));
        assertThat(requisitions.unsupplied(0, 10_000))
                .extracting(OpenNeed::neededFor)
                .contains(order);
        String supplier = supplier();
        offers(supplier, sku, "5.00", 7);
        assertThat(lines(of(supplier))).containsExactly(sku + ":3");
        assertThat(requisitions.unsupplied(0, 10_000))
                .extracting(OpenNeed::neededFor)
                .doesNotContain(order);
    }

    @Test
    void buyersWorkOnPages() {
        String supplier = supplier();
        String sku = goods("10.00", 0);
        offers(supplier, sku, "5.00", 7);
        String order = place(goodCustomer(), line(sku, 3));
        Browser paul = new Browser(port).as("paul");
        assertThat(paul.get("/purchases").body()).contains(of(supplier));
        assertThat(paul.get("/purchases/" + of(supplier)).body()).contains(order, sku, "/review");
        assertThat(paul.get("/suppliers/" + supplier).body()).contains(sku);
        assertThat(paul.get("/suppliers").statusCode()).isEqualTo(200);
        assertThat(new Browser(port)
                        .as("fiona")
                        .get("/purchases/" + of(supplier))
                        .body())
                .contains(sku)
                .doesNotContain("/review\"");
        assertThat(new Browser(port).as("sally").get("/purchases").statusCode()).isEqualTo(403);
    }
}
