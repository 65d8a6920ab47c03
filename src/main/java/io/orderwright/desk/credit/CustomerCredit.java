package io.orderwright.desk.credit;

import io.orderwright.credit.cases.CaseView;
import io.orderwright.credit.exposure.ExposurePart;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.platform.audit.AuditEntry;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderState;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a customer's credit on one page.
 *
 * @param orders those that make it up, the largest part first
 * @param history what happened to the account, the newest first
 */
record CustomerCredit(
        CustomerView customer,
        Exposure exposure,
        List<CountedPart> orders,
        List<LimitView> limits,
        List<CaseView> cases,
        List<AuditEntry> history) {

    /** An order that makes up the exposure, and where it stands. */
    record CountedPart(ExposurePart part, @Nullable OrderState state) {}
}
