package io.orderwright.desk.print;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.fulfilment.deliveries.picking.PickLists;
import io.orderwright.fulfilment.deliveries.ports.DeliverableOrders;
import io.orderwright.platform.documents.Code128;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.time.Instant;
import java.util.stream.Collectors;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The delivery note that goes with the goods: what, how much, in which parcels, to whom; no prices. */
@Controller
class DeliveryNotePage {

    private final DeliveryBook deliveryBook;
    private final PickLists pickLists;
    private final Packing packing;
    private final OrderQueries orders;
    private final DeliverableOrders destinations;
    private final CustomerMaster customers;

    DeliveryNotePage(
            DeliveryBook deliveryBook,
            PickLists pickLists,
            Packing packing,
            OrderQueries orders,
            DeliverableOrders destinations,
            CustomerMaster customers) {
        this.deliveryBook = deliveryBook;
        this.pickLists = pickLists;
        this.packing = packing;
        this.orders = orders;
        this.destinations = destinations;
        this.customers = customers;
    }

    @GetMapping("/deliveries/{number}/note")
    String note(@PathVariable String number, Model model) {
        DeliveryView delivery = deliveryBook.get(number);
        OrderView order = orders.get(delivery.orderNumber());
        Instant left = delivery.dispatchedAt();
        model.addAttribute("delivery", delivery);
        model.addAttribute(
                "to", (left == null ? destinations.get(order.number()) : destinations.asOf(order.number(), left)).to());
        model.addAttribute("order", order);
        model.addAttribute("customer", customers.get(order.customer()));
        model.addAttribute("lines", pickLists.list(number));
        model.addAttribute(
                "packs",
                order.lines().stream()
                        .filter(line -> line.pack() != null)
                        .collect(Collectors.toMap(
                                OrderView.LineView::sku, OrderView.LineView::pack, (first, other) -> first)));
        model.addAttribute("fields", destinations.onPaper(order.number(), LocaleContextHolder.getLocale()));
        model.addAttribute("parcels", packing.parcels(number));
        model.addAttribute("pieces", packing.pieces(number));
        model.addAttribute("bars", Code128.of(number));
        return "deliveries/note";
    }
}
