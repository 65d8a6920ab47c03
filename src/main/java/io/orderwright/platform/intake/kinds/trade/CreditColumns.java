package io.orderwright.platform.intake.kinds.trade;

import io.orderwright.credit.limits.CreditGrants;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.platform.intake.rows.Row;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of a file of customers that say what they may owe. */
@Component
public class CreditColumns {

    private final CreditGrants grants;

    CreditColumns(CreditGrants grants) {
        this.grants = grants;
    }

    /** What the row says, without a currency, which is the customer's; absent when it says nothing; complains in the row. */
    public static @Nullable GrantCredit said(Row row, String code) {
        String grade = row.code("credit_grade");
        BigDecimal limit = row.number("credit_limit", 2);
        if (grade == null && row.raw("credit_limit").isEmpty()) {
            return null;
        }
        if (grade == null || row.raw("credit_limit").isEmpty()) {
            row.complain(grade == null ? "credit_grade" : "credit_limit", "intake.credit-together");
            return null;
        }
        return limit == null ? null : new GrantCredit(code, grade, "", new SaidNumber(limit));
    }

    public static GrantCredit inCurrency(GrantCredit granted, String currency) {
        return new GrantCredit(granted.customer(), granted.grade(), currency, granted.limit());
    }

    /** Whether it is another than what was granted. */
    public boolean changes(@Nullable GrantCredit said) {
        return said != null
                && grants.granted(said.customer())
                        .filter(now ->
                                now.grade().equals(said.grade()) && now.limit().equals(said.limit()))
                        .isEmpty();
    }

    Optional<GrantCredit> granted(String customer) {
        return grants.granted(customer);
    }

    public void set(List<GrantCredit> granted, String by) {
        if (!granted.isEmpty()) {
            grants.setAll(granted, by);
        }
    }
}
