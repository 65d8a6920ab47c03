package io.orderwright.desk.track.links;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.sales.orders.OrderQueries;
import java.security.Principal;
import java.time.Instant;
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
    private final ActingRights rights;

    TrackLinkPage(TrackingLinks links, OrderQueries orders, ActingRights rights) {
        this.links = links;
        this.orders = orders;
        this.rights = rights;
    }

    /** A part of the order page, which fetches it. */
    @GetMapping("/orders/{number}/tracking")
    String link(@PathVariable String number, Principal principal, Model model) {
        String to = principal.getName();
        Instant placed = orders.get(number).placedAt();
        boolean may = rights.may(ActingVerb.GIVE_TRACKING_LINK, number, to);
        model.addAttribute("number", number);
        model.addAttribute("anothers", !may);
        model.addAttribute("link", may ? links.give(number, placed, to).orElse(null) : null);
        model.addAttribute("revoke", rights.may(ActingVerb.REVOKE_TRACKING_LINK, number, to));
        return "track/link :: field";
    }

    @PostMapping("/orders/{number}/tracking/revoke")
    String revoke(@PathVariable String number, Principal principal) {
        links.revoke(orders.get(number).number(), principal.getName());
        return "redirect:/orders/" + UriUtils.encodePathSegment(number, "UTF-8");
    }
}
