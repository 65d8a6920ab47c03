package io.orderwright.desk.track;

import io.orderwright.contact.tracking.TrackingSettings;
import io.orderwright.desk.ParcelsOfOrder;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a customer follows an order, and says what he wants about it. */
@Component
class TrackedOrders {

    private final OrderQueries orders;
    private final DeliveryBook deliveryBook;
    private final ParcelsOfOrder parcels;
    private final Billing billing;
    private final TicketsOnTrack tickets;
    private final CompanyCalendar calendar;
    private final TrackingSettings settings;

    TrackedOrders(
            OrderQueries orders,
            DeliveryBook deliveryBook,
            ParcelsOfOrder parcels,
            Billing billing,
            TicketsOnTrack tickets,
            CompanyCalendar calendar,
            TrackingSettings settings) {
        this.orders = orders;
        this.deliveryBook = deliveryBook;
        this.parcels = parcels;
        this.billing = billing;
        this.tickets = tickets;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * The page.
     *
     * @param token of the link, to which the form is sent
     * @param form what was typed, and what is wrong with it
     */
    ModelAndView page(String number, String token, TypedForm form) {
        OrderView order = orders.get(number);
        ModelAndView page = new ModelAndView("track/order");
        page.addObject("order", tracked(order));
        page.addObject("way", TrackingStage.WAY);
        page.addObject("zone", calendar.zone().getId());
        page.addObject("token", token);
        page.addObject("papers", settings.papers());
        page.addObject("tickets", tickets.of(number));
        page.addObject("kinds", TrackTicketPage.OFFERED);
        page.addObject("lines", order.lines());
        page.addObject("form", form);
        page.addObject("key", form.text("key").isEmpty() ? UUID.randomUUID() : form.text("key"));
        return page;
    }

    private TrackedOrder tracked(OrderView order) {
        List<DeliveryView> deliveries = deliveryBook.ofOrder(order.number());
        return TrackedOrder.of(order, deliveries, parcels.of(deliveries), billing.documents(order.number()));
    }
}
