package io.orderwright.desk.web;

import io.orderwright.desk.ports.Diagrams.Diagram;
import io.orderwright.desk.ports.Diagrams;
import io.orderwright.sales.orders.OrderHandling;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;

/** For the picture on an order's page: each diagram as it was deployed, and the order's steps on it. */
@Controller
class OrderDiagramPage {

    private final OrderHandling orders;
    private final Diagrams diagrams;

    OrderDiagramPage(OrderHandling orders, Diagrams diagrams) {
        this.orders = orders;
        this.diagrams = diagrams;
    }

    @GetMapping("/orders/{number}/diagram")
    @ResponseBody
    List<Diagram> diagram(@PathVariable String number) {
        return diagrams.of(orders.get(number).number());
    }
}
