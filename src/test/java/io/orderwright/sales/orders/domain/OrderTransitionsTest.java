package io.orderwright.sales.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every transition in every state, cell by cell, against a table that was written by hand. */
@Tag("journey")
class OrderTransitionsTest {

    /** Columns are the states in the order of their enum; x where the transition is allowed; then where it leads. */
    private static final String TABLE =
            """
            HOLD           x x x . . . x . x . . . .  ON_HOLD
            ASK_APPROVAL   x x x x . . . . . . . . .  IN_APPROVAL
            SEND_BACK      . . x . . . . . . . . . .  SENT_BACK
            RESERVE        x x x . . . . . . . . . .  =
            WAIT_FOR_GOODS x x x . . . . . . . . . .  WAITING_FOR_STOCK
            SERVE          . x . . x x x x x . . . .  =
            DISPLACE       . . . . x . . . x . . . .  =
            AWAIT_PAYMENT  x x x . x . . . . . . . .  WAITING_FOR_PAYMENT
            CONFIRM        x x x . x x . . . . . . .  CONFIRMING
            RELEASE        . x . . . . x . x . . . .  TO_SHIP
            SHIP_PART      . . . . . . . x . . . . .  PARTLY_SHIPPED
            SHIP           . . . . . . . x . . . . .  SHIPPED
            DELIVER        . x . . . . . x x x x . .  =
            TAKE_BACK      . x . . . . . x x x x . .  =
            INVOICE_PART   . . . . . . . . x . . . .  PARTLY_SHIPPED
            INVOICE        . . . . . . . . x x . . .  SHIPPED
            CLOSE          . . . . . . . . . x . . .  CLOSED
            REJECT         x x x x . . . . . . . . .  REJECTED
            CANCEL         x x x x x x x x . . . . .  CANCELLED
            REOPEN         . x x x x x x x . . . . .  IN_APPROVAL
            LOWER          x x x x x x x x x . . . .  =
            RAISE          x x x x x x x x x . . . .  =
            REPRICE        x x x x x x x x x . . . .  =
            CHANGE_HEAD    x x x x x x x x x . . . .  =
            """;

    private static final List<String> ROWS = TABLE.lines().toList();

    static Stream<Arguments> cells() {
        return ROWS.stream().map(row -> row.split(" +")).flatMap(row -> Arrays.stream(OrderState.values())
                .map(state -> Arguments.of(
                        OrderTransition.valueOf(row[0]),
                        state,
                        row[1 + state.ordinal()].equals("x")
                                ? row[row.length - 1].equals("=") ? state : OrderState.valueOf(row[row.length - 1])
                                : null)));
    }

    @Test
    void theTableIsWhole() {
        assertThat(ROWS).allSatisfy(row -> assertThat(row.split(" +")).hasSize(OrderState.values().length + 2));
        Set<OrderTransition> named = ROWS.stream()
                .map(row -> OrderTransition.valueOf(row.substring(0, row.indexOf(' '))))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(EnumSet.allOf(OrderTransition.class));
        assertThat(OrderState.values())
                .allSatisfy(
                        state -> assertThat(OrderUnderTest.in(state).state()).isEqualTo(state));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("cells")
    void everyTransitionInEveryState(OrderTransition transition, OrderState state, OrderState to) {
        SalesOrder order = OrderUnderTest.in(state);
        if (transition == OrderTransition.INVOICE && state == OrderState.PARTLY_SHIPPED) {
            order.lower(OrderUnderTest.said(1, "6"));
        }
        assertThat(transition.allowedIn(state)).isEqualTo(to != null);
        OrderView before = order.view();
        if (to != null) {
            doIt(order, transition);
            assertThat(order.state()).isEqualTo(to);
            return;
        }
        assertThatThrownBy(() -> doIt(order, transition)).isInstanceOfSatisfying(Refusal.class, refused -> {
            assertThat(refused.kind()).isEqualTo(Refusal.RefusalKind.CONFLICT);
            assertThat(refused.arguments()).contains(order.number(), state);
        });
        assertThat(order.view()).as("nothing has happened").isEqualTo(before);
    }

    private static void doIt(SalesOrder order, OrderTransition transition) {
        switch (transition) {
            case HOLD -> order.hold();
            case ASK_APPROVAL -> order.askApproval();
            case SEND_BACK -> order.sendBack();
            case RESERVE -> order.reserve(Map.of());
            case WAIT_FOR_GOODS -> order.reserve(OrderUnderTest.line(1, "3"));
            case SERVE -> order.serve(Map.of());
            case DISPLACE -> order.displace(Map.of());
            case AWAIT_PAYMENT -> order.awaitPayment();
            case CONFIRM -> order.confirm();
            case RELEASE -> order.release();
            case SHIP_PART -> order.ship(OrderUnderTest.line(1, "2"));
            case SHIP -> order.ship();
            case DELIVER -> order.deliver();
            case TAKE_BACK -> order.takeBack(Map.of());
            case INVOICE_PART -> order.invoicePart();
            case INVOICE -> order.invoice();
            case CLOSE -> order.close();
            case REJECT -> order.reject();
            case CANCEL -> order.cancel();
            case REOPEN -> order.reopen();
            case LOWER -> order.lower(OrderUnderTest.said(1, "9"));
            case REPRICE -> order.reprice(1, new SaidNumber(new BigDecimal("7.77")), null);
            case CHANGE_HEAD -> order.reschedule(LocalDate.of(2027, 1, 31));
            case RAISE -> new OrderIncrease(order).keep(List.of(), false);
        }
    }

    @Test
    void whatPagesOfferIsWhatTheOrderAllows() {
        assertThat(OrderState.values())
                .allSatisfy(state -> assertThat(state.cancellable())
                        .isEqualTo(state.beforeShipment())
                        .isEqualTo(OrderTransition.CANCEL.allowedIn(state)))
                .allSatisfy(state -> assertThat(state.changeable()).isEqualTo(OrderTransition.LOWER.allowedIn(state)));
    }
}
