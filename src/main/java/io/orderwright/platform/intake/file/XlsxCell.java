package io.orderwright.platform.intake.file;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.jspecify.annotations.Nullable;

/** A cell of a workbook as text: what a person would have typed into a CSV file. */
final class XlsxCell {

    /** Longer ones take a while to read, and nobody computed them. */
    private static final int LONGEST_NUMBER = 100;

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
        BigDecimal bare = number.stripTrailingZeros();
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
