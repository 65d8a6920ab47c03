package io.orderwright.coordination.returns;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.ExchangedGoods;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.IncomingPayments;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.fees.ExchangeFreight;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnState;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.exchanges.ExchangeView;
import io.orderwright.fulfilment.returns.exchanges.Exchanges;
import io.orderwright.platform.kernel.BusinessEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/**
 * Lets what is credited of goods that came back pay for those that went out for them, whichever is later. The documents of
 * both orders are held before either of them is looked at, all in one order.
 */
@Component
public class SettleExchange {

    private final Exchanges exchanges;
    private final ReturnQueries returns;
    private final Billing billing;
    private final IncomingPayments payments;
    private final Corrections corrections;
    private final CreditNotes notes;
    private final ExchangeFreight freight;

    SettleExchange(
            Exchanges exchanges,
            ReturnQueries returns,
            Billing billing,
            IncomingPayments payments,
            Corrections corrections,
            CreditNotes notes,
            ExchangeFreight freight) {
        this.exchanges = exchanges;
        this.returns = returns;
        this.billing = billing;
        this.payments = payments;
        this.corrections = corrections;
        this.notes = notes;
        this.freight = freight;
    }

    /** Goods of an order are about to be billed; one whose goods go out for no others costs nothing here. */
    public void hold(BillableOrder order) {
        ExchangedGoods exchanged = order.terms().exchanged();
        if (exchanged != null) {
            payments.hold(List.of(), List.of(order.number(), exchanged.returnedFrom()));
        }
    }

    /** Goods of an order are billed: what sending them costs is asked for, and what came back for them pays, once all of it is credited: what is kept comes first. */
    public void billed(BillableOrder order) {
        if (order.terms().exchanged() != null) {
            freight.charge(order);
            exchanges
                    .ofOrder(order.number())
                    .filter(one -> returns.get(one.customerReturn()).state() == ReturnState.CLOSED)
                    .ifPresent(this::pay);
        }
    }

    /** Goods that came back are about to be credited. */
    void hold(ReturnView view) {
        List<String> held = new ArrayList<>();
        exchanges.ofReturn(view.number()).stream()
                .map(ExchangeView::order)
                .filter(Objects::nonNull)
                .forEach(held::add);
        if (!held.isEmpty()) {
            held.add(view.order());
            payments.hold(List.of(), held);
        }
    }

    /** All that is credited of a return is. */
    void credited(String customerReturn) {
        exchanges.ofReturn(customerReturn).forEach(this::pay);
    }

    /** Deposits are left to the customer: they are what the goods cost more. */
    private void pay(ExchangeView exchange) {
        String order = exchange.order();
        if (order == null) {
            return;
        }
        returns.get(exchange.customerReturn()).credits().stream()
                .map(one -> corrections.get(one.correction()))
                .map(CorrectionView::creditNote)
                .filter(Objects::nonNull)
                .forEach(note -> open(order).forEach(document -> pay(note, document)));
    }

    private List<String> open(String order) {
        return billing.documents(order).stream()
                .filter(one -> one.kind() != InvoiceKind.CREDIT
                        && one.kind() != InvoiceKind.DEPOSIT
                        && one.state() != InvoiceState.CORRECTED
                        && one.open().isPositive())
                .map(InvoiceView::number)
                .toList();
    }

    private void pay(String note, String document) {
        if (billing.detail(note).invoice().open().isPositive()) {
            notes.apply(note, document, null, BusinessEvent.SYSTEM);
        }
    }
}
