package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.PARTLY_SHIPPED;
import static io.orderwright.sales.orders.OrderState.SHIPPED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.fulfilment.deliveries.DeliveryBook;
import io.orderwright.fulfilment.deliveries.DeliveryLine;
import io.orderwright.fulfilment.deliveries.DeliveryView;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderView;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataIntegrityViolationException;

/** A customer gets what is there, whole lines, or everything at once, as the terms say; each piece leaves once. */
@Tag("fulfilment")
class PartDeliveriesTest extends Business {

    @LocalServerPort
    int port;

    @Autowired
    DeliveryBook deliveries;

    @Test
    void whatIsThereLeavesAndTheRestFollowsAsItArrives() {
        String sku = goods("100.00", 4);
        String number = place(customerWith(DeliveryTerms.AVAILABLE), line(sku, 10));
        thenIs(number, TO_SHIP);
        assertThat(taken(number, 0)).containsExactly("1:4");

        arrives(sku, 1);
        assertThat(taken(number, 0)).as("what is being picked stays as it is").containsExactly("1:4");
        ships(number);
        thenIs(number, TO_SHIP);
        assertThat(taken(number, 1)).containsExactly("1:1");
        assertThat(line(number).shipped().amount()).isEqualByComparingTo("4");
        ships(number);

        OrderView partly = thenIs(number, PARTLY_SHIPPED);
        assertThat(partly.lines().get(0).backOrdered().amount()).isEqualByComparingTo("5");
        assertThat(billing.find(number)).isEmpty();
        assertThatThrownBy(() -> cancels(number, "too late", "sally")).isInstanceOf(Refusal.class);
        assertThat(wrong(number)).isEmpty();

        arrives(sku, 9);
        thenIs(number, TO_SHIP);
        assertThatThrownBy(() -> cancels(number, "too late", "sally")).isInstanceOf(Refusal.class);
        assertThat(new Browser(port).as("wendy").get("/orders/" + number).body())
                .contains(deliveries.ofOrder(number).stream()
                        .map(DeliveryView::number)
                        .toArray(String[]::new));
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(deliveries.ofOrder(number)).hasSize(3);
        assertThat(billing.find(number).orElseThrow().gross()).isEqualTo(Money.parse("1000.00 CNY"));
        assertThat(stockOf(sku).onHand().amount()).isEqualByComparingTo("4");
        assertThat(stockOf(sku).reserved().amount()).isEqualByComparingTo("0");
        assertThat(effectsAt("erp", number, "externalPostSalesOrder")).isEqualTo(1);
        pays(number, "1000.00");
        thenIs(number, CLOSED);
        hasEnded(number);
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void onlyWholeLinesLeaveWhereTheCustomerWantsThat() {
        String there = goods("10.00", 5);
        String scarce = goods("10.00", 2);
        String number =
                place(customerWith(DeliveryTerms.COMPLETE_LINE), line(there, 5), line(scarce, 4), line(scarce, 1));
        thenIs(number, TO_SHIP);
        assertThat(taken(number, 0)).containsExactly("1:5");
        ships(number);
        thenIs(number, PARTLY_SHIPPED);
        arrives(scarce, 1);
        assertThat(orders.get(number).state()).isEqualTo(PARTLY_SHIPPED);
        arrives(scarce, 1);
        thenIs(number, TO_SHIP);
        assertThat(taken(number, 1)).containsExactly("2:4");
        arrives(scarce, 1);
        ships(number);
        thenIs(number, TO_SHIP);
        assertThat(taken(number, 2)).containsExactly("3:1");
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void nothingLeavesBeforeALineIsWhole() {
        String sku = goods("10.00", 2);
        String number = place(customerWith(DeliveryTerms.COMPLETE_LINE), line(sku, 4));
        thenIs(number, WAITING_FOR_STOCK);
        arrives(sku, 1);
        thenIs(number, WAITING_FOR_STOCK);
        arrives(sku, 1);
        thenIs(number, TO_SHIP);
        assertThat(deliveries.find(number).orElseThrow().goods())
                .as("it goes out at once")
                .isNull();
        ships(number);
        thenIs(number, SHIPPED);
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void whoWantsEverythingAtOnceWaitsForEverything() {
        String sku = goods("10.00", 9);
        String number = place(customerWith(DeliveryTerms.COMPLETE_ORDER), line(sku, 10));
        thenIs(number, WAITING_FOR_STOCK);
        assertThat(deliveries.ofOrder(number)).isEmpty();
        cancels(number, "not needed", "sally");
        assertThat(stockOf(sku).available().amount()).isEqualByComparingTo("9");
        assertThat(wrong(number)).isEmpty();
    }

    @Test
    void aPartThatIsNotPickedYetCanBeCancelledWithTheRest() {
        String sku = goods("10.00", 3);
        String number = place(customerWith(DeliveryTerms.AVAILABLE), line(sku, 10));
        thenIs(number, TO_SHIP);
        cancels(number, "not needed", "sally");
        thenIs(number, io.orderwright.sales.orders.OrderState.CANCELLED);
        assertThat(stockOf(sku).available().amount()).isEqualByComparingTo("3");
        assertThat(stockOf(sku).backOrdered().amount()).isEqualByComparingTo("0");
        assertThat(wrong(number)).isEmpty();
    }

    /** Whatever code or statement tries it: the database holds the laws that the order holds. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "reserved = reserved + 1",
                "back_ordered = ordered + 1",
                "cancelled = 0.001",
                "shipped = 11",
                "delivered = 0.001",
                "invoiced = 0.001",
                "returned = 0.001",
                "returned = -1"
            })
    void aLineNeverHoldsWhatDoesNotAddUp(String change) {
        String number = place(customerWith(DeliveryTerms.AVAILABLE), line(goods("100.00", 4), 10));
        thenIs(number, TO_SHIP);
        assertThatThrownBy(() -> sql(
                        "update order_line set " + change
                                + " where order_id = (select id from sales_order where number = ?)",
                        number))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    private OrderView.LineView line(String number) {
        return orders.get(number).lines().get(0);
    }

    /** As {@code line:quantity}. */
    private List<String> taken(String number, int delivery) {
        List<DeliveryLine> goods = deliveries.ofOrder(number).get(delivery).goods();
        return Objects.requireNonNull(goods).stream()
                .map(one -> one.lineNo() + ":" + one.quantity())
                .toList();
    }
}
