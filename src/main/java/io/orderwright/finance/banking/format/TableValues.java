package io.orderwright.finance.banking.format;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Amounts and days as tables of banks write them. */
final class TableValues {

    private static final Pattern AMOUNT = Pattern.compile("[+-]?(\\d{1,3}(,\\d{3})+|\\d{1,18})(\\.\\d{1,20})?");
    private static final Pattern DAY =
            Pattern.compile("(\\d{4})(?:(\\d{2})(\\d{2})|[-/.年](\\d{1,2})[-/.月](\\d{1,2})日?)(?:[T\\s].*)?");

    /** What a spreadsheet makes of two decimals is nearer than this. */
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private TableValues() {}

    /** Compared like this, headings and words are equal that look equal. */
    static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s*_:]+", "");
    }

    static boolean isAmount(String text) {
        return AMOUNT.matcher(plain(text)).matches();
    }

    /** Nothing for an empty cell or a dash. @throws Refusal INVALID for what is no amount */
    static Money amount(long place, String text, String currency) {
        String plain = plain(text);
        if (plain.isEmpty() || plain.matches("-+")) {
            return Money.zero(currency);
        }
        if (!AMOUNT.matcher(plain).matches()) {
            throw Refusal.invalid("file", "bankfile.table-amount", place, shortened(text));
        }
        BigDecimal number = new BigDecimal(plain.replace(",", ""));
        Money rounded = Money.rounded(number, currency);
        if (number.subtract(rounded.amount()).abs().compareTo(NOISE) >= 0) {
            throw Refusal.invalid("file", "bankfile.table-amount", place, shortened(text));
        }
        return rounded;
    }

    static LocalDate day(long place, String text) {
        Matcher day =
                DAY.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC).strip());
        if (!day.matches()) {
            throw Refusal.invalid("file", "bankfile.table-day", place, shortened(text));
        }
        boolean together = day.group(2) != null;
        try {
            LocalDate found = LocalDate.of(
                    Integer.parseInt(day.group(1)),
                    Integer.parseInt(day.group(together ? 2 : 4)),
                    Integer.parseInt(day.group(together ? 3 : 5)));
            if (CompanyCalendar.isPlausible(found)) {
                return found;
            }
            throw Refusal.invalid("file", "bankfile.table-day", place, shortened(text));
        } catch (DateTimeException noSuchDay) {
            throw Refusal.invalid("file", "bankfile.table-day", place, shortened(text));
        }
    }

    /** A number of an account that a spreadsheet took for an amount has lost its last digits. */
    static String account(long place, String shown) {
        if (shown.matches("[0-9.]+E\\+?\\d+")) {
            throw Refusal.invalid("file", "bankfile.table-account", place, shown);
        }
        return shown;
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[\\s¥￥]", "");
    }

    private static String shortened(String text) {
        return text.length() > 40 ? text.substring(0, 40) + "…" : text;
    }
}
