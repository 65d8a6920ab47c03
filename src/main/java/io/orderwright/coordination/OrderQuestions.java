package io.orderwright.coordination;

import io.orderwright.approvals.AskApproval;
import io.orderwright.approvals.DiscountRate;
import io.orderwright.approvals.signoffs.ExcludedPerson;
import io.orderwright.approvals.signoffs.PartTaken;
import io.orderwright.approvals.signoffs.SignOffSubject;
import io.orderwright.credit.CreditControl;
import io.orderwright.credit.DecideCredit;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.fulfilment.stock.ReserveStock;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.sales.catalog.ProductCatalog;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.OrderAmendments;
import io.orderwright.sales.orders.entry.Discounts;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the process asks the modules about an order: the same questions in a running instance and in a dry run. */
@Component
public class OrderQuestions {

    /** The kind of document that an order is among those that are signed off. */
    public static final String ORDER = "ORDER";

    private final ProductCatalog catalog;
    private final Billing billing;
    private final CreditControl credit;
    private final Discounts discounts;
    private final OrderAmendments amendments;

    OrderQuestions(
            ProductCatalog catalog,
            Billing billing,
            CreditControl credit,
            Discounts discounts,
            OrderAmendments amendments) {
        this.catalog = catalog;
        this.billing = billing;
        this.credit = credit;
        this.discounts = discounts;
        this.amendments = amendments;
    }

    public DecideCredit credit(OrderView order) {
        return new DecideCredit(
                order.number(),
                order.customer(),
                order.tier(),
                order.gross(),
                catalog.inCompanyCurrency(order.gross().amount(), order.currency()),
                billing.overdueDays(order.customer()),
                order.prepaid());
    }

    /** Whether it is in another currency than the company's. */
    public boolean foreign(OrderView order) {
        return !catalog.inCompanyCurrency(order.gross().amount(), order.currency())
                .code()
                .equals(order.currency());
    }

    public AskApproval approval(OrderView order, String creditAnswer) {
        return new AskApproval(
                SignOffSubject.of(
                        order.number(),
                        ORDER,
                        order.customerName(),
                        order.gross().amount(),
                        order.currency()),
                order.placedBy(),
                order.customer(),
                content(order),
                catalog.inCompanyCurrency(order.gross().amount(), order.currency()),
                credit.picture(order.customer(), order.currency()).grade(),
                order.tier(),
                new DiscountRate(discounts.highestPercent(order)),
                creditAnswer,
                order.state() != OrderState.PLACED);
    }

    /** What is approved: customer, goods, quantities and money; not how far the order has come. */
    public static String content(OrderView order) {
        StringBuilder text = new StringBuilder();
        text.append(order.customer())
                .append('|')
                .append(order.currency())
                .append('|')
                .append(order.gross().plain());
        order.lines().forEach(line -> text.append('|')
                .append(line.sku())
                .append('*')
                .append(line.ordered().plain())
                .append('@')
                .append(line.gross().plain()));
        return Fingerprint.of(text.toString());
    }

    /** Whoever wrote an order otherwise than it was placed: he does not agree to it. */
    public Set<ExcludedPerson> editors(String orderNumber) {
        return amendments.versions(orderNumber).stream()
                .filter(version -> version.changeOrder() != null)
                .map(version -> new ExcludedPerson(version.changedBy(), PartTaken.EDITED))
                .collect(Collectors.toUnmodifiableSet());
    }

    public ReserveStock stock(OrderView order) {
        return new ReserveStock(
                order.number(),
                order.tier(),
                order.requestedOn(),
                order.lines().stream()
                        .map(line -> new ReserveStock.LineToReserve(line.lineNo(), line.sku(), line.ordered()))
                        .toList());
    }
}
