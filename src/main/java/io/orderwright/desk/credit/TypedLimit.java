package io.orderwright.desk.credit;

import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A proposed limit as somebody typed it. */
final class TypedLimit {

    private static final int LONGEST = 500;

    private TypedLimit() {}

    /** @throws Refusal INVALID naming the field that is missing, no number or no day */
    static ProposeLimit of(String customer, Map<String, String> typed) {
        String reason = typed.getOrDefault("reason", "").strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw Refusal.invalid("reason", "credit.limit-reason-missing", LONGEST);
        }
        LimitKind kind = "TEMPORARY".equals(typed.get("kind")) ? LimitKind.TEMPORARY : LimitKind.ORDINARY;
        return new ProposeLimit(
                customer, kind, amount(typed), day(typed, "validFrom"), day(typed, "validUntil"), reason);
    }

    private static SaidNumber amount(Map<String, String> typed) {
        String text = typed.getOrDefault("amount", "").strip().replace(",", "").replace(" ", "");
        if (!text.matches("\\d{1,15}(\\.\\d{1,2})?")) {
            throw Refusal.invalid("amount", "credit.release-no-number", typed.getOrDefault("amount", ""));
        }
        return new SaidNumber(new BigDecimal(text));
    }

    private static @Nullable LocalDate day(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw Refusal.invalid(field, "credit.release-no-day", text);
        }
    }
}
