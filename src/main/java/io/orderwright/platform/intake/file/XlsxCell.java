package io.orderwright.platform.intake.file;

import io.orderwright.platform.kernel.PlainNumber;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A cell of a workbook as text: what a person would have typed into a CSV file. */
final class XlsxCell {

    /** Longer ones take a while to read, and nobody computed them. */
    private static final int LONGEST_NUMBER = 100;

    /** Digits of a number that a spreadsheet keeps; the others become zeros. */
    private static final int KEPT_DIGITS = 15;

    private static final Pattern DECIMALS = Pattern.compile("0\\.0{1,9}");
    private static final Pattern MASK = Pattern.compile("[0A-Za-z /._-]{2,60}");

    private XlsxCell() {}

    static boolean full(@Nullable Cell cell) {
        return !text(cell).isEmpty();
    }

    static String text(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR || value == null) {
            String raw = cell.getRawValue();
            return raw == null ? "" : raw.strip();
        }
        BigDecimal number = number(cell, value);
        if (number == null) {
            return String.valueOf(value).strip();
        }
        return isDate(cell) ? date(cell, number) : plain(number);
    }

    /**
     * As a person sees it who takes it for a code: with the leading zeros and decimals of its format. A number with more
     * digits than a spreadsheet keeps is in its short form, which no code has.
     */
    static String shown(@Nullable Cell cell) {
        Object value = cell == null || cell.getType() == CellType.ERROR ? null : cell.getValue();
        BigDecimal number = cell == null || value == null ? null : number(cell, value);
        if (cell == null || number == null) {
            return text(cell);
        }
        if (isDate(cell)) {
            return SourceRow.DATE;
        }
        if (number.precision() - number.scale() > KEPT_DIGITS) {
            return new DecimalFormat("0.#####E00", DecimalFormatSymbols.getInstance(Locale.ROOT))
                    .format(number)
                    .replace("E", "E+");
        }
        String format = cell.getDataFormatString();
        if (format != null && format.endsWith("%")) {
            return plain(number.movePointRight(2)) + "%";
        }
        return format == null ? plain(number) : formatted(number, format.replaceAll("\\\\(.)|\"([^\"]*)\"", "$1$2"));
    }

    /** Formats of zeros, of which a code may have signs between or before: 00000, 0.00, A-0000, 000-000. */
    private static String formatted(BigDecimal number, String format) {
        Matcher decimals = DECIMALS.matcher(format);
        if (decimals.matches()) {
            return number.setScale(format.length() - 2, RoundingMode.HALF_UP).toPlainString();
        }
        long places = format.chars().filter(c -> c == '0').count();
        boolean signed = number.signum() < 0 || PlainNumber.decimals(number) > 0;
        if (places < 2 || signed || !MASK.matcher(format).matches()) {
            return plain(number);
        }
        String digits = number.toBigInteger().toString();
        StringBuilder shown = new StringBuilder();
        int left = digits.length();
        for (int i = format.length() - 1; i >= 0; i--) {
            if (format.charAt(i) != '0') {
                shown.append(format.charAt(i));
                continue;
            }
            shown.append(left > 0 ? digits.charAt(--left) : '0');
            if (format.lastIndexOf('0', i - 1) < 0) {
                while (left > 0) {
                    shown.append(digits.charAt(--left));
                }
            }
        }
        return shown.reverse().toString();
    }

    private static @Nullable BigDecimal number(Cell cell, Object value) {
        if (value instanceof BigDecimal number) {
            return number;
        }
        String text = String.valueOf(value);
        if (cell.getType() != CellType.FORMULA || text.length() > LONGEST_NUMBER) {
            return null;
        }
        try {
            return new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    private static String plain(BigDecimal number) {
        BigDecimal bare = PlainNumber.stripped(number);
        // A number of a thousand digits is none that anybody ordered; its short form is refused further on.
        return Math.abs((long) bare.scale()) > 60 ? bare.toString() : bare.toPlainString();
    }

    private static String date(Cell cell, BigDecimal serial) {
        try {
            LocalDateTime moment = cell.asDate();
            return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                    ? moment.toLocalDate().toString()
                    : moment.toString();
        } catch (RuntimeException outOfRange) {
            return plain(serial);
        }
    }

    /** By the format of the cell: the built-in dates, the East Asian ones among them, and any with a day or a year. */
    private static boolean isDate(Cell cell) {
        Integer id = cell.getDataFormatId();
        if (id != null && ((id >= 14 && id <= 17) || id == 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58))) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null) {
            return false;
        }
        String bare = format.toLowerCase(Locale.ROOT).replaceAll("\"[^\"]*\"|\\[[^]]*]|\\\\.", "");
        return bare.contains("yy") || bare.contains("d");
    }
}
