package io.orderwright.demo;

import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Proposed limits of the demo company: a raise that counts for a month, and one that waits for a decision. */
@Component
@Profile("demo")
class DemoLimits {

    private final CreditLimits limits;
    private final LimitTasks tasks;
    private final CompanyCalendar calendar;

    DemoLimits(CreditLimits limits, LimitTasks tasks, CompanyCalendar calendar) {
        this.limits = limits;
        this.tasks = tasks;
        this.calendar = calendar;
    }

    void load() {
        LocalDate today = calendar.today();
        if (onlyTheOpeningOne("C-1003")) {
            LimitView raise = limits.propose(
                    raise("C-1003", "360000", today.plusDays(30), "旺季备货 / stocking up for the season"), "morgan");
            tasks.decide(raise.number(), true, "同意一个月 / for a month", "chris");
        }
        if (onlyTheOpeningOne("C-1005")) {
            limits.propose(
                    raise("C-1005", "175000", today.plusDays(14), "大项目首批 / first lot of a large project"), "morgan");
        }
    }

    private boolean onlyTheOpeningOne(String customer) {
        return limits.of(customer, Long.MAX_VALUE, 2).size() == 1;
    }

    private static ProposeLimit raise(String customer, String limit, LocalDate until, String reason) {
        return new ProposeLimit(
                customer, LimitKind.TEMPORARY, new SaidNumber(new BigDecimal(limit)), null, until, reason);
    }
}
