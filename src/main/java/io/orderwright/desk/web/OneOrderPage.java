package io.orderwright.desk.web;

import io.orderwright.desk.OrderStory;
import io.orderwright.desk.orders.ActionOffer;
import io.orderwright.desk.orders.BilledOrder;
import io.orderwright.desk.orders.DeliveriesOfOrder;
import io.orderwright.desk.orders.OrderPanels;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.ground.RefusalMessages;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderView;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One order: where it stands, what happened, what it waits for, and what this person may do about it. */
@Controller
class OneOrderPage {

    private static final int STORY = 300;

    private final OrderQueries orders;
    private final OrderStory story;
    private final Billing billing;
    private final DeliveriesOfOrder deliveries;
    private final OrderPanels panels;
    private final ActionOffer offer;
    private final RefusalMessages wording;

    OneOrderPage(
            OrderQueries orders,
            OrderStory story,
            Billing billing,
            DeliveriesOfOrder deliveries,
            OrderPanels panels,
            ActionOffer offer,
            RefusalMessages wording) {
        this.orders = orders;
        this.story = story;
        this.billing = billing;
        this.deliveries = deliveries;
        this.panels = panels;
        this.offer = offer;
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
        List<InvoiceView> documents = billing.documents(number);
        model.addAttribute("order", order);
        model.addAttribute("documents", documents);
        model.addAttribute("billed", BilledOrder.of(documents));
        model.addAttribute("actions", offer.of(order, documents));
        if (live && part.equals("actions")) {
            return "orders/order-parts :: actions";
        }
        model.addAttribute("goods", deliveries.of(order));
        model.addAttribute("panels", panels.of(order, true));
        model.addAttribute("own", live ? List.of() : panels.of(order, false));
        model.addAttribute("story", story.of(number, 0, STORY, locale));
        model.addAttribute("again", live);
        return live ? "orders/order-parts :: again" : "orders/one";
    }

    @ExceptionHandler
    ModelAndView unknown(Refusal refused) {
        ModelAndView page = new ModelAndView("orders/refused", HttpStatus.NOT_FOUND);
        page.addObject("refusal", wording.of(refused));
        return page;
    }
}
