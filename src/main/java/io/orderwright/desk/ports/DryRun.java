package io.orderwright.desk.ports;

import io.orderwright.approvals.ApprovalForecast;
import io.orderwright.credit.CreditForecast;
import io.orderwright.fulfilment.stock.StockForecast;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.OrderView;
import io.orderwright.sales.orders.entry.PlaceOrder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the first steps of the process would do with an order. */
public interface DryRun {

    /**
     * @param order the order of all lines that are right; absent when there is none
     * @param places for each of its lines, where that stands among the lines that were asked for, from 0
     * @param problems everything for which placing would be refused
     * @param approval whom the approval table asks, supposing that a credit hold is released
     */
    record DryRunOutcome(
            @Nullable OrderView order,
            List<Integer> places,
            List<Refusal> problems,
            @Nullable CreditForecast credit,
            @Nullable ApprovalForecast approval,
            @Nullable StockForecast stock) {}

    /**
     * Goes through the steps as they would be now, without any effect: nothing is placed, reserved, counted or asked.
     *
     * @throws Refusal where a step would refuse the whole order, for example for the currency of the credit account
     */
    DryRunOutcome of(PlaceOrder asked, String person);
}
