package io.orderwright.fulfilment.returns.intake;

import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableOrder;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Percent;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What is kept for taking goods back, by the table fulfilment/restocking-fee: shown before anything is asked for, and kept with the return. */
@Component
public class RestockingFee {

    /** The table that says how much of what is credited. */
    public static final String TABLE = "fulfilment/restocking-fee";

    private static final Percent ALL = new Percent(BigDecimal.valueOf(100));

    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final ReturnableOrders orders;
    private final CompanyCalendar calendar;

    RestockingFee(DecisionTables tables, DecisionLog decisions, ReturnableOrders orders, CompanyCalendar calendar) {
        this.tables = tables;
        this.decisions = decisions;
        this.orders = orders;
        this.calendar = calendar;
    }

    /**
     * What would be kept for goods of the order today; reasons for which nothing is are left out.
     *
     * @throws Refusal NOT_FOUND for an unknown order
     */
    public Map<ReturnReason, Percent> offered(String orderNumber) {
        ReturnableOrder order = orders.get(orderNumber);
        Map<ReturnReason, Percent> offered = new EnumMap<>(ReturnReason.class);
        for (ReturnReason reason : ReturnReason.values()) {
            Percent kept = kept(of(order, reason));
            if (!kept.isZero()) {
                offered.put(reason, kept);
            }
        }
        return offered;
    }

    Decision of(ReturnableOrder order, ReturnReason reason) {
        return tables.decide(
                TABLE,
                new RestockingFeeFacts(
                        reason.name(),
                        order.tier(),
                        BigDecimal.valueOf(ReturnDecision.days(order.deliveredOn(), calendar.today()))),
                AskedThings.order(order.number(), order.customer()));
    }

    /** Never less than nothing, and never more than what is credited, whatever the table says. */
    static Percent kept(Decision said) {
        Percent kept = new Percent(new BigDecimal(said.text("feePercent")));
        return kept.isNegative() ? Percent.NONE : kept.isMoreThanAll() ? ALL : kept;
    }

    void keep(String number, Decision said) {
        decisions.record(number, said);
    }
}
