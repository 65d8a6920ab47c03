package io.orderwright.demo;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.OrderIntake;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Orders of the demo company in every stage. Placing one again changes nothing, so that a killed start just goes on. */
@Component
@Profile("demo")
class DemoOrders {

    private static final Logger log = LoggerFactory.getLogger(DemoOrders.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final OrderQueries orders;
    private final OrderIntake intake;
    private final OrderProgress progress;
    private final ApprovalTasks approvals;
    private final DemoDeliveries deliveries;
    private final CompanyCalendar calendar;

    DemoOrders(
            OrderQueries orders,
            OrderIntake intake,
            OrderProgress progress,
            ApprovalTasks approvals,
            DemoDeliveries deliveries,
            CompanyCalendar calendar) {
        this.orders = orders;
        this.intake = intake;
        this.progress = progress;
        this.approvals = approvals;
        this.deliveries = deliveries;
        this.calendar = calendar;
    }

    void load() {
        paid("demo-closed-1", "C-1002", line("S-010", 40), line("C-300", 20));
        paid("demo-closed-2", "C-1001", line("M-100", 8), line("D-100", 8));
        shipped("demo-shipped-1", "C-1002", line("G-050", 6));
        shipped("demo-shipped-2", "C-1003", line("M-100", 5), line("S-010", 30));
        shipped("demo-shipped-3", "C-1005", line("H-070", 4));
        place("demo-to-ship-1", "C-1002", false, line("M-100", 3), line("C-300", 12));
        place("demo-to-ship-2", "C-1001", false, line("D-100", 6), line("G-050", 4), line("S-010", 25));
        place("demo-to-ship-3", "C-1005", false, line("S-010", 60));
        place("demo-approval-1", "C-1001", false, line("M-200", 20), line("P-500", 5), line("D-100", 20));
        place("demo-approval-2", "C-1003", false, line("M-100", 40), line("D-100", 20));
        place("demo-back-order-1", "C-1001", false, line("H-070", 17));
        bought("demo-to-buy-1", "C-1001", line("H-070", 35));
        place("demo-to-make-1", "C-1005", false, line("B-900", 90));
        place("demo-to-make-2", "C-1001", false, line("B-900", 60));
        place("demo-hold-1", "C-1006", false, line("S-010", 10));
        place("demo-hold-2", "C-1004", false, line("M-200", 25));
        place("demo-prepaid-1", "C-1002", true, line("S-010", 15), line("C-300", 5));
        rejected("demo-rejected-1", "C-1003", line("P-500", 30));
        cancelled("demo-cancelled-1", "C-1002", line("G-050", 2));
    }

    private OrderView place(String key, String customer, boolean prepaid, PlaceOrder.AskedLine... lines) {
        PlaceOrder order = new PlaceOrder(customer, null, null, null, prepaid, List.of(lines));
        return intake.place(order, "demo", key, "sally").order();
    }

    private OrderView shipped(String key, String customer, PlaceOrder.AskedLine... lines) {
        OrderView order = place(key, customer, false, lines);
        answer(order.number(), Verdict.APPROVED, "老客户，同意 / a good customer");
        if (reaches(order.number(), OrderState.TO_SHIP)) {
            deliveries.leaves(order);
        }
        return order;
    }

    private void paid(String key, String customer, PlaceOrder.AskedLine... lines) {
        OrderView order = shipped(key, customer, lines);
        if (reaches(order.number(), OrderState.SHIPPED)) {
            deliveries.arrivesAndIsPaid(order, "demo-pay-" + key);
        }
    }

    /** Approved; what is missing of it waits for the buyer. */
    private void bought(String key, String customer, PlaceOrder.AskedLine... lines) {
        answer(place(key, customer, false, lines).number(), Verdict.APPROVED, "老客户，同意 / a good customer");
    }

    private void rejected(String key, String customer, PlaceOrder.AskedLine... lines) {
        answer(place(key, customer, false, lines).number(), Verdict.REJECTED, "交期无法满足 / we cannot deliver in time");
    }

    private void cancelled(String key, String customer, PlaceOrder.AskedLine... lines) {
        OrderView order = place(key, customer, false, lines);
        if (reaches(order.number(), OrderState.TO_SHIP)) {
            progress.cancel(order.number(), "客户取消 / customer withdrew", "sally");
        }
    }

    /** Answers as whoever is asked, level by level, where somebody is. */
    private void answer(String number, Verdict verdict, String comment) {
        for (String person : List.of("morgan", "chris", "grace")) {
            if (orders.get(number).state() != OrderState.IN_APPROVAL) {
                return;
            }
            try {
                approvals.answer(number, verdict, comment, person);
            } catch (Refusal notAsked) {
                log.debug("{} is not asked about {}", person, number);
            }
        }
    }

    /** Waits for the partners to answer; false when the order is elsewhere for good or patience ends. */
    private boolean reaches(String number, OrderState wanted) {
        Set<OrderState> onTheWay = EnumSet.of(OrderState.PLACED, OrderState.CONFIRMING, OrderState.TO_SHIP);
        Instant end = calendar.now().plus(PATIENCE);
        OrderState state = orders.get(number).state();
        while (state != wanted && onTheWay.contains(state) && calendar.now().isBefore(end)) {
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
            state = orders.get(number).state();
        }
        return state == wanted;
    }

    private static PlaceOrder.AskedLine line(String sku, int quantity) {
        return new PlaceOrder.AskedLine(sku, BigDecimal.valueOf(quantity), null, null);
    }
}
