package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.Verb;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.ProveDelivery;
import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.AskReturn.AskedLine;
import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.fulfilment.returns.ports.ReturnTasks;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.terms.BillingBasis;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.ConcurrencyFailureException;

/** Goods that customers send back, from asking to the credit note. */
@Tag("aftersales")
class CustomerReturnsTest extends BooksOfMoney {

    @Autowired
    CustomerReturns returns;

    @Autowired
    ReturnQueries queries;

    @Autowired
    ReturnTasks work;

    @Autowired
    DeliveryBook deliveries;

    @Autowired
    Corrections corrections;

    @LocalServerPort
    int port;

    /** C3 and C7: what came and is not credited is dismissed, and neither may come once more. */
    @Test
    void goodsComeBackPieceByPiece() {
        String sku = goods("100.00", 10);
        String order = delivered(sku, 5);
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "3");
        assertThat(asked.state()).isEqualTo(ReturnState.AUTHORISED);
        assertThat(asked.worth().plain()).isEqualTo("300.00");
        assertThat(ask(order, "R-1", ReturnReason.DEFECTIVE, "3.0").repeated()).isTrue();
        refuses("return.reference-reused", () -> ask(order, "R-1", ReturnReason.DEFECTIVE, "1"));
        refuses("return.too-much", () -> ask(order, "R-2", ReturnReason.DEFECTIVE, "3"));
        refuses("role.missing", () -> receive(asked, "3", "sally"));

        receive(asked, "3", "wendy");
        receive(asked, "3", "wendy");
        assertThat(orders.get(order).lines().get(0).returned()).isEqualByComparingTo("3");
        assertThat(stockOf(sku).onHand()).as("nobody has looked yet").isEqualByComparingTo("5");
        List<InspectedPiece> found = List.of(
                piece(PieceOutcome.RESTOCK, "1", "1"),
                piece(PieceOutcome.QUARANTINE, "1", "1"),
                piece(PieceOutcome.SCRAP, "1", "0"));
        work.inspect(asked.number(), found, "wendy");
        work.inspect(asked.number(), found, "wendy");

