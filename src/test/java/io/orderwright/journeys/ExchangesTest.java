package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.CONFIRMING;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.credit.exposure.CreditExposure;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.fulfilment.deliveries.ProveDelivery;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.exchanges.AskExchange;
import io.orderwright.fulfilment.returns.exchanges.AskExchange.WantedGoods;
import io.orderwright.fulfilment.returns.exchanges.ExchangeKind;
import io.orderwright.fulfilment.returns.exchanges.ExchangeOffer;
import io.orderwright.fulfilment.returns.exchanges.Exchanges;
import io.orderwright.fulfilment.returns.ports.ExchangeDesk;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.ports.ChangeTasks;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.terms.BillingBasis;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** Other goods, or the same once more, go out for those that come back; the customer pays or gets the difference. */
@Tag("aftersales")
class ExchangesTest extends GoodsComeBack {

    @Autowired
    ExchangeDesk desk;

    @Autowired
    Exchanges exchanges;

    @LocalServerPort
    int port;

    @Autowired
    TrackingLinks links;

    @Autowired
    ChangeTasks changing;

    @Autowired
    CreditExposure exposure;

    @Autowired
    TransactionTemplate transaction;

    /** C6: 90 come back, 120 go out, freight 10: 40 are paid before the goods leave, and all papers come to nothing. */
    @Test
    void theDifferenceIsPaidBeforeTheGoodsLeave() {
        String first = paid("90.00");
        ReturnView asked = ask(first, "R-1", ReturnReason.DEFECTIVE, "1");
        AskExchange wanted = other(asked, goods("120.00", 5), "10");
        ExchangeOffer offer = desk.offer(wanted, "sally");
        assertThat(List.of(
                        offer.goodsWorth().plain(),
                        offer.returned().plain(),
                        offer.due().plain()))
                .containsExactly("120.00", "90.00", "40.00");
        assertThat(offer.payFirst()).isTrue();
        String second = order(wanted);
        assertThat(order(wanted)).as("asked for twice").isEqualTo(second);
        refuses("exchange.already", () -> desk.place(other(asked, goods("120.00", 5), "0"), "sally"));
        await().until(() -> waitsAt(second, "catchShipmentDeposit"));
        comes(asked);
        InvoiceView note = credit(first);
        assertThat(note.open().plain()).as("for the goods that have not left").isEqualTo("90.00");
        assertThat(orders.get(second).state()).isEqualTo(CONFIRMING);
        pays(second, "40.00");
        thenIs(second, TO_SHIP);
        ships(second);
        thenIs(second, CLOSED);
        await().until(() -> billing.documents(second).stream()
                .allMatch(
                        one -> one.state() == InvoiceState.SETTLED && one.open().isZero()));
        assertThat(billing.documents(second))
                .extracting(one -> one.kind() + " " + one.gross().plain())
                .containsExactly("DEPOSIT 40.00", "FINAL 80.00", "DEBIT 10.00");
        assertThat(credit(first).open().isZero()).as("used up").isTrue();
        assertThat(billing.detail(of(second).number()).allocations())
                .extracting(row -> row.creditNote())
                .containsOnly(note.number());
        agrees(first, asked, second);
    }

    /** The goods leave first, and come back later: what is credited then pays the invoice that waits. */
    @Test
    void whatComesBackLaterPaysWhatWasBilledBefore() {
        String first = paid("90.00");
        ReturnView asked = ask(first, "R-1", ReturnReason.DEFECTIVE, "1");
        String second = order(other(asked, goods("60.00", 5), "5"));
        thenIs(second, TO_SHIP);
        ships(second);
        await().until(() -> of(second).state() == InvoiceState.POSTED);
        assertThat(of(second).open().plain()).isEqualTo("60.00");
        comes(asked);
        thenIs(second, CLOSED);
        assertThat(credit(first).open().plain()).as("the customer gets 25").isEqualTo("25.00");
        agrees(first, asked, second);
    }

