package io.orderwright.finance.invoices.movements;

import io.orderwright.finance.invoices.movements.domain.ReceiptMovement;
import io.orderwright.finance.invoices.movements.domain.ReceiptMovements;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.catalog.ProductCatalog;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Who must agree to what goes out, by the table finance/movement-approval; its answer is kept. */
@Component
class MovementApproval {

    private final ReceiptMovements movements;
    private final ProductCatalog catalog;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final CompanyCalendar calendar;

    MovementApproval(
            ReceiptMovements movements,
            ProductCatalog catalog,
            DecisionTables tables,
            DecisionLog decisions,
            CompanyCalendar calendar) {
        this.movements = movements;
        this.catalog = catalog;
        this.tables = tables;
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** What went out the same way today and nobody looked at counts with it: many small ones are not smaller. */
    Decision of(String customer, MovementKind kind, Money amount) {
        movements.holdSum(customer);
        BigDecimal counted = movements.unseen(customer, kind, calendar.startOf(calendar.today())).stream()
                .map(ReceiptMovement::amount)
                .map(this::inCompanyCurrency)
                .reduce(inCompanyCurrency(amount), BigDecimal::add);
        return tables.decide(Movements.TABLE, new MovementFacts(kind.name(), counted));
    }

    private BigDecimal inCompanyCurrency(Money amount) {
        return catalog.inCompanyCurrency(amount.amount(), amount.code()).amount();
    }

    void keep(String movement, Decision said) {
        decisions.record(movement, said);
    }
}
