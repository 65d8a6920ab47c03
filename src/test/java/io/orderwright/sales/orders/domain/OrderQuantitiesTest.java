package io.orderwright.sales.orders.domain;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.PLACED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static io.orderwright.sales.orders.domain.OrderUnderTest.in;
import static io.orderwright.sales.orders.domain.OrderUnderTest.line;
import static io.orderwright.sales.orders.domain.OrderUnderTest.pc;
import static io.orderwright.sales.orders.domain.OrderUnderTest.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.amendments.LoweredLine;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an order does to its lines' quantities, and what it refuses to do to them. */
@Tag("journey")
class OrderQuantitiesTest {

    private static void refused(String code, SalesOrder order, ThrowingCallable step) {
        OrderView before = order.view();
        assertThatThrownBy(step).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code())
                .isEqualTo(code));
        assertThat(order.view()).as("nothing has happened").isEqualTo(before);
    }

    private static void is(SalesOrder order, String reserved, String backOrdered, String shipped) {
        LineQuantities line = order.lines().get(0).quantities();
        assertThat(line.reserved().amount()).isEqualByComparingTo(reserved);
        assertThat(line.backOrdered().amount()).isEqualByComparingTo(backOrdered);
        assertThat(line.shipped().amount()).isEqualByComparingTo(shipped);
    }

    @Test
    void whatIsMissingIsWaitedForAndTheRestKept() {
        SalesOrder order = in(PLACED);
        order.reserve(line(1, "4"));
        is(order, "6", "4", "0");
        order.serve(line(1, "3"));
        is(order, "9", "1", "0");
        order.displace(line(1, "5"));
        is(order, "4", "6", "0");
    }

    @Test
    void noMoreIsMissingThanIsWanted() {
        SalesOrder order = in(PLACED);
        refused("order.line-quantities", order, () -> order.reserve(line(1, "10.001")));
    }

    @Test
    void noMoreIsServedThanIsWaitedFor() {
        SalesOrder order = in(WAITING_FOR_STOCK);
        refused("order.line-quantities", order, () -> order.serve(line(1, "99")));
    }

    @Test
    void noMoreIsTakenAwayThanIsKept() {
        SalesOrder order = in(WAITING_FOR_STOCK);
        refused("order.line-quantities", order, () -> order.displace(line(1, "6.5")));
    }

    @Test
    void nothingLeavesThatIsNotKept() {
        SalesOrder held = in(ON_HOLD);
        held.release();
        refused("order.line-quantities", held, held::ship);
        SalesOrder order = in(TO_SHIP);
        refused("order.line-quantities", order, () -> order.ship(line(1, "11")));
        order.ship(line(1, "10"));
        is(order, "0", "0", "10");
        assertThat(order.state()).isEqualTo(SHIPPED);
    }

    @Test
    void quantitiesAreOfLinesThatThereAreAndNotLessThanNothing() {
        SalesOrder order = in(TO_SHIP);
        refused("order.line-unknown", order, () -> order.ship(line(2, "1")));
        refused("order.line-unknown", order, () -> order.ship(line(0, "1")));
        refused("order.line-negative", order, () -> order.ship(line(1, "-1")));
    }

    @Test
    void theRefusalSaysOrderStateLineAndQuantities() {
        SalesOrder order = in(TO_SHIP);
        assertThatThrownBy(() -> order.ship(line(1, "11")))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.arguments())
                        .containsExactly(order.number(), TO_SHIP, 1, "10", "-1", "0", "11", "0", "0", "0", "0"));
    }

    @Test
    void noMoreIsDeliveredThanHasLeftWhateverIsReported() {
        SalesOrder order = in(PARTLY_SHIPPED);
        order.deliver(said(1, "2"));
        assertThat(order.lines().get(0).quantities().delivered().amount()).isEqualByComparingTo("2");
        order.deliver(said(1, "7"));
        assertThat(order.lines().get(0).quantities().delivered().amount()).isEqualByComparingTo("6");
    }

    @Test
    void anInvoiceWaitsForAllThatIsWanted() {
        SalesOrder order = in(PARTLY_SHIPPED);
        refused("order.not-all-left", order, order::invoice);
        order.lower(said(1, "6"));
        order.invoice();
        assertThat(order.state()).isEqualTo(SHIPPED);
        assertThat(order.lines().get(0).quantities().invoiced().amount()).isEqualByComparingTo("6");
    }

    @Test
    void whatHasLeftIsNeitherCancelledNorRejectedNorBegunAgain() {
        SalesOrder order = in(PARTLY_SHIPPED);
        order.hold();
        refused("order.left-already", order, order::cancel);
        refused("order.left-already", order, order::reject);
        refused("order.left-already", order, order::reopen);
        order.release();
        refused("order.left-already", order, order::cancel);
    }

    @ParameterizedTest
    @CsvSource({"WAITING_FOR_STOCK", "TO_SHIP", "PLACED"})
    void anOrderThatHasEndedKeepsNothing(OrderState state) {
        SalesOrder order = in(state);
        order.cancel();
        is(order, "0", "0", "0");
        assertThat(order.lines().get(0).quantities().cancelled().amount()).isEqualByComparingTo("10");
    }

    @Test
    void anOrderThatBeginsAgainKeepsNothingAndCancelsNothing() {
        SalesOrder order = in(WAITING_FOR_STOCK);
        order.reopen();
        is(order, "0", "0", "0");
        order.reserve(Map.of());
        is(order, "10", "0", "0");
        assertThat(order.state()).isEqualTo(IN_APPROVAL);
    }

    @Test
    void ofLessWhatIsMissingGoesFirst() {
        SalesOrder order = in(WAITING_FOR_STOCK);
        assertThat(order.lower(said(1, "5")))
                .containsExactly(new LoweredLine(
                        1,
                        "SKU",
                        "Goods",
                        Quantity.parse("10 pc"),
                        Quantity.parse("5 pc"),
                        Quantity.parse("4 pc"),
                        Quantity.parse("1 pc")));
        is(order, "5", "0", "0");
        assertThat(order.view().gross().amount()).isEqualByComparingTo("5.00");
    }

    @Test
    void aChangeThatWouldLeaveNothingChangesNothing() {
        SalesOrder order = in(PLACED);
        refused("change.nothing-left", order, () -> order.lower(said(1, "0")));
        SalesOrder held = in(PARTLY_SHIPPED);
        held.hold();
        refused("change.held", held, () -> held.lower(said(1, "6")));
        refused("change.shipped-already", held, () -> held.lower(said(1, "5")));
        refused("change.not-less", held, () -> held.lower(said(1, "10")));
        refused("change.line-unknown", held, () -> held.lower(said(2, "1")));
    }

    /** First line: 6 of 10 there; second: as much of 5 as said. */
    @ParameterizedTest
    @CsvSource({"COMPLETE_ORDER, 5, false", "COMPLETE_LINE, 5, true", "COMPLETE_LINE, 4, false", "AVAILABLE, 0, true"})
    void theCustomersTermsSayWhatMayGoOut(DeliveryTerms terms, String there, boolean deliverable) {
        SalesOrder order = OrderUnderTest.of(terms, "10", "5");
        order.reserve(Map.of(1, pc("4"), 2, pc("5").minus(pc(there))));
        assertThat(order.deliverable()).isEqualTo(deliverable);
        assertThat(order.waitsForGoods()).isEqualTo(!deliverable);
        order.serve(Map.of(1, pc("4"), 2, pc("5").minus(pc(there))));
        assertThat(order.deliverable()).isTrue();
        assertThat(order.waitsForGoods()).isFalse();
    }

    @Test
    void anOrderAnswersHowFarItIs() {
        assertThat(in(PLACED).facts().answers().unasked()).isTrue();
        assertThat(in(ON_HOLD).facts().answers().unasked()).isTrue();
        assertThat(in(IN_APPROVAL).facts().answers().unasked()).isFalse();
        assertThat(in(TO_SHIP).facts().answers().inParts()).isFalse();
        assertThat(in(WAITING_FOR_STOCK).facts().answers().inParts()).isTrue();
        SalesOrder part = in(PARTLY_SHIPPED);
        assertThat(part.facts().answers().partlyShipped()).isTrue();
        assertThat(part.facts().answers().nextDelivery()).isFalse();
        part.serve(line(1, "4"));
        assertThat(part.facts().answers().nextDelivery()).isTrue();
        assertThat(in(SHIPPED).facts().answers().shippedInFull()).isTrue();
        assertThat(in(SHIPPED).facts().answers().partlyShipped()).isFalse();
    }
}
