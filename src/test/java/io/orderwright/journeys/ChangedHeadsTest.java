package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.deliveries.ports.DeliverableOrders;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ChangeEffects;
import io.orderwright.sales.changes.ChangeEffects.ChangedField;
import io.orderwright.sales.changes.ChangeView;
import io.orderwright.sales.changes.HeadChange;
import io.orderwright.sales.changes.SeenChange;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.supply.purchasing.PurchaseView.PurchaseState;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.ports.PurchaseTasks;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

/** Another day or another address for what has not left: everything that knew the old one knows the new one, and partners hear it once. */
@Tag("changes")
class ChangedHeadsTest extends ChangesOfOrders {

    private static final LocalDate SOON = LocalDate.now().plusDays(3);
    private static final LocalDate LATER = LocalDate.now().plusDays(60);

    @LocalServerPort
    int port;

    @Autowired
    DeliverableOrders delivered;

    @Autowired
    PartnerEffects effects;

    @Autowired
    JdbcTemplate rows;

    @Autowired
    Purchasing purchasing;

    @Autowired
    PurchaseTasks buying;

    private static AskChange on(LocalDate day) {
        return new AskChange(null, "customer called", new HeadChange(day, null));
    }

    private static AskChange to(String address) {
        return new AskChange(null, "customer called", new HeadChange(null, address));
    }

    private ChangeView done(String number, AskChange asked) {
        ChangeView change = changes.get(changing.ask(number, asked, "sally"));
        done(change);
        return change;
    }

    private int priority(String number) {
        Integer found = rows.queryForObject(
                "select max(priority) from back_order where order_number = ?", Integer.class, number);
        assertThat(found).isNotNull();
        return found;
    }

    @Test
    void whatWaitsIsWaitedForOnTheNewDayAndAnEarlierOneTakesNothingFromOthers() {
        String sku = goods("10.00", 3);
        supplier(sku);
        String first = place(goodCustomer(), line(sku, 3));
        thenIs(first, TO_SHIP);
        String late = place(goodCustomer(), line(sku, 2));
        thenIs(late, WAITING_FOR_STOCK);
        int before = priority(late);

        ChangeEffects shown = changes.preview(late, on(SOON), "sally");
        assertThat(shown.fields()).containsExactly(new ChangedField("requestedOn", null, SOON.toString(), null));
        assertThat(shown.approver()).isNull();
        assertThat(orders.get(late).requestedOn())
                .as("nothing has happened yet")
                .isNull();

        done(late, on(SOON));
        assertThat(orders.get(late).requestedOn()).isEqualTo(SOON);
        assertThat(rows.queryForObject(
                        "select u.requested_on from unclosed_order u join sales_order o on o.id = u.order_id where o.number = ?",
                        LocalDate.class,
                        late))
                .as("late in lists by the new day")
                .isEqualTo(SOON);
        assertThat(priority(late)).isGreaterThan(before);
        assertThat(rows.queryForList(
                        "select needed_on from requisition where needed_for = ? and not withdrawn",
                        LocalDate.class,
                        late))
                .containsOnly(SOON);
        assertThat(stockOf(sku).reserved().amount())
                .as("who had the goods has them")
                .isEqualByComparingTo("3");
        done(late, on(LATER));
        assertThat(priority(late)).isEqualTo(before);
        assertThat(amendments.versions(late))
                .extracting(version -> version.head().requestedOn())
                .containsExactly(null, SOON, LATER);
        right(late, first);
    }

    @Test
    void whatNoSupplierSaidYesToIsNeededOnTheNewDay() {
        String sku = goods("10.00", 0);
        String supplier = supplier(sku);
        CostOfGoods.set(catalog, sku, "800.00");
        suppliers.enter(new SupplierOffer(supplier, sku, new BigDecimal("800.00"), 3), "paul");
        String number = place(goodCustomer(), line(sku, 10));
        thenIs(number, WAITING_FOR_STOCK);
        String purchase = purchaseOf(number);
        buying.review(purchase, true, "", "paul");
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.IN_APPROVAL);
        done(number, on(SOON));
        assertThat(needed(number)).containsExactly(SOON);
        right(number);

