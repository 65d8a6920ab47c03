package io.orderwright.finance.invoices.corrections;

import io.orderwright.finance.invoices.corrections.domain.Correction;
import io.orderwright.finance.invoices.corrections.domain.CorrectionBooks;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.catalog.ProductCatalog;
import java.math.BigDecimal;
import org.springframework.stereotype.Component;

/** Who must agree to what is taken back, by the table finance/correction-approval; its answer is kept. */
@Component
class CorrectionApproval {

    private final CorrectionBooks corrections;
    private final ProductCatalog catalog;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final CompanyCalendar calendar;

    CorrectionApproval(
            CorrectionBooks corrections,
            ProductCatalog catalog,
            DecisionTables tables,
            DecisionLog decisions,
            CompanyCalendar calendar) {
        this.corrections = corrections;
        this.catalog = catalog;
        this.tables = tables;
        this.decisions = decisions;
        this.calendar = calendar;
    }

    /** What was taken back for the same reason today and nobody looked at counts with it: many small ones are not smaller. */
    Decision of(String customer, CorrectionReason reason, Money amount) {
        corrections.holdSum(customer);
        BigDecimal counted = corrections.unseen(customer, reason, calendar.startOf(calendar.today())).stream()
                .map(Correction::amount)
                .map(this::inCompanyCurrency)
                .reduce(inCompanyCurrency(amount), BigDecimal::add);
        return tables.decide(Corrections.TABLE, new CorrectionFacts(reason.name(), counted));
    }

    private BigDecimal inCompanyCurrency(Money amount) {
        return catalog.inCompanyCurrency(amount.amount(), amount.code()).amount();
    }

    void keep(String correction, Decision said) {
        decisions.record(correction, said);
    }
}
