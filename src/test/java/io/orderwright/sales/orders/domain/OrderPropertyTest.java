package io.orderwright.sales.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderState;
import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever is asked of an order in whatever sequence, it breaks no law and is never half changed. */
@Tag("journey")
class OrderPropertyTest {

    private static final int SEQUENCES = 20_000;
    private static final int STEPS = 14;
    private static final OrderTransition[] TRANSITIONS = OrderTransition.values();

    private final Random random = new Random(20261128);

    @Test
    void noSequenceBreaksALaw() {
        Set<OrderState> seen = EnumSet.noneOf(OrderState.class);
        int refused = 0;
        int done = 0;
        for (int sequence = 0; sequence < SEQUENCES; sequence++) {
            SalesOrder order = OrderUnderTest.of(
                    DeliveryTerms.values()[random.nextInt(3)],
                    random.ints(1 + random.nextInt(3), 1, 12)
                            .mapToObj(String::valueOf)
                            .toArray(String[]::new));
            for (int step = 0; step < STEPS; step++) {
                if (stays(order, next(order))) {
                    refused++;
                } else {
                    done++;
                }
                seen.add(order.state());
                laws(order);
            }
        }
        assertThat(seen).as("all states were reached").isEqualTo(EnumSet.allOf(OrderState.class));
        assertThat(done).as("enough was done").isGreaterThan(SEQUENCES);
        assertThat(refused).as("enough was refused").isGreaterThan(SEQUENCES);
    }

    /** Mostly one that the state allows. */
    private OrderTransition next(SalesOrder order) {
        OrderTransition next = TRANSITIONS[random.nextInt(TRANSITIONS.length)];
        for (int i = 0; i < 8 && !next.allowedIn(order.state()); i++) {
            next = TRANSITIONS[random.nextInt(TRANSITIONS.length)];
        }
        return next;
    }

    /** Whether it was refused; then everything is as it was. */
    private boolean stays(SalesOrder order, OrderTransition transition) {
        OrderState state = order.state();
        Totals totals = order.totals();
        List<LineQuantities> lines = quantities(order);
        try {
            doIt(order, transition);
            return false;
        } catch (Refusal refusal) {
            if (order.state() != state
                    || !order.totals().equals(totals)
                    || !quantities(order).equals(lines)) {
                fail("%s in %s made %s of %s", transition, state, quantities(order), lines);
            }
            return true;
        }
    }

    private void doIt(SalesOrder order, OrderTransition transition) {
        switch (transition) {
            case HOLD -> order.hold();
            case ASK_APPROVAL -> order.askApproval();
            case SEND_BACK -> order.sendBack();
            case RESERVE -> order.reserve(Map.of());
            case WAIT_FOR_GOODS -> order.reserve(some(order));
            case SERVE -> order.serve(some(order));
            case DISPLACE -> order.displace(some(order));
            case AWAIT_PAYMENT -> order.awaitPayment();
            case CONFIRM -> order.confirm();
            case RELEASE -> order.release();
            case SHIP_PART -> order.ship(some(order));
            case SHIP -> order.ship();
            case DELIVER -> order.deliver(said(order));
            case TAKE_BACK -> order.takeBack(some(order));
            case INVOICE_PART -> order.invoicePart();
            case INVOICE -> order.invoice();
            case CLOSE -> order.close();
            case REJECT -> order.reject();
            case CANCEL -> order.cancel();
            case REOPEN -> order.reopen();
            case LOWER -> order.lower(said(order));
        }
    }

    /** Mostly what may be, now and then too much, less than nothing, or of a line that there is not. */
    private Map<Integer, Quantity> some(SalesOrder order) {
        Map<Integer, Quantity> some = new HashMap<>();
        for (OrderLine line : order.lines()) {
            if (random.nextInt(3) > 0) {
                int most = 1 + line.quantities().ordered().amount().intValue() / (1 + random.nextInt(2));
                some.put(line.lineNo(), pc(random.nextInt(most + 1) - (random.nextInt(20) == 0 ? 2 : 0)));
            }
        }
        if (random.nextInt(40) == 0) {
            some.put(7, pc(1));
        }
        return some;
    }

    private Map<Integer, SaidNumber> said(SalesOrder order) {
        Map<Integer, SaidNumber> said = new HashMap<>();
        some(order).forEach((lineNo, quantity) -> said.put(lineNo, new SaidNumber(quantity.amount())));
        return said;
    }

    private static Quantity pc(int amount) {
        return Quantity.signed(BigDecimal.valueOf(amount), "pc");
    }

    private static List<LineQuantities> quantities(SalesOrder order) {
        return order.lines().stream().map(OrderLine::quantities).toList();
    }

    private static void laws(SalesOrder order) {
        boolean ended = order.state().ended();
        boolean gone = order.state() == OrderState.SHIPPED || order.state() == OrderState.CLOSED;
        BigDecimal gross = BigDecimal.ZERO;
        for (LineQuantities line : quantities(order)) {
            Quantity open = line.reserved().plus(line.backOrdered());
            boolean lawful = notLess(line.reserved(), pc(0))
                    && notLess(line.backOrdered(), pc(0))
                    && notLess(line.delivered(), pc(0))
                    && notLess(line.invoiced(), pc(0))
                    && notLess(line.cancelled(), pc(0))
                    && notLess(line.ordered(), open.plus(line.shipped()).plus(line.cancelled()))
                    && notLess(line.shipped(), line.delivered())
                    && notLess(line.shipped(), line.invoiced())
                    && (!(ended || gone) || open.isZero())
                    && (!(ended || gone) || notLess(line.shipped().plus(line.cancelled()), line.ordered()));
            if (!lawful) {
                fail("%s: %s", order.state(), line);
            }
            gross = gross.add(line.ordered().amount());
        }
        if (order.totals().gross().amount().compareTo(gross) != 0) {
            fail("%s: %s", order.state(), order.totals());
        }
    }

    private static boolean notLess(Quantity one, Quantity other) {
        return one.compareTo(other) >= 0;
    }
}
