package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.writeoffs.AskWriteOff;
import io.orderwright.finance.invoices.writeoffs.WriteOffCause;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.ProveDelivery;
import io.orderwright.fulfilment.returns.AskReturn;
import io.orderwright.fulfilment.returns.AskReturn.AskedLine;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import io.orderwright.fulfilment.stock.OpeningStock;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.catalog.RegisterProduct;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.terms.BillingBasis;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;

/** Goods that customers send back, from asking to the credit note. */
@Tag("aftersales")
class CustomerReturnsTest extends GoodsComeBack {

    @Autowired
    WriteOffs writeOffs;

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
        assertThat(orders.get(order).lines().get(0).returned().amount()).isEqualByComparingTo("3");
        assertThat(stockOf(sku).onHand().amount()).as("nobody has looked yet").isEqualByComparingTo("5");
        List<InspectedPiece> found = List.of(
                piece(PieceOutcome.RESTOCK, "1", "1"),
                piece(PieceOutcome.QUARANTINE, "1", "1"),
                piece(PieceOutcome.SCRAP, "1", "0"));
        work.inspect(asked.number(), found, "wendy");
        work.inspect(asked.number(), found, "wendy");

        ReturnView done = closed(asked);
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("7");
        assertThat(stockOf(sku).blocked().amount()).isEqualByComparingTo("1");
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
        act(ApprovalVerb.REJECT, asked.number(), "morgan");
        assertThat(queries.get(asked.number()).state()).isEqualTo(ReturnState.REFUSED);
        assertThat(queries.returnable(order)).containsEntry(1, Quantity.parse("4 pc"));