        ReturnView done = closed(asked);
        assertThat(stockOf(sku).onHand()).isEqualByComparingTo("7");
        assertThat(stockOf(sku).blocked()).isEqualByComparingTo("1");
        assertThat(done.credits()).hasSize(1);
        assertThat(credited(order)).isEqualByComparingTo("200.00");
        assertThat(queries.returnable(order)).containsEntry(1, Quantity.parse("2 pc"));
        refuses("return.too-much", () -> ask(order, "R-2", ReturnReason.DEFECTIVE, "3"));
        booksAgree(order, asked.number());
    }

    /** What did not come is no longer awaited; it may be asked for again. */
    @Test
    void aPartOfItComes() {
        String order = delivered(goods("100.00", 10), 10);
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "5");
        assertThat(queries.returnable(order)).containsEntry(1, Quantity.parse("5 pc"));
        receive(asked, "2", "wendy");
        assertThat(queries.returnable(order)).containsEntry(1, Quantity.parse("8 pc"));
        work.inspect(asked.number(), List.of(piece(PieceOutcome.SEND_BACK, "2", "0")), "wendy");
        closed(asked);
        assertThat(credited(order)).isZero();
        booksAgree(order, asked.number());
    }

    /** Whoever asks never agrees; a no leaves everything as it was. */
    @Test
    void somebodyIsAskedWhereTheTableSaysSo() {
        String order = delivered(goods("100.00", 10), 4);
        ReturnView asked = ask(order, "R-1", ReturnReason.NOT_WANTED, "3");
        assertThat(asked.state()).isEqualTo(ReturnState.REQUESTED);
        assertThat(asked.approver()).isEqualTo("sales-manager");
        assertThat(queries.returnable(order)).containsEntry(1, Quantity.parse("1 pc"));
        act(Verb.REJECT, asked.number(), "morgan");
        assertThat(queries.get(asked.number()).state()).isEqualTo(ReturnState.REFUSED);
        assertThat(queries.returnable(order)).containsEntry(1, Quantity.parse("4 pc"));

        ReturnView again = ask(order, "R-2", ReturnReason.NOT_WANTED, "3");
        assertThatThrownBy(() -> returns.agreed(again.number(), "sally")).hasMessageContaining("return.own");
        act(Verb.APPROVE, again.number(), "morgan");
        assertThat(queries.get(again.number()).agreedBy()).isEqualTo("morgan");

        work.withdraw(again.number(), "keeps them", "sally");
        assertThat(queries.get(again.number()).state()).isEqualTo(ReturnState.WITHDRAWN);
        hasEnded(again.number());
        ReturnView third = ask(order, "R-3", ReturnReason.NOT_WANTED, "3");
        work.withdraw(third.number(), "keeps them", "sally");
        assertThat(queries.get(third.number()).state()).isEqualTo(ReturnState.WITHDRAWN);
        hasEnded(third.number());
        booksAgree(order, asked.number());
        booksAgree(order, again.number());
    }

    @Test
    void nothingComesUntilTheLastDay() {
        String order = delivered(goods("100.00", 10), 2);
        ReturnView asked = ask(order, "R-1", ReturnReason.WRONG_GOODS, "2");
        Job timer = management.createJobQuery()
                .processInstanceId(instance(asked))
                .timers()
                .singleResult();
        management.executeJob(timer.getId());
        assertThat(queries.get(asked.number()).state()).isEqualTo(ReturnState.EXPIRED);
        assertThat(queries.returnable(order)).containsEntry(1, Quantity.parse("2 pc"));
        refuses("task.none", () -> receive(asked, "2", "wendy"));
        booksAgree(order, asked.number());
    }

    /** Too late is refused at once. A small wrong delivery is taken back without a look, and serves who waits. */
    @Test
    void theTableRefusesOrTakesAll() {
        String late = shipped(goods("100.00", 10), 2);
        proveNow(late);
        sql("update delivery set received_at = received_at - interval '400 days' where order_number = ?", late);
        ReturnView refused = ask(late, "R-1", ReturnReason.DEFECTIVE, "1");
        assertThat(refused.state()).isEqualTo(ReturnState.REFUSED);
        assertThat(refused.because()).isEqualTo("reason.return.too-late");
        booksAgree(late, refused.number());

        String sku = goods("50.00", 4);
        String order = delivered(sku, 4);
        String waits = place(goodCustomer(), line(sku, 1));
        thenIs(waits, io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK);
        ReturnView asked = ask(order, "R-1", ReturnReason.WRONG_GOODS, "2");
        receive(asked, "2", "wendy");
        closed(asked);
        thenIs(waits, TO_SHIP);
        assertThat(credited(order)).isEqualByComparingTo("100.00");
        booksAgree(order, asked.number());
    }

    /** Before anybody knows that goods arrived, that is to be recorded; what has not left cannot come back. */
    @Test
    void nothingComesBackBeforeItWasDelivered() {
        String order = shipped(goods("100.00", 10), 2);
        refuses("return.not-delivered", () -> ask(order, "R-1", ReturnReason.DEFECTIVE, "1"));
        String open = place(goodCustomer(), line(goods("100.00", 5), 2));
        thenIs(open, TO_SHIP);
        refuses("return.too-much", () -> ask(open, "R-1", ReturnReason.DEFECTIVE, "1"));
        refuses("order.line-unknown", () -> returns.ask(
                new AskReturn(order, "R-2", ReturnReason.OTHER, "x", List.of(new AskedLine(7, BigDecimal.ONE))), "sally"));
    }

    /** Goods of an order that is not billed yet are credited when it is; two documents give what each billed, the newest first. */
    @Test
    void unbilledGoodsWaitAndTwoDocumentsShare() {
        String customer = customerWith(DeliveryTerms.AVAILABLE);
        agree(customer, terms("100 30", BillingBasis.DELIVERY));
        String sku = goods("100.00", 4);
        String order = place(customer, line(sku, 10));
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED);
        arrives(sku, 6);
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, SHIPPED);
        for (DeliveryView delivery : deliveries.ofOrder(order)) {
            deliveries.prove(delivery.number(), new ProveDelivery("李雷", Instant.now(), null), "wendy");
        }
        await().until(() -> billing.documents(order).stream()
                        .filter(one -> one.state() == InvoiceState.POSTED)
                        .count()
                == 2);
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "8");
        receive(asked, "8", "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.SCRAP, "8", "8")), "wendy");
        agreeToCorrections(asked);
        ReturnView done = closed(asked);
        assertThat(done.credits()).hasSize(2);
        assertThat(credited(order)).isEqualByComparingTo("800.00");
        booksAgree(order, asked.number());
    }

    /** What is credited already by hand leaves nothing for the return: finance says what now. */
    @Test
    void whatNoDocumentTakesBackIsAskedAbout() {
        String order = delivered(goods("100.00", 10), 2);
        String invoice = of(order).number();
        corrections.ask(
                new CorrectInvoice(invoice, "K-1", CorrectionReason.GOODS_RETURNED, CreditedLines.ALL, "by hand"), "fiona");
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "2");
        receive(asked, "2", "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.SCRAP, "2", "2")), "wendy");
        await().until(() -> work.asksAboutCredit(asked.number(), "fiona"));
        refuses("return.words-missing", () -> work.resolveCredit(asked.number(), false, " ", "fiona"));
        work.resolveCredit(asked.number(), true, "look again", "fiona");
        await().until(() -> work.asksAboutCredit(asked.number(), "fiona"));
        work.resolveCredit(asked.number(), false, "credited by hand before", "fiona");
        assertThat(closed(asked).endedBecause()).isEqualTo("credited by hand before");
        booksAgree(order, asked.number());
    }

    /** Several ask for the last pieces at one instant: each piece is given once, the others hear why. */
    @Test
    void theLastPieceIsAskedForOnce() {
        String order = delivered(goods("100.00", 10), 1);
        List<String> answers = IntStream.range(0, 6)
                .mapToObj(i -> CompletableFuture.supplyAsync(() -> askOrRefusal(order, "R-" + i)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).filteredOn(one -> one.startsWith("RA-")).hasSize(1);
        assertThat(answers).filteredOn("return.too-much"::equals).hasSize(5);
        booksAgree(order, queries.ofOrder(order).get(0).number());
    }

    private String askOrRefusal(String order, String reference) {
        for (int again = 0; ; again++) {
            try {
                return ask(order, reference, ReturnReason.DEFECTIVE, "1").number();
            } catch (Refusal refused) {
                return refused.code();
            } catch (ConcurrencyFailureException lost) {
                if (again == 20) {
                    throw lost;
                }
            }
        }
    }

    /** Tasklist: all that was asked for came, and all of it goes back to stock. */
    @Test
    void theWarehouseDoesItInTasklist() {
        String order = delivered(goods("100.00", 10), 3);
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "2");
        completes("wendy", taskOf(asked.number()), Map.of("received", ""));
        assertThatThrownBy(() -> completes("wendy", taskOf(asked.number()), Map.of("pieces", "1=RESTOCK:3:0")))
                .hasMessageContaining("return.not-all-inspected");
        completes("wendy", taskOf(asked.number()), Map.of("pieces", "*=RESTOCK:CREDIT"));
        closed(asked);
        assertThat(credited(order)).isEqualByComparingTo("200.00");
    }

    /** On pages: asked for on the order's, received and inspected on the return's. */
    @Test
    void peopleDoItOnPages() {
        String order = delivered(goods("100.00", 10), 3);
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders/" + order).body()).contains("/orders/" + order + "/return");
        assertThat(sally.get("/orders/" + order + "/return").body()).contains("3 pc");
        HttpResponse<String> wrong = posts(
                sally, "/orders/" + order + "/return", "quantity-1=4&reason=DEFECTIVE&words=broken&reference=R-1");
        assertThat(wrong.body()).contains("cannot come back, at most 3");
        posts(sally, "/orders/" + order + "/return", "quantity-1=2&reason=DEFECTIVE&words=broken&reference=R-1");
        ReturnView asked = queries.ofOrder(order).get(0);
        assertThat(sally.get("/orders/" + order).body()).contains("/returns/" + asked.number());
        assertThat(sally.get("/returns?state=AUTHORISED").body()).contains(asked.number());
        String page = "/returns/" + asked.number();
        assertThat(sally.get(page).body()).contains("broken", "It does not come back").doesNotContain("Goods have come");
        Browser wendy = new Browser(port).as("wendy");
        assertThat(wendy.get(page).body()).contains("Goods have come");
        posts(wendy, page + "/receive", "came-1=2");
        assertThat(wendy.get(page).body()).contains("Blocked in stock");
        assertThat(posts(wendy, page + "/inspect", "quantity-1-RESTOCK=1").body()).contains("but 2 came");
        posts(wendy, page + "/inspect", "quantity-1-RESTOCK=1&credited-1-RESTOCK=1&quantity-1-SCRAP=1");
        closed(asked);
        assertThat(wendy.get(page).body()).contains("1: Scrapped, 0 credited", "CN-");
        assertThat(posts(new Browser(port).as("paul"), page + "/receive", "came-1=2").statusCode())
                .isEqualTo(403);
        assertThat(new Browser(port).as("wendy").get(page + "?lang=zh-CN").body()).contains("报废");
    }

    private ReturnView ask(String order, String reference, ReturnReason reason, String quantity) {
        ReturnView one = returns.ask(
                new AskReturn(order, reference, reason, "as it came", List.of(new AskedLine(1, new BigDecimal(quantity)))),
                "sally");
        return one.repeated() ? one : queries.get(one.number());
    }

    private void receive(ReturnView asked, String quantity, String person) {
        work.receive(asked.number(), List.of(new CameLine(1, new BigDecimal(quantity))), person);
    }

    private static InspectedPiece piece(PieceOutcome outcome, String quantity, String credited) {
        return new InspectedPiece(1, outcome, new BigDecimal(quantity), new BigDecimal(credited));
    }

    private String shipped(String sku, int pieces) {
        String order = place(goodCustomer(), line(sku, pieces));
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, SHIPPED);
        return order;
    }

    /** With the customer, and its invoice booked. */
    private String delivered(String sku, int pieces) {
        String order = shipped(sku, pieces);
        proveNow(order);
        await().until(() -> state(order, InvoiceKind.FINAL) == InvoiceState.POSTED);
        return order;
    }

    private void proveNow(String order) {
        deliveries.prove(
                deliveries.find(order).orElseThrow().number(), new ProveDelivery("李雷", Instant.now(), null), "wendy");
    }

    private ReturnView closed(ReturnView asked) {
        await().alias(asked.number())
                .until(() -> queries.get(asked.number()).state() == ReturnState.CLOSED);
        hasEnded(asked.number());
        return queries.get(asked.number());
    }

    private BigDecimal credited(String order) {
        return billing.documents(order).stream()
                .filter(one -> one.kind() == InvoiceKind.CREDIT)
                .map(InvoiceView::gross)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private void agreeToCorrections(ReturnView asked) {
        await().until(() -> !queries.get(asked.number()).credits().isEmpty());
        queries.get(asked.number()).credits().stream()
                .map(one -> corrections.get(one.correction()))
                .filter(one -> one.approver() != null && one.creditNote() == null)
                .forEach(one -> act(Verb.APPROVE, one.number(), "fiona"));
    }

    private void act(Verb verb, String number, String person) {
        questions.act(new ActOnApproval(number, null, verb, "", "looked at it", person));
    }

    private String instance(ReturnView asked) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(asked.number(), "return-to-credit")
                .singleResult()
                .getId();
    }

    private void booksAgree(String order, String number) {
        assertThat(wrong(order)).isEmpty();
        assertThat(wrong(number)).isEmpty();
        books();
    }

    private static void refuses(String code, ThrowingCallable what) {
        assertThatThrownBy(what).hasMessageContaining(code);
    }

    private static HttpResponse<String> posts(Browser browser, String address, String typed) {
        return browser.form(address, typed + "&_csrf=" + URLEncoder.encode(browser.csrf(), StandardCharsets.UTF_8));
    }
}