        buying.decide(purchase, true, "", "fiona");
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.ORDERED);
        done(number, on(LATER));
        assertThat(needed(number)).as("it comes as its supplier said").containsExactly(SOON);
        right(number);
    }

    @Test
    void whatASupplierIsStillAskedForIsNeededOnTheNewDay() {
        String sku = goods("10.00", 0);
        String supplier = supplier(sku);
        suppliers.enter(new Supplier(supplier, "供应商 " + supplier, "CNY", true), "paul");
        String number = place(goodCustomer(), line(sku, 10));
        thenIs(number, WAITING_FOR_STOCK);
        String purchase = purchaseOf(number);
        partnerDoes("supplier", "refuse", 1);
        buying.review(purchase, true, "", "paul");
        await().until(() -> buying.waitingFor("paul", 0, 10_000).contains(purchase));
        assertThat(purchasing.get(purchase).state()).isEqualTo(PurchaseState.SENT);
        done(number, on(LATER));
        assertThat(needed(number)).containsExactly(LATER);
        right(number);
    }

    private String purchaseOf(String number) {
        return rows.queryForObject("select purchase_order from requisition where needed_for = ?", String.class, number);
    }

    private List<LocalDate> needed(String number) {
        return rows.queryForList(
                "select needed_on from requisition where needed_for = ? and not withdrawn", LocalDate.class, number);
    }

    @Test
    void whatIsMadeIsMadeForTheNewDay() {
        String number = place(goodCustomer(), line(made(centre(480), 0), 2));
        scheduled(number);
        done(number, on(LATER));
        assertThat(production.ofOrder(number)).isNotEmpty().allSatisfy(work -> assertThat(work.neededOn())
                .isEqualTo(LATER));
        right(number);
    }

    @Test
    void theOpenDeliveryGoesToTheNewAddressAndTheErpHearsItOnce() {
        String customer = goodCustomer();
        String number = place(customer, line(goods("10.00", 9), 4));
        thenIs(number, TO_SHIP);
        String delivery = deliveries.find(number).orElseThrow().number();
        String there = address(customer, "SHA");
        ChangeView change = done(number, to(there));

        assertThat(change.effects().fields()).singleElement().satisfies(field -> {
            assertThat(field.to()).isEqualTo("Receiver SHA, SHA Road 1, 200001, Shanghai, CN");
            assertThat(field.delivery()).isEqualTo(delivery);
        });
        assertThat(delivered.get(number).to().receiver()).isEqualTo("Receiver SHA");
        assertThat(change.effects().tellsErp()).isTrue();
        assertThat(effects.of(change.number()))
                .filteredOn(told -> told.topic().equals("erp.change-sales-order"))
                .hasSize(1);
        right(number, change.number());
    }

    @Test
    void thePrintedNoteNamesWhereTheGoodsGo() {
        String customer = goodCustomer();
        String number = place(customer, line(goods("10.00", 9), 4));
        thenIs(number, TO_SHIP);
        String delivery = deliveries.find(number).orElseThrow().number();
        done(number, to(address(customer, "SHA")));
        assertThat(note(delivery)).contains("Receiver SHA", "SHA Road 1, 200001, Shanghai, CN", customer);
    }

    private String note(String delivery) {
        return new Browser(port)
                .as("wendy")
                .get("/deliveries/" + delivery + "/note")
                .body();
    }

    @Test
    void whatHasLeftWentWhereItWent() {
        String customer = customerWith(DeliveryTerms.AVAILABLE);
        String sku = goods("10.00", 4);
        address(customer, "OLD");
        String number = place(customer, line(sku, 10));
        thenIs(number, TO_SHIP);
        done(number, to("OLD"));
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        var left = deliveries.find(number).orElseThrow();
        done(number, to(address(customer, "PUDONG")));
        assertThat(delivered.get(number).to().receiver()).isEqualTo("Receiver PUDONG");
        assertThat(delivered.asOf(number, left.dispatchedAt()).to().receiver()).isEqualTo("Receiver OLD");
        assertThat(note(left.number())).contains("Receiver OLD").doesNotContain("PUDONG");
        right(number);
    }

    @Test
    void noAmountChangesSoNobodyIsAskedAgainAndWhatWasApprovedStaysSo() {
        String number = place(goodCustomer(), line(goods("20000.00", 9), 4));
        thenIs(number, io.orderwright.sales.orders.OrderState.IN_APPROVAL);
        ChangeView change = done(number, on(LATER));
        assertThat(change.effects().beginsAgain()).isFalse();
        assertThat(change.effects().approver()).isNull();
        assertThat(change.effects().after()).isEqualTo(change.effects().before());
        assertThat(orders.get(number).state()).isEqualTo(io.orderwright.sales.orders.OrderState.IN_APPROVAL);
        right(number);
    }

    @Test
    void whatCannotBeOrIsSoAlreadyIsRefusedInWords() {
        String customer = goodCustomer();
        String number = place(customer, line(goods("10.00", 9), 4));
        thenIs(number, TO_SHIP);
        address(customer, "SHA");
        refused(
                "order.requested-past",
                () -> changes.preview(number, on(LocalDate.now().minusDays(1)), "sally"));
        refused("order.requested-far", () -> changes.preview(number, on(LocalDate.of(9999, 1, 1)), "sally"));
        refused("address.unknown", () -> changes.preview(number, to("NOWHERE"), "sally"));
        refused(
                "change.nothing",
                () -> changes.preview(number, new AskChange(null, "x", new HeadChange(null, null)), "sally"));
        String anothers = address(goodCustomer(), "THEIRS");
        refused("address.unknown", () -> changes.preview(number, to(anothers), "sally"));
        done(number, to("SHA"));
        refused("change.address-same", () -> changes.preview(number, to("SHA"), "sally"));
        done(number, on(LATER));
        refused("change.day-same", () -> changes.preview(number, on(LATER), "sally"));
        assertThat(changes.ofOrder(number)).hasSize(2);
    }

    @Test
    void anAddressThatSomebodyChangedSinceItWasSeenIsNotAskedFor() {
        String customer = goodCustomer();
        String number = place(customer, line(goods("10.00", 9), 4));
        thenIs(number, TO_SHIP);
        address(customer, "SHA");
        ChangeEffects shown = changes.preview(number, to("SHA"), "sally");
        SeenChange seen = new SeenChange(
                shown.before().plain(),
                shown.after().plain(),
                "CNY",
                null,
                shown.fields().get(0).to() + " (old)",
                null);
        refused(
                "change.seen-moved",
                () -> changing.ask(
                        number,
                        new AskChange(null, "x", List.of(), List.of(), null, new HeadChange(null, "SHA"), null, seen),
                        "sally"));
        assertThat(changes.ofOrder(number)).isEmpty();
    }

    @Test
    void aDayAndLessInOneChangeAreOneVersion() {
        String number = place(goodCustomer(), line(goods("10.00", 9), 4));
        thenIs(number, TO_SHIP);
        ChangeView change = done(
                number,
                new AskChange(
                        null, "x", lowered(1, 3).lines(), List.of(), null, new HeadChange(LATER, null), null, null));
        OrderView after = orders.get(number);
        assertThat(after.requestedOn()).isEqualTo(LATER);
        assertThat(after.gross().amount()).isEqualByComparingTo(new BigDecimal("30.00"));
        assertThat(amendments.versions(number)).hasSize(2);
        right(number, change.number());
    }

    @Test
    void onThePageTheyAreTypedSeenAndAskedForInBothLanguages() {
        String customer = goodCustomer();
        String number = place(customer, line(goods("10.00", 9), 4));
        thenIs(number, TO_SHIP);
        address(customer, "SHA");
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders/" + number + "/change").body())
                .contains("name=\"requestedOn\"", "value=\"SHA\"", "Another day or address");
        assertThat(sally.get("/orders/" + number + "/change?lang=zh-CN").body()).contains("更改日期或地址");
        String typed =
                "version=1&quantity-1=4&requestedOn=" + LATER + "&shipTo=SHA&reason=called&_csrf=" + sally.csrf();
        assertThat(sally.form("/orders/" + number + "/change/preview", typed).body())
                .contains(
                        LATER.toString(),
                        "name=\"seen.shipTo\" value=\"Receiver SHA, SHA Road 1, 200001, Shanghai, CN\"");
        assertThat(sally.form("/orders/" + number + "/change", typed.replace("shipTo=SHA", "shipTo=GONE"))
                        .body())
                .contains("GONE");
        assertThat(sally.form("/orders/" + number + "/change", typed).statusCode())
                .isEqualTo(302);
        changes.ofOrder(number).forEach(this::done);
        assertThat(orders.get(number).requestedOn()).isEqualTo(LATER);
        assertThat(orders.get(number).lines().get(0).ordered().amount()).isEqualByComparingTo("4");
        assertThat(sally.get("/orders/" + number).body()).contains("Receiver SHA, SHA Road 1");
        right(number);
    }
}
