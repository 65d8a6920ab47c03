package io.orderwright.fulfilment.returns.intake;

import io.orderwright.fulfilment.returns.CustomerReturns;
import io.orderwright.fulfilment.returns.ReturnFacts;
import io.orderwright.fulfilment.returns.ReturnReason;
import io.orderwright.fulfilment.returns.domain.ReturnDocument.ReturnHandling;
import io.orderwright.fulfilment.returns.domain.ReturnLine;
import io.orderwright.fulfilment.returns.ports.ReturnableOrders.ReturnableOrder;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.sales.catalog.ProductCatalog;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether goods may come back, by the table fulfilment/return-decision; its answer is kept. */
@Component
class ReturnDecision {

    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final ProductCatalog catalog;
    private final CompanyCalendar calendar;

    ReturnDecision(DecisionTables tables, DecisionLog decisions, ProductCatalog catalog, CompanyCalendar calendar) {
        this.tables = tables;
        this.decisions = decisions;
        this.catalog = catalog;
        this.calendar = calendar;
    }

    /**
     * @param worth what is to come back, in the order's currency
     * @param inWarranty whether we still answer for all of it
     */
    Decision of(ReturnableOrder order, ReturnReason reason, Money worth, boolean inWarranty) {
        return tables.decide(
                CustomerReturns.TABLE,
                new ReturnFacts(
                        reason.name(),
                        order.tier(),
                        BigDecimal.valueOf(days(order.deliveredOn(), calendar.today())),
                        catalog.inCompanyCurrency(worth.amount(), worth.code()).amount(),
                        share(worth, order.gross()),
                        inWarranty),
                AskedThings.order(order.number(), order.customer()));
    }

    static long days(@Nullable LocalDate deliveredOn, LocalDate today) {
        return deliveredOn == null ? ReturnFacts.UNKNOWN_DAYS : ChronoUnit.DAYS.between(deliveredOn, today);
    }

    /** @throws io.orderwright.platform.kernel.Refusal INVALID for a part of what comes whole */
    void requireMeasured(List<ReturnLine> lines) {
        lines.forEach(
                line -> catalog.requireMeasure("lines", line.sku(), line.asked().amount()));
    }

    private static BigDecimal share(Money worth, Money whole) {
        return whole.isZero()
                ? BigDecimal.ZERO
                : worth.amount().movePointRight(2).divide(whole.amount(), 2, RoundingMode.HALF_UP);
    }

    /** @param always whether somebody looks at the goods, whatever the table says */
    static ReturnHandling handled(Decision said, boolean always, Percent fee) {
        String approver = said.text("approver");
        return new ReturnHandling(
                said.text("handling"),
                said.text("reason"),
                approver.isEmpty() ? null : approver,
                always || said.text("inspection").equals("YES"),
                Integer.parseInt(said.text("validDays")),
                fee);
    }

    void keep(String number, Decision said) {
        decisions.record(number, said);
    }
}
