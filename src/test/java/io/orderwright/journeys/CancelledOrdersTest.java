package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CANCELLED;
import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.PLACED;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_PAYMENT;
import static io.orderwright.sales.orders.OrderState.WAITING_FOR_STOCK;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.fulfilment.deliveries.DeliveryView.DeliveryState;
import io.orderwright.fulfilment.deliveries.picking.PickGoods;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import io.orderwright.supply.production.WorkView.WorkState;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever cancels, wherever the order waits, leaves nothing behind: kept, picked, to be got, owed, or known to a partner. */
@Tag("fulfilment")
class CancelledOrdersTest extends ChangesOfOrders {

    /** Where an order may wait before anything of it has left. Those before deposits are cancelled in {@link DepositGatesTest}. */
    enum Wait {
        DUPLICATE,
        CREDIT_HOLD,
        APPROVAL,
        GOODS_TO_BE_BOUGHT,
        GOODS_TO_BE_MADE,
        PREPAYMENT,
        ERP_REFUSED,
        WAREHOUSE,
        RAISED,
        PICKED
    }

    @ParameterizedTest
    @EnumSource
    void nothingIsLeftOfACancelledOrder(Wait where) {
        String customer = where == Wait.CREDIT_HOLD ? customer(Tier.STANDARD, "B", "10") : goodCustomer();
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
        String number =
                switch (where) {
                    case DUPLICATE -> duplicate(customer);
                    case APPROVAL -> place(customer, line(goods("20000.00", 9), 4));
                    case GOODS_TO_BE_BOUGHT -> {
                        String sku = goods("10.00", 1);
                        supplier(sku);
                        yield place(customer, line(sku, 4));
                    }
                    case GOODS_TO_BE_MADE -> place(customer, line(made(centre(480), 1), 4));
                    case PREPAYMENT -> placeAs("sally", order(customer, true, line(goods("10.00", 9), 4)));
                    case ERP_REFUSED -> {
                        partnerDoes("erp", "refuse", 1);
                        yield place(customer, line(goods("10.00", 9), 4));
                    }
                    default -> place(customer, line(goods("10.00", 9), 4));
                };
        switch (where) {
            case DUPLICATE -> thenIs(number, PLACED);
            case CREDIT_HOLD -> thenIs(number, ON_HOLD);
            case APPROVAL -> thenIs(number, IN_APPROVAL);
            case GOODS_TO_BE_BOUGHT -> {
                thenIs(number, WAITING_FOR_STOCK);
                assertThat(requested(number)).isEqualByComparingTo("3");
            }
            case GOODS_TO_BE_MADE -> scheduled(number);
            case PREPAYMENT -> thenIs(number, WAITING_FOR_PAYMENT);
            case ERP_REFUSED -> await().until(() -> tasksOf(number).size() == 1);
            case WAREHOUSE -> thenIs(number, TO_SHIP);
            case RAISED -> {
                thenIs(number, TO_SHIP);
                pick(number);
                done(changed(number, 1, 12));
            }
            case PICKED -> {
                thenIs(number, TO_SHIP);
                pick(number);
            }
        }
        return number;
    }

    private void pick(String number) {
        picking.pick(
                deliveries.find(number).orElseThrow().number(),
                new PickGoods(orders.get(number).lines().get(0).sku(), BigDecimal.ONE),
                "wendy");
    }

    private String duplicate(String customer) {
        PlaceOrder twice = new PlaceOrder(
                customer, null, UUID.randomUUID().toString(), null, false, List.of(line(goods("10.00", 9), 4)));
        String first = placeAs("sally", twice);
        String second = placeAs("sally", twice);
        cancels(thenIs(first, TO_SHIP).number(), "meant once", "sally");
        return second;
    }
}
