package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.expediting.AskInsertion;
import io.orderwright.fulfilment.expediting.DelayNotices;
import io.orderwright.fulfilment.expediting.UrgentInsertions;
import io.orderwright.fulfilment.expediting.ports.InsertionTasks;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderView;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The words in which journeys of urgent orders are told. */
abstract class Insertions extends Workshop {

    @LocalServerPort
    int port;

    @Autowired
    UrgentInsertions insertions;

    @Autowired
    DelayNotices notices;

    @Autowired
    InsertionTasks agreeing;

    void ends(String number) {
        await().untilAsserted(() -> hasEnded(number));
    }

    /** An order that has these goods, as far as they are there, and waits for others that never come. */
    String holds(Tier tier, String sku, int pieces) {
        return holds(customer(tier, tier == Tier.VIP ? "A" : "B", "1000000"), sku, pieces);
    }

    String holds(String customer, String sku, int pieces) {
        String order = place(customer, line(sku, pieces), line(goods("10.00", 0), 1));
        thenIs(order, WAITING_FOR_STOCK);
        return order;
    }

    String lacks(Tier tier, String sku, int pieces) {
        String order = place(customer(tier, tier == Tier.VIP ? "A" : "B", "1000000"), line(sku, pieces));
        thenIs(order, WAITING_FOR_STOCK);
        return order;
    }

    String ask(String order) {
        return insertions.ask(new AskInsertion(order, "line down", null), "sally");
    }

    /** Whom the table named agrees. */
    void agrees(String number) {
        String role = insertions.get(number).approver();
        agreeing.decide(number, true, "", null, "general-manager".equals(role) ? "grace" : "morgan");
    }

    OrderView.LineView line(String order) {
        return orders.get(order).lines().get(0);
    }
}