    /** The same goods go out once more, and nothing is due. */
    @Test
    void theSameGoodsCostNothingMore() {
        String first = paid("90.00", 2);
        ReturnView asked = ask(first, "R-1", ReturnReason.NOT_WANTED, "1");
        AskExchange wanted = new AskExchange(
                asked.number(), ExchangeKind.REPLACEMENT, List.of(), new SaidNumber(BigDecimal.ZERO), null);
        assertThat(desk.offer(wanted, "sally").due().isZero()).isTrue();
        String sku = orders.get(first).lines().get(0).sku();
        sql("update product set price = 95 where sku = ?", sku);
        String second = order(wanted);
        assertThat(orders.get(second).lines().get(0).sku()).isEqualTo(sku);
        comes(asked);
        thenIs(second, TO_SHIP);
        ships(second);
        thenIs(second, CLOSED);
        assertThat(of(second).gross().plain()).as("at the price of then").isEqualTo("90.00");
        assertThat(asked.feePercent().isZero()).isFalse();
        assertThat(queries.get(asked.number()).fees())
                .as("nothing is kept of it")
                .isEmpty();
        assertThat(credit(first).open().isZero()).isTrue();
        agrees(first, asked, second);
    }

    /** What was agreed to be paid first is all that may leave, and stays due as long as its deposit waits. */
    @Test
    void whatIsPaidFirstIsNoWayRoundByAChange() {
        String first = paid("90.00");
        ReturnView asked = ask(first, "R-1", ReturnReason.DEFECTIVE, "1");
        String second = order(other(asked, goods("60.00", 9), "2", "0"));
        await().until(() -> waitsAt(second, "catchShipmentDeposit"));
        refuses("change.paid-ahead", () -> changing.ask(second, to("3"), "sally"));
        refuses("change.exchange-awaited", () -> changing.ask(second, to("1"), "sally"));
        pays(second, "30.00");
        thenIs(second, TO_SHIP);
        refuses("change.paid-ahead", () -> changing.ask(second, to("3"), "sally"));
        changing.ask(second, to("1"), "sally");
        await().until(() -> orders.get(second).gross().plain().equals("60.00"));
        agrees(first, asked, second);
    }

    /** Whoever credits a return holds the account and then the return: whoever places its exchange waits for the account first. */
    @Test
    void placingWaitsForTheAccountBeforeItHoldsTheReturn() throws Exception {
        String first = paid("90.00");
        ReturnView asked = ask(first, "R-1", ReturnReason.DEFECTIVE, "1");
        AskExchange wanted = other(asked, goods("60.00", 5), "0");
        Future<String> placing = transaction.execute(status -> {
            exposure.lock(orders.get(first).customer(), "CNY");
            Integer holder = jdbc.queryForObject("select pg_backend_pid()", Integer.class);
            Future<String> started = CompletableFuture.supplyAsync(() -> order(wanted));
            await().until(() -> elsewhere(
                    "select count(*) > 0 from pg_stat_activity where " + holder + " = any(pg_blocking_pids(pid))"));
            assertThat(elsewhere("select count(*) = 1 from (select 1 from customer_return where number = '"
                            + asked.number() + "' for update skip locked) free"))
                    .as("the return is free")
                    .isTrue();
            return started;
        });
        thenIs(placing.get(), TO_SHIP);
        agrees(first, asked, placing.get());
    }

    /** In another connection: this one is somebody's transaction. */
    private boolean elsewhere(String question) {
        return CompletableFuture.supplyAsync(() -> Boolean.TRUE.equals(jdbc.queryForObject(question, Boolean.class)))
                .join();
    }

    private static AskChange to(String quantity) {
        return new AskChange(
                null,
                "as the customer wants",
                List.of(new AskChange.AskedLine(1, new SaidNumber(new BigDecimal(quantity)))));
    }

