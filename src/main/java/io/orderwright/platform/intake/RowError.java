package io.orderwright.platform.intake;

import java.util.Arrays;
import java.util.List;

/**
 * Something wrong in a file.
 *
 * @param line the line or row of the file as a person counts them, from 1; 0 when it is about the file
 * @param column the heading; empty when it is about the row
 * @param value what stands there, shortened
 * @param code message key; the message says what is wrong and how to mend it
 * @param arguments of the message
 * @param more further cells of the column with the same, of which no line is kept
 */
public record RowError(long line, String column, String value, String code, List<String> arguments, long more) {

    public RowError(long line, String column, String value, String code, List<String> arguments) {
        this(line, column, value, code, arguments, 0);
    }

    private static final int SHOWN = 120;

    public RowError {
        arguments = List.copyOf(arguments);
    }

    public static RowError of(long line, String column, String value, String code, Object... arguments) {
        String shown = value.codePointCount(0, value.length()) <= SHOWN
                ? value
                : value.substring(0, value.offsetByCodePoints(0, SHOWN)) + "…";
        return new RowError(
                line,
                column,
                shown.replace('\0', ' '),
                code,
                Arrays.stream(arguments).map(String::valueOf).toList());
    }
}
