package io.orderwright.coordination.money;

import io.orderwright.approvals.signoffs.SignOffs;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceDetail.AllocatedAmount;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.deposits.Deposits;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.sales.orders.OrderEvent.OrderMoved;
import io.orderwright.sales.orders.OrderFacts;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Whoever gives an order up owes no deposit for it: what finance has is taken back by credit notes, and what was paid waits
 * for the customer; whoever is asked whether something of it may be given up or taken back is asked no more. What finance
 * does not have yet is taken back when it does.
 */
@Component
public class TakeBackDeposits {

    /** An order that is asked for once more is asked for its deposits once more. */
    private static final Set<OrderState> GIVEN_UP =
            EnumSet.of(OrderState.CANCELLED, OrderState.REJECTED, OrderState.IN_APPROVAL);

    private static final String WHY = SignOffs.ORDER_GIVEN_UP;

    private final OrderQueries orders;
    private final Deposits deposits;
    private final Billing billing;
    private final CreditNotes creditNotes;
    private final Corrections corrections;
    private final WriteOffs writeOffs;
    private final SignOffs signOffs;

    TakeBackDeposits(
            OrderQueries orders,
            Deposits deposits,
            Billing billing,
            CreditNotes creditNotes,
            Corrections corrections,
            WriteOffs writeOffs,
            SignOffs signOffs) {
        this.writeOffs = writeOffs;
        this.orders = orders;
        this.deposits = deposits;
        this.billing = billing;
        this.creditNotes = creditNotes;
        this.corrections = corrections;
        this.signOffs = signOffs;
    }

    @EventListener
    void on(OrderMoved event) {
        // One that is asked about for the first time has no documents.
        boolean first = event.from() == OrderState.PLACED && event.to() == OrderState.IN_APPROVAL;
        if (GIVEN_UP.contains(event.to()) && !first) {
            questions(event.subject()).forEach(number -> signOffs.giveUp(number, WHY));
            ofOrder(orders.facts(event.subject()));
        }
    }

    /** Finance has a document of the order: it may be too late for it. */
    void booked(String orderNumber) {
        OrderFacts order = orders.facts(orderNumber);
        if (order.state() == OrderState.CANCELLED || order.state() == OrderState.REJECTED) {
            ofOrder(order);
        }
    }

    private void ofOrder(OrderFacts order) {
        deposits.booked(order.number()).forEach(this::takeBack);
    }

    private void takeBack(String deposit) {
        // What somebody has asked in the meantime; whoever answers waits for the documents that are held by now.
        questions(List.of(deposit)).forEach(number -> signOffs.giveUpAtOnce(number, WHY));
        writeOffs.takeBackAll(deposit, WHY, BusinessEvent.SYSTEM);
        List<AllocatedAmount> rows = billing.detail(deposit).allocations();
        Set<Integer> undone = rows.stream()
                .map(AllocatedAmount::reverses)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        rows.stream()
                .filter(row -> row.reverses() == null && !undone.contains(row.entryNo()))
                .forEach(row -> creditNotes.reverse(deposit, row.entryNo(), WHY, BusinessEvent.SYSTEM));
        corrections.takeBack(
                new CorrectInvoice(deposit, "given-up", CorrectionReason.SERVICE_ENDED, CreditedLines.ALL, WHY),
                BusinessEvent.SYSTEM);
    }

    /** Whoever is asked holds the question before the documents, and so do we: those of all deposits, before the first document. */
    private List<String> questions(String order) {
        return questions(deposits.numbers(order));
    }

    private List<String> questions(List<String> asked) {
        return asked.stream()
                .flatMap(deposit -> Stream.concat(
                        writeOffs.ofInvoice(deposit).stream().map(WriteOffView::number),
                        corrections.ofInvoice(deposit).stream().map(CorrectionView::number)))
                .sorted()
                .toList();
    }
}
