package io.orderwright.desk.track;

import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.desk.forms.Forms;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * A customer follows his order by a link, without a login. Whatever is wrong with a link, the answer is the same: nobody
 * learns by trying which orders there are.
 */
@Controller
class TrackPage {

    private final TrackingLinks links;
    private final TrackedOrders orders;
    private final PublicDoor door;
    private final Forms forms;

    TrackPage(TrackingLinks links, TrackedOrders orders, PublicDoor door, Forms forms) {
        this.links = links;
        this.orders = orders;
        this.door = door;
        this.forms = forms;
    }

    @GetMapping("/track/{token}")
    ModelAndView show(
            @PathVariable String token,
            @RequestParam(required = false) @Nullable String opened,
            @RequestParam(required = false) @Nullable String returned,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale) {
        return door.open(request, response, () -> links.orderOf(token)
                .map(number -> orders.page(number, token, forms.of(Map.of(), locale), "")
                        .addObject("opened", opened != null)
                        .addObject("returned", returned != null)));
    }
}
