package io.orderwright.desk.credit;

import io.orderwright.credit.CreditControl;
import io.orderwright.credit.cases.CreditCases;
import io.orderwright.credit.exposure.CreditExposure;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.credit.exposure.ExposurePart;
import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.desk.TrailForReader;
import io.orderwright.desk.credit.CustomerCredit.CountedPart;
import io.orderwright.platform.audit.AuditEntry;
import io.orderwright.platform.kernel.Money;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.CustomerView;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.OrderView;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the modules know about a customer's credit. */
@Component
class CreditFolder {

    private static final int MOST = 500;
    private static final int LIMITS = 50;
    private static final int CASES = 30;
    private static final int HISTORY = 100;

    private final CustomerMaster customers;
    private final CreditControl credit;
    private final CreditExposure exposure;
    private final CreditLimits limits;
    private final CreditCases cases;
    private final OrderQueries orders;
    private final TrailForReader trail;

    CreditFolder(
            CustomerMaster customers,
            CreditControl credit,
            CreditExposure exposure,
            CreditLimits limits,
            CreditCases cases,
            OrderQueries orders,
            TrailForReader trail) {
        this.customers = customers;
        this.credit = credit;
        this.exposure = exposure;
        this.limits = limits;
        this.cases = cases;
        this.orders = orders;
        this.trail = trail;
    }

    /** @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown customer */
    @Transactional(readOnly = true)
    public CustomerCredit of(String code) {
        CustomerView customer = customers.get(code);
        List<CountedPart> counting = counting(code);
        CreditPicture picture = credit.picture(code, customer.currency());
        Money shipped = counting.stream()
                .filter(order -> order.state() == OrderState.SHIPPED)
                .map(order -> order.part().openOrder())
                .reduce(Money.zero(picture.currency()), Money::plus);
        return new CustomerCredit(
                customer,
                Exposure.of(picture, shipped),
                counting,
                limits.of(code, Long.MAX_VALUE, LIMITS),
                cases.of(code, Long.MAX_VALUE, CASES),
                newestFirst(trail.of(code, 0, HISTORY)));
    }

    private List<CountedPart> counting(String customer) {
        List<ExposurePart> parts = exposure.parts(customer, MOST);
        Map<String, OrderView> known =
                orders.byNumber(parts.stream().map(ExposurePart::orderNumber).toList());
        return parts.stream()
                .map(part -> {
                    OrderView order = known.get(part.orderNumber());
                    return new CountedPart(part, order == null ? null : order.state());
                })
                .toList();
    }

    private static List<AuditEntry> newestFirst(List<AuditEntry> entries) {
        List<AuditEntry> turned = new ArrayList<>(entries);
        Collections.reverse(turned);
        return turned;
    }
}
