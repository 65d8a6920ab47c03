package io.orderwright.credit.cases;

import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.Percent;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's word for an order that the limit alone does not cover, and how far it goes.
 *
 * @param amount what is allowed, tax included, in the order's currency; the order's own amount when absent
 * @param deviationPercent by how many per cent of {@code amount} the order may be larger
 * @param until the last day on which it counts; ninety days from today when absent
 */
public record ReleaseCredit(
        String orderNumber,
        @Nullable SaidNumber amount,
        Percent deviationPercent,
        @Nullable LocalDate until,
        String reason) {

    /** All of the order as it is, for as long as usual. */
    public static ReleaseCredit whole(String orderNumber, String reason) {
        return new ReleaseCredit(orderNumber, null, Percent.NONE, null, reason);
    }

    /** Whether nothing is said of how far it goes: all of the order as it is, for as long as usual. */
    public boolean asUsual() {
        return amount == null && until == null && deviationPercent.isZero();
    }

    /** What is allowed of an order of this amount, without the deviation. */
    public Money allowed(Money ordered) {
        return amount == null ? ordered : amount.money(ordered.code());
    }

    /** How large an order of this amount may become: what is allowed and its deviation, rounded down. */
    public Money upTo(Money ordered) {
        return deviationPercent.above(allowed(ordered));
    }

    /**
     * As a person typed it; what is left empty is as usual.
     *
     * @throws Refusal INVALID naming the field that is no number or no day, or a missing reason
     */
    public static ReleaseCredit typed(
            String orderNumber, String amount, String deviationPercent, String until, String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "credit.reason-missing");
        }
        BigDecimal allowed = number("amount", amount);
        BigDecimal deviation = number("deviationPercent", deviationPercent);
        return new ReleaseCredit(
                orderNumber,
                allowed == null ? null : new SaidNumber(allowed),
                deviation == null ? Percent.NONE : new Percent(deviation),
                day(until),
                reason.strip());
    }

    private static @Nullable BigDecimal number(String field, String typed) {
        String plain = typed.strip().replace(",", "").replace("%", "").strip();
        if (plain.isEmpty()) {
            return null;
        }
        if (!plain.matches("-?\\d{1,15}(\\.\\d{1,2})?")) {
            throw Refusal.invalid(field, "credit.release-no-number", typed.strip());
        }
        return new BigDecimal(plain);
    }

    private static @Nullable LocalDate day(String typed) {
        if (typed.isBlank()) {
            return null;
        }
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException e) {
            throw Refusal.invalid("until", "credit.release-no-day", typed.strip());
        }
    }
}
