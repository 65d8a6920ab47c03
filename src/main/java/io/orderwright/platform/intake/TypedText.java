package io.orderwright.platform.intake;

import io.orderwright.platform.intake.rows.BadCell;
import io.orderwright.platform.intake.rows.Dates;
import io.orderwright.platform.intake.rows.Numbers;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.reference.goods.SaidQuantity;
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

    /**
     * A quantity: a number, and behind it a pack or unit where one is said, for example {@code 5 box}. Refuses as {@link #number}
     * does.
     */
    public static SaidQuantity quantity(String field, String text, int decimals) {
        int word = 0;
        while (word < text.length() && !Character.isLetter(text.charAt(word))) {
            word++;
        }
        // A text without any number is complained of as a whole.
        String number = word == 0 ? text : text.substring(0, word);
        String unit = word == 0 ? "" : text.substring(word).strip();
        return new SaidQuantity(number(field, number.strip(), decimals), unit.isEmpty() ? null : unit);
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