        ReturnView again = ask(order, "R-2", ReturnReason.NOT_WANTED, "3");
        assertThatThrownBy(() -> returns.agreed(again.number(), "sally")).hasMessageContaining("return.own");
        act(ApprovalVerb.APPROVE, again.number(), "morgan");
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
        Job timer = management
                .createJobQuery()
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
        thenIs(waits, WAITING_FOR_STOCK);
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
        refuses(
                "order.line-unknown",
                () -> returns.ask(
                        new AskReturn(
                                order,
                                "R-2",
                                ReturnReason.OTHER,
                                "x",
                                List.of(new AskedLine(7, new SaidNumber(BigDecimal.ONE)))),
                        "sally"));
    }

    /** Goods of an order that is not billed yet are credited when it is. */
    @Test
    void unbilledGoodsWaitForTheirInvoice() {
        String sku = goods("100.00", 4);
        String order = place(customerWith(DeliveryTerms.AVAILABLE), line(sku, 10));
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, PARTLY_SHIPPED);
        proveNow(order);
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "2");
        receive(asked, "2", "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.SCRAP, "2", "2")), "wendy");
        await().until(() -> runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(asked.number(), "return-to-credit")
                        .activityIdIn("receiveDocumentsMoved")
                        .count()
                == 1);
        booksAgree(order, asked.number());
        assertThat(billing.documents(order)).isEmpty();
        arrives(sku, 6);
        thenIs(order, TO_SHIP);
        ships(order);
        await().until(() -> state(order, InvoiceKind.FINAL) == InvoiceState.POSTED);
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance(asked))
                .timers()
                .singleResult()
                .getId());
        closed(asked);
        assertThat(credited(order)).isEqualByComparingTo("200.00");
        assertThat(of(order).gross().amount()).isEqualByComparingTo("1000.00");
        booksAgree(order, asked.number());
    }

    /** Two documents give what each billed, the newest first; somebody has to agree to both corrections. */
    @Test
    void twoDocumentsShare() {
        String customer = customerWith(DeliveryTerms.AVAILABLE);
        agree(customer, terms("30", BillingBasis.DELIVERY));
        String sku = goods("100.00", 4);
        String order = place(customer, line(sku, 10));
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, PARTLY_SHIPPED);
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

    /** A deposit is paid back after the invoice that deducted it, and is asked for once more where nobody agreed at first. */
    @Test
    void aDepositFollowsWhatDeductedIt() {
        String customer = goodCustomer();
        agree(customer, terms("30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30", BillingBasis.SCHEDULE));
        String order = place(customer, line(goods("1100.00", 3), 1));
        await().until(() -> state(order, InvoiceKind.DEPOSIT) == InvoiceState.POSTED);
        pays(order, "330.00");
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, SHIPPED);
        SomethingToShow.proved(deliveries, order);
        await().until(() -> state(order, InvoiceKind.FINAL) == InvoiceState.POSTED);
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "1");
        receive(asked, "1", "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.SCRAP, "1", "1")), "wendy");
        await().until(() -> queries.get(asked.number()).credits().size() == 2);
        assertThat(state(order, InvoiceKind.FINAL)).isEqualTo(InvoiceState.CORRECTED);
        act(ApprovalVerb.REJECT, queries.get(asked.number()).credits().get(1).correction(), "fiona");
        await().until(() -> work.asksAboutCredit(asked.number(), "fiona"));
        assertThat(credited(order)).as("the invoice alone").isEqualByComparingTo("770.00");
        work.resolveCredit(asked.number(), true, "it is owed to them", "fiona");
        await().until(() -> queries.get(asked.number()).credits().size() == 3);
        act(ApprovalVerb.APPROVE, queries.get(asked.number()).credits().get(2).correction(), "fiona");
        closed(asked);
        assertThat(credited(order)).isEqualByComparingTo("1100.00");
        booksAgree(order, asked.number());
    }

    /** 9 of 10 pieces are worth more than the invoice asked for: it takes back all that it did, and the deposit the rest. */
    @Test
    void mostOfTheGoodsComeBackAfterADeposit() {
        String customer = goodCustomer();
        agree(customer, terms("30 ORDER 0 DEPOSIT SUPPLY, 70 INVOICE 30", BillingBasis.SCHEDULE));
        String order = place(customer, line(goods("100.00", 12), 10));
        await().until(() -> state(order, InvoiceKind.DEPOSIT) == InvoiceState.POSTED);
        pays(order, "300.00");
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, SHIPPED);
        SomethingToShow.proved(deliveries, order);
        await().until(() -> state(order, InvoiceKind.FINAL) == InvoiceState.POSTED);
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "9");
        receive(asked, "9", "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.SCRAP, "9", "9")), "wendy");
        agreeToCorrections(asked);
        closed(asked);
        assertThat(credited(order)).isEqualByComparingTo("900.00");
        booksAgree(order, asked.number());
    }

    /** What nobody has paid is not paid back by itself: of an invoice with a rest written off finance says what is credited. */
    @Test
    void whatIsWrittenOffIsAskedAbout() {
        String order = delivered(goods("100.00", 10), 2);
        pays(order, "199.50");
        String invoice = of(order).number();
        writeOffs.ask(new AskWriteOff(invoice, "W-1", WriteOffCause.SMALL_REST, null, "not worth it"), "fiona");
        await().until(() -> of(order).state() == InvoiceState.SETTLED);
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "2");
        receive(asked, "2", "wendy");
        refuses(
                "return.kept-and-credited",
                () -> work.inspect(asked.number(), List.of(piece(PieceOutcome.SEND_BACK, "2", "2")), "wendy"));
        work.inspect(asked.number(), List.of(piece(PieceOutcome.SCRAP, "2", "2")), "wendy");
        await().until(() -> work.asksAboutCredit(asked.number(), "fiona"));
        work.resolveCredit(asked.number(), false, "set off against another debt", "fiona");
        closed(asked);
        assertThat(credited(order)).isZero();
        assertThat(queries.get(asked.number()).endedBecause())
                .as("for finance alone")
                .isNull();
    }

    /** What is credited already by hand leaves nothing for the return: finance says what now. */
    @Test
    void whatNoDocumentTakesBackIsAskedAbout() {
        String order = delivered(goods("100.00", 10), 2);
        String invoice = of(order).number();
        corrections.ask(
                new CorrectInvoice(invoice, "K-1", CorrectionReason.GOODS_RETURNED, CreditedLines.ALL, "by hand"),
                "fiona");
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "2");
        receive(asked, "2", "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.SCRAP, "2", "2")), "wendy");
        await().until(() -> work.asksAboutCredit(asked.number(), "fiona"));
        refuses("task.answer-missing", () -> work.resolveCredit(asked.number(), false, " ", "fiona"));
        work.resolveCredit(asked.number(), true, "look again", "fiona");
        await().until(() -> work.asksAboutCredit(asked.number(), "fiona"));
        work.resolveCredit(asked.number(), false, "credited by hand before", "fiona");
        assertThat(closed(asked).endedBecause()).as("for finance alone").isNull();
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

    /** A unit with decimals has them in returns; whole pieces are whole. */
    @Test
    void quantitiesAreMeasuredInTheirUnit() {
        String sku = "K" + System.nanoTime();
        catalog.registerAll(
                List.of(new RegisterProduct(sku, "cable", "m", new BigDecimal("10.00"), "CNY", "CN13", true)));
        stock.open(List.of(new OpeningStock(sku, BigDecimal.TEN, BigDecimal.ZERO)), "wendy");
        String order = delivered(sku, 4);
        ReturnView asked = ask(order, "R-1", ReturnReason.DEFECTIVE, "1.25");
        receive(asked, "1.25", "wendy");
        work.inspect(asked.number(), List.of(piece(PieceOutcome.RESTOCK, "1.25", "1.25")), "wendy");
        closed(asked);
        assertThat(credited(order)).isEqualByComparingTo("12.50");
        assertThat(queries.returnable(order)).containsEntry(1, Quantity.parse("2.75 m"));
        booksAgree(order, asked.number());
        String pieces = delivered(goods("100.00", 5), 2);
        assertThatThrownBy(() -> ask(pieces, "R-1", ReturnReason.DEFECTIVE, "0.5"))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.kind()).isEqualTo(Refusal.RefusalKind.INVALID));
        assertThat(queries.ofOrder(pieces)).isEmpty();
    }
}
