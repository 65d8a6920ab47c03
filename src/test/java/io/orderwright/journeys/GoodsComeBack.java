package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
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
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.springframework.beans.factory.annotation.Autowired;

/** What tests of goods that come back do and see. */
abstract class GoodsComeBack extends BooksOfMoney {

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

    ReturnView ask(String order, String reference, ReturnReason reason, String quantity) {
        ReturnView one = returns.ask(
                new AskReturn(
                        order,
                        reference,
                        reason,
                        "as it came",
                        List.of(new AskedLine(1, new SaidNumber(new BigDecimal(quantity))))),
                "sally");
        return one.repeated() ? one : queries.get(one.number());
    }

    void receive(ReturnView asked, String quantity, String person) {
        work.receive(asked.number(), List.of(new CameLine(1, new SaidNumber(new BigDecimal(quantity)))), person);
    }

    static InspectedPiece piece(PieceOutcome outcome, String quantity, String credited) {
        return new InspectedPiece(
                1, outcome, new SaidNumber(new BigDecimal(quantity)), new SaidNumber(new BigDecimal(credited)));
    }

    String shipped(String sku, int pieces) {
        String order = place(goodCustomer(), line(sku, pieces));
        thenIs(order, TO_SHIP);
        ships(order);
        thenIs(order, SHIPPED);
        return order;
    }

    /** With the customer, and its invoice booked. */
    String delivered(String sku, int pieces) {
        String order = shipped(sku, pieces);
        proveNow(order);
        await().until(() -> state(order, InvoiceKind.FINAL) == InvoiceState.POSTED);
        return order;
    }

    void proveNow(String order) {
        deliveries.prove(
                deliveries.find(order).orElseThrow().number(), new ProveDelivery("李雷", Instant.now(), null), "wendy");
    }

    ReturnView closed(ReturnView asked) {
        await().alias(asked.number()).until(() -> queries.get(asked.number()).state() == ReturnState.CLOSED);
        hasEnded(asked.number());
        return queries.get(asked.number());
    }

    BigDecimal credited(String order) {
        return billing.documents(order).stream()
                .filter(one -> one.kind() == InvoiceKind.CREDIT)
                .map(one -> one.gross().amount())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    void agreeToCorrections(ReturnView asked) {
        await().until(() -> !queries.get(asked.number()).credits().isEmpty());
        queries.get(asked.number()).credits().stream()
                .map(one -> corrections.get(one.correction()))
                .filter(one -> one.approver() != null && one.creditNote() == null)
                .forEach(one -> act(ApprovalVerb.APPROVE, one.number(), "fiona"));
    }

    void act(ApprovalVerb verb, String number, String person) {
        questions.act(new ActOnApproval(number, null, verb, "", "looked at it", person));
    }

    String instance(ReturnView asked) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(asked.number(), "return-to-credit")
                .singleResult()
                .getId();
    }

    void booksAgree(String order, String number) {
        assertThat(wrong(order)).isEmpty();
        assertThat(wrong(number)).isEmpty();
        books();
    }

    static void refuses(String code, ThrowingCallable what) {
        assertThatThrownBy(what).hasMessageContaining(code);
    }
}
