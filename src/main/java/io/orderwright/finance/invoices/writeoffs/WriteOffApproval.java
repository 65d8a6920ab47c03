package io.orderwright.finance.invoices.writeoffs;

import io.orderwright.finance.invoices.writeoffs.domain.WriteOff;
import io.orderwright.finance.invoices.writeoffs.domain.WriteOffBooks;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.catalog.ProductCatalog;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who must agree to what is given up, by the table finance/write-off-approval; its answer is kept. */
@Component
class WriteOffApproval {

    private final WriteOffBooks writeOffs;
    private final ProductCatalog catalog;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final CompanyCalendar calendar;

    WriteOffApproval(
            WriteOffBooks writeOffs,
            ProductCatalog catalog,
            DecisionTables tables,
            DecisionLog decisions,
            CompanyCalendar calendar) {
        this.writeOffs = writeOffs;
        this.catalog = catalog;
        this.tables = tables;
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** What was given up for the same cause today and nobody looked at counts with it: many small ones are not smaller. */
    Decision of(String customer, WriteOffCause cause, Money amount) {
        writeOffs.holdSum(customer);
        BigDecimal counted = writeOffs.unseen(customer, cause, calendar.startOf(calendar.today())).stream()
                .map(WriteOff::amount)
                .map(this::inCompanyCurrency)
                .reduce(inCompanyCurrency(amount), BigDecimal::add);
        return tables.decide(WriteOffs.TABLE, new WriteOffFacts(cause.name(), counted));
    }

    /** The role whose agreement the answer wants; absent where it wants nobody's. */
    @Nullable
    String role(Decision said) {
        String approver = said.text("approver");
        return approver.isEmpty() ? null : approver;
    }

    private BigDecimal inCompanyCurrency(Money amount) {
        return catalog.inCompanyCurrency(amount.amount(), amount.code()).amount();
    }

    void keep(String writeOff, Decision said) {
        decisions.record(writeOff, said);
    }
}
