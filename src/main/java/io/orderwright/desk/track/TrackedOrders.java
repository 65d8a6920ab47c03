package io.orderwright.desk.track;

import io.orderwright.contact.tracking.TrackingSettings;
import io.orderwright.desk.ParcelsOfOrder;
import io.orderwright.desk.forms.TypedForm;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.exchanges.ExchangeKind;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.List;
import java.util.Map;
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
    private final CustomerWishes wishes;
    private final CompanyCalendar calendar;
    private final TrackingSettings settings;

    TrackedOrders(
            OrderQueries orders,
            DeliveryBook deliveryBook,
            ParcelsOfOrder parcels,
            Billing billing,
            CustomerWishes wishes,
            CompanyCalendar calendar,
            TrackingSettings settings) {
        this.orders = orders;
        this.deliveryBook = deliveryBook;
        this.parcels = parcels;
        this.billing = billing;
        this.wishes = wishes;
        this.calendar = calendar;
        this.settings = settings;
    }

    /**
     * The page.
     *
     * @param token of the link, to which the form is sent
     * @param form what was typed, and what is wrong with it
     * @param wanted what was asked for by it, {@code ticket} or {@code return}; the errors stand there
     */
    ModelAndView page(String number, String token, TypedForm form, String wanted) {
        OrderView order = orders.get(number);
        ModelAndView page = new ModelAndView("track/order");
        page.addObject("order", tracked(order));
        page.addObject("way", TrackingStage.WAY);
        page.addObject("zone", calendar.zone().getId());
        page.addObject("token", token);
        page.addObject("papers", settings.papers());
        page.addObject("tickets", wishes.tickets().of(number));
        page.addObject("kinds", TrackTicketPage.OFFERED);
        page.addObject("lines", order.lines());
        page.addObject("back", wishes.returns().of(number));
        List<ReturnsOnTrack.ReturnableLine> returnable = wishes.returns().returnable(order);
        page.addObject("returnable", returnable);
        page.addObject(
                "fees", returnable.isEmpty() ? Map.of() : wishes.returns().fees(number));
        page.addObject("reasons", ReturnReason.values());
        page.addObject("wishes", ExchangeKind.values());
        page.addObject("form", form);
        page.addObject("wanted", wanted);
        page.addObject("key", form.text("key").isEmpty() ? UUID.randomUUID() : form.text("key"));
        return page;
    }

    private TrackedOrder tracked(OrderView order) {
        List<DeliveryView> deliveries = deliveryBook.ofOrder(order.number());
        return TrackedOrder.of(order, deliveries, parcels.of(deliveries), billing.documents(order.number()));
    }
}
