package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.supply.production.WorkView.WorkState;
import java.math.BigDecimal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever cancels, wherever the order waits, leaves nothing behind: kept, picked, to be got, owed, or known to a partner. */
@Tag("fulfilment")
class CancelledOrdersTest extends ChangesOfOrders {

    /** What was got or begun for an order that waits; every step where it may wait is tried in {@link CancelledAnywhereTest}. */
    enum Wait {
        GOODS_TO_BE_BOUGHT,
        GOODS_TO_BE_MADE,
        RAISED
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOfACancelledOrder(Wait where) {
        String customer = goodCustomer();
        String number = waiting(where, customer);
        OrderView before = orders.get(number);
        cancels(number, "not wanted", "sally");
        thenIs(number, CANCELLED);
        boolean told = effectsAt("erp", number, "externalPostSalesOrder") == 1;

        await().untilAsserted(() -> hasEnded(number));
        assertThat(effectsAt("erp", number, "externalReverseSalesOrder")).isEqualTo(told ? 1 : 0);
        for (OrderView.LineView line : before.lines()) {
            assertThat(stockOf(line.sku()).reserved().amount()).isZero();
            assertThat(stockOf(line.sku()).backOrdered().amount()).isZero();
        }
        assertThat(deliveries.find(number))
                .matches(last -> last.isEmpty() || last.get().state() == DeliveryState.CANCELLED);
        assertThat(jdbc.queryForObject(
                        "select count(*) from requisition where needed_for = ? and not withdrawn and purchase_order is null",
                        Integer.class,
                        number))
                .isZero();
        await().untilAsserted(() -> assertThat(production.ofOrder(number))
                .allSatisfy(work -> assertThat(work.state()).isEqualTo(WorkState.CANCELLED)));
        assertThat(creditOf(customer).exposure()).isEqualTo(Money.zero("CNY"));
        assertThat(billing.find(number)).isEmpty();
        right(
                number,
                customer,
                number + ":externalReverseSalesOrder:1",
                before.lines().get(0).sku());
    }

    private String waiting(Wait where, String customer) {
        return switch (where) {
            case GOODS_TO_BE_BOUGHT -> {
                String sku = goods("10.00", 1);
                supplier(sku);
                String number = place(customer, line(sku, 4));
                thenIs(number, WAITING_FOR_STOCK);
                assertThat(requested(number)).isEqualByComparingTo("3");
                yield number;
            }
            case GOODS_TO_BE_MADE -> {
                String number = place(customer, line(made(centre(480), 1), 4));
                scheduled(number);
                yield number;
            }
            case RAISED -> {
                String number = place(customer, line(goods("10.00", 9), 4));
                thenIs(number, TO_SHIP);
                pick(number);
                done(changed(number, 1, 12));
                yield number;
            }
        };
    }

    private void pick(String number) {
        picking.pick(
                deliveries.find(number).orElseThrow().number(),
                new PickGoods(orders.get(number).lines().get(0).sku(), BigDecimal.ONE),
                "wendy");
    }
}
