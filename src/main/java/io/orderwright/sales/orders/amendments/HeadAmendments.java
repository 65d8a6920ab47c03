package io.orderwright.sales.orders.amendments;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.BillingAddress;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.ShipTo;
import io.orderwright.sales.orders.books.Buyers;
import io.orderwright.sales.orders.books.RequestedDay;
import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.terms.PaymentTerms;
import java.time.LocalDate;
import org.springframework.stereotype.Component;

/** What is otherwise in an order as a whole. What it says already is no change. */
@Component
class HeadAmendments {

    private final Buyers buyers;
    private final CompanyCalendar calendar;

    HeadAmendments(Buyers buyers, CompanyCalendar calendar) {
        this.buyers = buyers;
        this.calendar = calendar;
    }

    /**
     * @throws Refusal INVALID for a day in the past or too far, an address that the customer does not have or use, terms that are not offered, and for what
     *     the order says already; CONFLICT where the order is not changed any more
     */
    void amend(SalesOrder order, OrderView before, HeadAmendment wanted) {
        LocalDate day = wanted.requestedOn();
        if (day != null) {
            RequestedDay.fault(day, calendar.today()).ifPresent(fault -> {
                throw fault;
            });
            if (day.equals(before.requestedOn())) {
                throw Refusal.invalid("requestedOn", "change.day-same", before.number(), day);
            }
            order.reschedule(day);
        }
        String code = wanted.shipTo();
        if (code != null) {
            ShipTo there = buyers.shipTo(before.customer(), code).orElseThrow();
            if (there.equals(before.shipTo())) {
                throw Refusal.invalid("shipTo", "change.address-same", before.number(), there.code());
            }
            order.redirect(there);
        }
        bills(order, before, wanted);
    }

    private void bills(SalesOrder order, OrderView before, HeadAmendment wanted) {
        String code = wanted.billTo();
        if (code != null) {
            BillingAddress there = buyers.billTo(before.customer(), code);
            if (there.equals(before.billTo())) {
                throw Refusal.invalid("billTo", "change.bill-to-same", before.number(), there.code());
            }
            order.bill(there);
        }
        String named = wanted.paymentTerms();
        if (named != null) {
            PaymentTerms terms = buyers.terms(named.strip());
            if (terms.equals(before.paymentTerms())) {
                throw Refusal.invalid("paymentTerms", "change.terms-same", before.number(), terms.code());
            }
            order.agreeOn(terms);
        }
    }
}
