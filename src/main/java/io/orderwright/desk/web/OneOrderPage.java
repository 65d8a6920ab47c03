package io.orderwright.desk.web;

import io.orderwright.desk.MissingGoods;
import io.orderwright.desk.OrderStory;
import io.orderwright.desk.ParcelsOfOrder;
import io.orderwright.desk.orders.OrderActions;
import io.orderwright.desk.ports.Diagrams.Diagram;
import io.orderwright.desk.ports.Diagrams;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.fulfilment.deliveries.Shipping;
import io.orderwright.fulfilment.expediting.DelayNotice;
import io.orderwright.fulfilment.expediting.DelayNotices;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.CurrentUser;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.orders.OrderAmendments;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.supply.production.Production;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** One order: where it stands, what happened, what it waits for, and what this person may do about it. */
@Controller
class OneOrderPage {

    private static final int STORY = 300;

    private final OrderQueries orders;
    private final OrderStory story;
    private final Billing billing;
    private final Shipping shipping;
    private final Production production;
    private final ParcelsOfOrder parcels;
    private final UrgentInsertions insertions;
    private final OrderChanges changes;
    private final OrderAmendments amendments;
    private final DelayNotices notices;
    private final MissingGoods missing;
    private final Diagrams diagrams;
    private final CurrentUser user;
    private final Wording wording;

    OneOrderPage(
            OrderQueries orders,
            OrderStory story,
            Billing billing,
            Shipping shipping,
            Production production,
            ParcelsOfOrder parcels,
            UrgentInsertions insertions,
            OrderChanges changes,
            OrderAmendments amendments,
            DelayNotices notices,
            MissingGoods missing,
            Diagrams diagrams,
            CurrentUser user,
            Wording wording) {
        this.orders = orders;
        this.story = story;
        this.billing = billing;
        this.shipping = shipping;
        this.production = production;
        this.parcels = parcels;
        this.insertions = insertions;
        this.changes = changes;
        this.amendments = amendments;
        this.notices = notices;
        this.missing = missing;
        this.diagrams = diagrams;
        this.user = user;
        this.wording = wording;
    }

    /** @param part what a live page fetches again: {@code facts} or {@code actions} */
    @GetMapping("/orders/{number}")
    String one(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String part,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean live,
            Model model,
            Locale locale) {
        OrderView order = orders.get(number);
        InvoiceView invoice = billing.find(number).orElse(null);
        model.addAttribute("order", order);
        model.addAttribute("invoice", invoice);
        model.addAttribute("actions", OrderActions.of(order, invoice, user));
        if (live && part.equals("actions")) {
            return "orders/order-parts :: actions";
        }
        model.addAttribute("missing", missing.of(order));
        model.addAttribute("works", production.ofOrder(number));
        List<DeliveryView> deliveries = shipping.ofOrder(number);
        model.addAttribute("deliveries", deliveries);
        model.addAttribute("byCarrier", parcels.of(deliveries));
        model.addAttribute("changes", changes.ofOrder(number));
        model.addAttribute("versions", amendments.versions(number));
        model.addAttribute("insertions", insertions.ofOrder(number));
        model.addAttribute("displaced", insertions.displaced(number));
        model.addAttribute(
                "notices",
                notices.ofOrder(number).stream()
                        .collect(Collectors.toMap(DelayNotice::insertion, Function.identity())));
        model.addAttribute("story", story.of(number, 0, STORY, locale));
        model.addAttribute("again", live);
        return live ? "orders/order-parts :: again" : "orders/one";
    }

    /** For the picture: each diagram as it was deployed, and the order's steps on it. */
    @GetMapping("/orders/{number}/diagram")
    @ResponseBody
    List<Diagram> diagram(@PathVariable String number) {
        return diagrams.of(orders.get(number).number());
    }

    @ExceptionHandler
    ModelAndView unknown(Refusal refused) {
        ModelAndView page = new ModelAndView("orders/refused", HttpStatus.NOT_FOUND);
        page.addObject("refusal", wording.of(refused));
        return page;
    }
}
