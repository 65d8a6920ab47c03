package io.orderwright.approvals;

import io.orderwright.platform.decisions.own.AskedAbout;
import io.orderwright.platform.decisions.own.AskedThings;
import java.math.BigDecimal;
import java.util.Objects;

/**
 * What the table approval/approval-levels is asked about.
 *
 * @param amount the order's total including tax, in the base currency (CNY)
 * @param creditGrade the customer's credit grade, A to D
 * @param tier the customer's tier: VIP, KEY, STANDARD or NEW
 * @param discountPercent the highest discount on the order against its price list, in percent
 * @param creditAnswer what credit/credit-decision answered: APPROVE, REVIEW or HOLD
 */
@AskedAbout({AskedThings.ORDER, AskedThings.CUSTOMER})
public record ApprovalFacts(
        BigDecimal amount, String creditGrade, String tier, BigDecimal discountPercent, String creditAnswer) {

    public ApprovalFacts {
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(creditGrade, "creditGrade");
        Objects.requireNonNull(tier, "tier");
        Objects.requireNonNull(discountPercent, "discountPercent");
        Objects.requireNonNull(creditAnswer, "creditAnswer");
    }
}