    /** Of a note nothing pays for other goods while more is to be credited: what is kept of the return comes first. */
    @Test
    void nothingPaysBeforeAllIsCredited() {
        String customer = customerWith(DeliveryTerms.AVAILABLE);
        agree(customer, terms("30", BillingBasis.DELIVERY));
        String sku = goods("240.00", 7);
        String first = place(customer, line(sku, 10));
        thenIs(first, TO_SHIP);
        ships(first);
        thenIs(first, PARTLY_SHIPPED);
        arrives(sku, 3);
        thenIs(first, TO_SHIP);
        ships(first);
        thenIs(first, SHIPPED);
        deliveries
                .ofOrder(first)
                .forEach(one -> deliveries.prove(one.number(), new ProveDelivery("李雷", Instant.now(), null), "wendy"));
        await().until(() -> billing.documents(first).stream()
                        .filter(one -> one.state() == InvoiceState.POSTED)
                        .count()
                == 2);
        pays(first, "2400.00");
        thenIs(first, CLOSED);
        ReturnView asked = ask(first, "R-1", ReturnReason.NOT_WANTED, "5");
        String second = order(other(asked, goods("120.00", 5), "0"));
        receive(asked, "5", "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.RESTOCK, "5", "5")), "wendy");
        await().until(() -> queries.get(asked.number()).credits().size() == 2);
        assertThat(credit(first).open().isPositive())
                .as("the other waits for somebody")
                .isTrue();
        thenIs(second, TO_SHIP);
        ships(second);
        await().until(() -> of(second).state() == InvoiceState.POSTED);
        assertThat(of(second).open().plain()).isEqualTo("120.00");
        agreeToCorrections(asked);
        ReturnView done = closed(asked);
        thenIs(second, CLOSED);
        assertThat(done.fees())
                .hasSize(2)
                .allSatisfy(fee -> assertThat(of(first, fee).open().isZero()).isTrue());
        agrees(first, asked, second);
    }

    /** Whichever is given up, the other stays whole; and goods may then go out anew. */
    @Test
    void eachIsWholeWithoutTheOther() {
        String first = paid("90.00");
        String dear = goods("120.00", 5);
        ReturnView gone = ask(first, "R-0", ReturnReason.DEFECTIVE, "1");
        work.withdraw(gone.number(), "kept", "sally");
        refuses("exchange.cannot", () -> desk.place(other(gone, dear, "0"), "sally"));
        ReturnView asked = ask(first, "R-1", ReturnReason.DEFECTIVE, "1");
        Browser sally = new Browser(port).as("sally");
        String shown = "/api/v1/returns/" + asked.number() + "/exchange";
        assertThat(sally.get(shown).body()).contains("Nothing was asked for that would go out for return");
        String second = order(other(asked, dear, "0"));
        Optional<String> tag = sally.get(shown).headers().firstValue("ETag");
        await().until(() -> waitsAt(second, "catchShipmentDeposit"));
        await().until(() -> billing.documents(second).get(0).state() == InvoiceState.POSTED);
        cancels(second, "not wanted after all", "sally");
        thenIs(second, CANCELLED);
        assertThat(queries.get(asked.number()).state()).isEqualTo(ReturnState.AUTHORISED);
        await().until(() ->
                billing.documents(second).stream().allMatch(one -> one.open().isZero()));
        String third = order(other(asked, dear, "0"));
        assertThat(third).isNotEqualTo(second);
        assertThat(sally.get(shown).headers().firstValue("ETag")).isPresent().isNotEqualTo(tag);
        work.withdraw(asked.number(), "kept", "sally");
        await().until(() -> waitsAt(third, "catchShipmentDeposit"));
        pays(third, "30.00");
        thenIs(third, TO_SHIP);
        ships(third);
        await().until(() -> of(third).state() == InvoiceState.POSTED);
        assertThat(of(third).open().plain()).as("nothing came back for it").isEqualTo("90.00");
        agrees(first, asked, third);
    }

    /** The customer wishes by his link, and a person shows, sees and places on the page. */
    @Test
    void aWishByLinkIsLookedAtAndPlacedOnThePage() {
        String first = paid("90.00", 5);
        String link = links.of(first, orders.get(first).placedAt()).orElseThrow();
        String track = link.substring(link.indexOf("/track/"));
        Browser customer = new Browser(port);
        String rest = "quantity-1=1&reason=NOT_WANTED&why=too+small&key=" + UUID.randomUUID();
        assertThat(customer.form(track + "/returns", rest + "&wish=EXCHANGE&instead=")
                        .body())
                .contains("Say which goods you would like instead");
        customer.form(track + "/returns", rest + "&wish=EXCHANGE&instead=the+larger+one");
        ReturnView asked = queries.ofOrder(first).get(0);
        assertThat(asked.wish()).isNotNull();
        assertThat(exchanges.ofReturn(asked.number()))
                .as("nothing is ordered by itself")
                .isEmpty();
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/returns/" + asked.number()).body())
                .contains("the larger one", "/returns/" + asked.number() + "/exchange");
        wrongIsSaidAtItsField(sally, asked);
        String sku = goods("120.00", 5);
        String typed = "kind=EXCHANGE&sku-1=" + sku + "&quantity-1=1&freight=10&_csrf=" + sally.csrf();
        assertThat(sally.form("/returns/" + asked.number() + "/exchange", typed).body())
                .contains("44.50", "Place the order")
                .as("5 % of 90 are kept");
        assertThat(sally.form("/returns/" + asked.number() + "/exchange", typed + "&seenDue=40&place=true")
                        .body())
                .contains("by now it comes to");
        sally.form("/returns/" + asked.number() + "/exchange", typed + "&seenDue=44.50&place=true");
        String page = sally.get("/returns/" + asked.number()).body();
        String second = page.replaceAll("(?s).*Goes out for it.*?(SO-[0-9-]+).*", "$1");
        assertThat(orders.get(second).source()).isEqualTo("exchange");
        assertThat(sally.get("/orders/" + second).body()).contains(asked.number(), first);
        assertThat(sally.get("/api/v1/returns/" + asked.number() + "/exchange").body())
                .contains("\"order\":\"" + second + "\"");
        agrees(first, asked, second);
    }

    private static void wrongIsSaidAtItsField(Browser sally, ReturnView asked) {
        String page = "/returns/" + asked.number() + "/exchange";
        String csrf = "&_csrf=" + sally.csrf();
        assertThat(sally.form(page, "kind=EXCHANGE&sku-2=NO-SUCH&quantity-2=1" + csrf)
                        .body())
                .contains("<div class=\"entry-error\" id=\"sku-2-error\"><span>There is no product NO-SUCH");
        assertThat(sally.form(page, "kind=EXCHANGE&quantity-3=1" + csrf).body())
                .contains("<div class=\"entry-error\" id=\"sku-3-error\"><span>");
        assertThat(sally.form(page, "kind=REPLACEMENT&seenDue=much&place=true" + csrf)
                        .body())
                .as("no field of the page")
                .containsPattern("</strong>\\s*<span>[^<]+</span>");
    }

    private boolean waitsAt(String order, String activity) {
        return runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(order)
                        .activityIdIn(activity)
                        .count()
                == 1;
    }

    private String paid(String price) {
        return paid(price, 1);
    }

    private String paid(String price, int pieces) {
        String order = delivered(goods(price, 10), pieces);
        pays(order, new BigDecimal(price).multiply(BigDecimal.valueOf(pieces)).toPlainString());
        thenIs(order, CLOSED);
        return order;
    }

    private static AskExchange other(ReturnView asked, String sku, String freight) {
        return other(asked, sku, "1", freight);
    }

    private static AskExchange other(ReturnView asked, String sku, String quantity, String freight) {
        return new AskExchange(
                asked.number(),
                ExchangeKind.EXCHANGE,
                List.of(new WantedGoods(sku, new SaidNumber(new BigDecimal(quantity)))),
                new SaidNumber(new BigDecimal(freight)),
                null);
    }

    private String order(AskExchange wanted) {
        return desk.place(wanted, "sally").exchange().order();
    }

    private void comes(ReturnView asked) {
        receive(asked, "1", "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.RESTOCK, "1", "1")), "wendy");
        closed(asked);
    }

    private InvoiceView credit(String order) {
        return billing.documents(order).stream()
                .filter(one -> one.kind() == InvoiceKind.CREDIT)
                .findFirst()
                .orElseThrow();
    }

    private void agrees(String first, ReturnView asked, String second) {
        booksAgree(first, asked.number());
        assertThat(wrong(second)).isEmpty();
    }
}
