package io.orderwright.desk.sales;

import io.orderwright.sales.history.PastOrder;
import io.orderwright.sales.history.PastOrders;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Orders that ended before the company moved in, to be read. */
@Controller
class PastOrdersPage {

    private static final int SIZE = 50;

    private final PastOrders orders;

    PastOrdersPage(PastOrders orders) {
        this.orders = orders;
    }

    @GetMapping("/past-orders")
    String list(
            @RequestParam(defaultValue = "") String customer,
            @RequestParam(defaultValue = "0") int after,
            Model model) {
        int from = Math.max(0, after);
        List<PastOrder> found = orders.page(customer, from, SIZE + 1);
        model.addAttribute("customer", customer);
        model.addAttribute("orders", found.subList(0, Math.min(SIZE, found.size())));
        model.addAttribute("next", found.size() > SIZE ? from + SIZE : null);
        return "orders/past";
    }

    /** The number may hold any sign, so it is no part of the path. */
    @GetMapping("/past-orders/one")
    String one(@RequestParam String number, Model model) {
        model.addAttribute("order", orders.get(number));
        return "orders/past-one";
    }
}
