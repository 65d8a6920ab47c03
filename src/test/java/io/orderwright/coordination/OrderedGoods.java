package io.orderwright.coordination;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.Fraction;
import io.orderwright.platform.reference.goods.GoodsPromise;
import io.orderwright.platform.reference.goods.UnitPrice;
import io.orderwright.sales.customers.DeliveryTerms;
import io.orderwright.sales.orders.OrderAnswers;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.OrderView.LineView;
import io.orderwright.sales.orders.Rounding;
import io.orderwright.sales.terms.PaymentTerms;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** Orders in CNY as unit tests see them, whose amounts do not matter. */
public final class OrderedGoods {

    private static final Money NO_MONEY = Money.zero("CNY");
    private static final Quantity NOTHING = Quantity.zero("pc");

    private OrderedGoods() {}

    public static OrderView order(String number, LineView... lines) {
        return new OrderView(
                number,
                "C-1",
                "C-1",
                "KEY",
                "CNY",
                true,
                Rounding.LINE,
                NO_MONEY,
                NO_MONEY,
                NO_MONEY,
                OrderState.CLOSED,
                "test",
                "1",
                null,
                null,
                null,
                30,
                PaymentTerms.net(30),
                false,
                DeliveryTerms.COMPLETE_ORDER,
                false,
                null,
                null,
                null,
                "sally",
                Instant.EPOCH,
                new OrderAnswers(false, false, false, false, false, false, false, false, true, false),
                List.of(lines));
    }

    public static LineView line(int no, String sku, String price, String quantity) {
        return new LineView(
                no,
                sku,
                sku,
                "pc",
                null,
                new UnitPrice(new BigDecimal(price), "CNY"),
                new Fraction(BigDecimal.ZERO),
                new Fraction(new BigDecimal("0.13")),
                NO_MONEY,
                NO_MONEY,
                NO_MONEY,
                Quantity.of(new BigDecimal(quantity), "pc"),
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                NOTHING,
                GoodsPromise.NOT);
    }
}
