package io.orderwright.coordination.refusals;

import io.orderwright.desk.ports.OrderPapers;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderProgress;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * A partner refused something of an order, and somebody has looked after it: kept with the order, and in what was sent. What
 * an order's process tells stands under the order's number or under that of one of its papers.
 */
@Component
public class RefusedOrders {

    private final OrderProgress orders;
    private final OrderPapers papers;
    private final SettleRefusal refusals;

    RefusedOrders(OrderProgress orders, OrderPapers papers, SettleRefusal refusals) {
        this.orders = orders;
        this.papers = papers;
        this.refusals = refusals;
    }

    /**
     * @param step of the order's process that told the partner
     * @throws Refusal CONFLICT when it was done by hand, and the last that the partner was told was not refused
     */
    public void settle(String orderNumber, String step, RefusalAnswer answer, String by) {
        orders.refusalAnswered(orderNumber, answer, by);
        refusals.note(papers.of(orderNumber), step, answer, by);
    }

    /** What the partner said when one of these steps was last refused. */
    public String refusal(String orderNumber, List<String> steps) {
        return refusals.words(papers.of(orderNumber), steps);
    }
}
