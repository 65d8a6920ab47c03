package io.orderwright.desk.track;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.sales.orders.OrderQueries;
import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.util.UriUtils;

/** For sales: the customer's link to copy, and to revoke. */
@Controller
class TrackLinkPage {

    private final TrackingLinks links;
    private final OrderQueries orders;

    TrackLinkPage(TrackingLinks links, OrderQueries orders) {
        this.links = links;
        this.orders = orders;
    }

    /** A part of the order page, which fetches it. */
    @GetMapping("/orders/{number}/tracking")
    String link(@PathVariable String number, Model model) {
        model.addAttribute("number", number);
        model.addAttribute(
                "link", links.of(number, orders.get(number).placedAt()).orElse(null));
        return "track/link :: field";
    }

    @PostMapping("/orders/{number}/tracking/revoke")
    String revoke(@PathVariable String number, Principal principal) {
        links.revoke(orders.get(number).number(), principal.getName());
        return "redirect:/orders/" + UriUtils.encodePathSegment(number, "UTF-8");
    }
}
