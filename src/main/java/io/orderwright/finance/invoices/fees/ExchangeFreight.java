package io.orderwright.finance.invoices.fees;

import io.orderwright.finance.invoices.BillableOrder;
import io.orderwright.finance.invoices.BillableOrder.ExchangedGoods;
import io.orderwright.finance.invoices.BillingEvent.InvoiceIssued;
import io.orderwright.finance.invoices.InvoiceDetail.InvoiceCharge;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.InvoiceNumbers;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.OrderDocuments;
import io.orderwright.finance.invoices.store.PostingDays;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for what sending goods out for others costs: once, by a document beside the first invoice for them. */
@Service
@Transactional
public class ExchangeFreight {

    private final Invoices invoices;
    private final PostingDays days;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    ExchangeFreight(
            Invoices invoices,
            PostingDays days,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.invoices = invoices;
        this.days = days;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** Nothing happens where nothing was said, it was asked for before, or its goods are not billed. The order's documents stay locked. */
    public void charge(BillableOrder order) {
        ExchangedGoods exchanged = order.terms().exchanged();
        if (exchanged == null || !exchanged.freight().isPositive()) {
            return;
        }
        List<Invoice> known = invoices.locked(order.number());
        if (known.stream().noneMatch(one -> one.charges(InvoiceCharge.FREIGHT))) {
            known.stream()
                    .filter(ExchangeFreight::ofGoods)
                    .findFirst()
                    .map(goods -> new OrderDocuments(order.currency(), known)
                            .freight(
                                    ids.next(InvoiceNumbers.INVOICE),
                                    order,
                                    goods,
                                    exchanged.freight(),
                                    days.from(calendar.today())))
                    .ifPresent(this::issue);
        }
    }

    private static boolean ofGoods(Invoice document) {
        return (document.kind() == InvoiceKind.PART || document.kind() == InvoiceKind.FINAL)
                && document.state() != InvoiceState.CORRECTED;
    }

    private void issue(Invoice freight) {
        invoices.save(freight);
        events.publishEvent(new InvoiceIssued(
                freight.orderNumber(),
                BusinessEvent.SYSTEM,
                freight.number(),
                freight.kind(),
                freight.gross(),
                freight.view().dueOn()));
    }
}
