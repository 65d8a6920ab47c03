package io.orderwright.platform.intake;

import io.orderwright.platform.intake.rows.BadCell;
import io.orderwright.platform.intake.rows.Dates;
import io.orderwright.platform.intake.rows.Numbers;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads numbers and dates as people write them: in a field of a page the same way as in a cell of a file. */
public final class TypedText {

    private TypedText() {}

    /**
     * @param field named in the refusal
     * @throws Refusal INVALID when the text is no number, can be read in two ways, or has more decimals
     */
    public static BigDecimal number(String field, String text, int decimals) {
        try {
            return Numbers.parse(text, decimals);
        } catch (BadCell bad) {
            throw Refusal.invalid(field, bad.code(), bad.arguments());
        }
    }

    /** A share of one, written in per cent: {@code 5} and {@code 5%} are 0.05. Refuses as {@link #number} does. */
    public static BigDecimal percent(String field, String text, int decimals) {
        String bare = text.strip().replaceFirst("[%％]$", "");
        return number(field, bare, decimals - 2).movePointLeft(2);
    }

    /** @throws Refusal INVALID when the text is no date with the year first */
    public static LocalDate date(String field, String text) {
        try {
            return Dates.parse(text);
        } catch (BadCell bad) {
            throw Refusal.invalid(field, bad.code(), bad.arguments());
        }
    }

    /** @throws Refusal INVALID when the text is no date with the year first, followed by a time of day */
    public static LocalDateTime moment(String field, String text) {
        try {
            return Dates.moment(text);
        } catch (BadCell bad) {
            throw Refusal.invalid(field, bad.code(), bad.arguments());
        }
    }
}
