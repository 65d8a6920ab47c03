package io.orderwright.coordination.opening;

import io.orderwright.coordination.messages.MessageReceivers;
import io.orderwright.credit.CarriedOverCredit;
import io.orderwright.finance.invoices.opening.OpeningBooks;
import io.orderwright.finance.invoices.opening.OpeningInvoice;
import io.orderwright.finance.invoices.opening.OpeningReceipt;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.platform.intake.ports.OpenBusiness;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.contacts.ContactPurpose;
import io.orderwright.sales.history.PastOrder;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.opening.CarryOverOrder;
import io.orderwright.sales.orders.opening.OpeningOrders;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes over what was open when the company moved in. Nobody is asked for approval, and no partner is told: ERP and the
 * customer know of it already, and the ledger of effects says so.
 */
@Component
@Transactional
class CarryOver implements OpenBusiness {

    private final OpeningBooks books;
    private final OpeningOrders orders;
    private final CarriedOverCredit credit;
    private final PartnerEffects partners;
    private final MessageReceivers receivers;
    private final CompanyCalendar calendar;
    private final StandingBusiness standing;

    CarryOver(
            OpeningBooks books,
            OpeningOrders orders,
            CarriedOverCredit credit,
            PartnerEffects partners,
            MessageReceivers receivers,
            CompanyCalendar calendar,
            StandingBusiness standing) {
        this.books = books;
        this.orders = orders;
        this.credit = credit;
        this.partners = partners;
        this.receivers = receivers;
        this.calendar = calendar;
        this.standing = standing;
    }

    /**
     * @return whether it is new
     * @throws Refusal as {@link OpeningBooks#takeOver(OpeningInvoice, String)}
     */
    @Override
    public boolean invoice(OpeningInvoice said, String by) {
        Optional<OrderView> ours = books.knowsInvoice(said.number()) ? Optional.empty() : orders.ours(said.number());
        if (ours.isPresent()) {
            refuseUnlessUnbilled(ours.get(), said);
            return false;
        }
        Optional<String> number = books.takeOver(said, by);
        number.ifPresent(given -> credit.invoice(given, said.customer(), said.gross(), said.open()));
        return number.isPresent();
    }

    /** What has left of an order of ours and is not billed, stands under the order's number; on which day, is no difference. */
    private void refuseUnlessUnbilled(OrderView order, OpeningInvoice said) {
        boolean same = standing.unbilled(order)
                .filter(now -> now.customer().equals(said.customer())
                        && now.net().equals(said.net())
                        && now.tax().equals(said.tax())
                        && now.open().equals(said.open()))
                .isPresent();
        if (!same) {
            throw Refusal.conflict("opening.invoice-other", said.number());
        }
    }

    /**
     * Money on account lowers what the customer owes at once.
     *
     * @return whether it is new
     * @throws Refusal INVALID for an unknown order; else as {@link OpeningBooks#takeOver(OpeningReceipt, String)}
     */
    @Override
    public boolean receipt(OpeningReceipt said, String by) {
        String named = said.order();
        String ours = named == null
                ? null
                : orders.find(named)
                        .map(OrderView::number)
                        .orElseThrow(() -> Refusal.invalid("for_order", "payment.order-unknown", named));
        return books.takeOver(said.forOrder(ours), by);
    }

    /**
     * An order of ours that has ended is history already.
     *
     * @return whether it is new
     * @throws Refusal CONFLICT when its number is that of an order with other content; else as
     *     {@link io.orderwright.sales.history.PastOrders#keep}
     */
    @Override
    public boolean pastOrder(PastOrder said, String by) {
        return standing.keep(said, by);
    }

    /**
     * The order goes on where goods are kept for it.
     *
     * @return whether it is new
     * @throws Refusal as {@link OpeningOrders#enter}
     */
    @Override
    public boolean order(CarryOverOrder said, String by) {
        Optional<OrderView> entered = orders.enter(said, calendar, by);
        entered.ifPresent(order -> {
            credit.order(order.number(), order.customer(), order.gross(), order.prepaid());
            partners.toldBefore(
                    order.number(),
                    said.number(),
                    receivers.of(order, ContactPurpose.ORDERS).reachable());
            orders.begin(order, said, by);
        });
        return entered.isPresent();
    }
}
