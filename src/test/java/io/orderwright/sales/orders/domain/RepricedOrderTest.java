package io.orderwright.sales.orders.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Another price of an order's line: amounts and total follow, what is invoiced has its own papers. */
@Tag("changes")
class RepricedOrderTest {

    @Test
    void amountsAndTotalFollow() {
        SalesOrder order = OrderUnderTest.in(OrderState.TO_SHIP);
        Money others = order.view().gross().minus(order.view().lines().get(0).gross());
        order.reprice(1, new SaidNumber(new BigDecimal("2.50")), new Fraction(new BigDecimal("0.2")));
        assertThat(order.view().gross().minus(others))
                .isEqualTo(order.view().lines().get(0).gross());
        order.validate();
    }

    @Test
    void whatIsInvoicedKeepsItsPrice() {
        SalesOrder order = OrderUnderTest.in(OrderState.PARTLY_SHIPPED);
        order.invoicePart();
        BigDecimal price = order.view().lines().get(0).unitPrice().amount();
        refused(order, price.subtract(new BigDecimal("0.01")), "change.invoiced-credit");
        refused(order, price.add(BigDecimal.ONE), "change.invoiced-debit");
    }

    private static void refused(SalesOrder order, BigDecimal price, String code) {
        OrderView before = order.view();
        assertThatThrownBy(() -> order.reprice(1, new SaidNumber(price), null))
                .isInstanceOfSatisfying(
                        Refusal.class, refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(order.view()).as("nothing has happened").isEqualTo(before);
    }
}
