package io.orderwright.platform.intake.file;

import java.util.List;

/**
 * A row of a file.
 *
 * @param line where it begins, as a person counts lines or rows, from 1
 * @param cells trimmed texts; "" where nothing stands; numbers as digits with a dot, dates as yyyy-MM-dd
 * @param shown the same as a person sees them, for codes: with leading zeros, and {@link #DATE} for what became a date
 */
public record SourceRow(long line, List<String> cells, List<String> shown) {

    /** What a code reads as of which a spreadsheet has made a date. */
    public static final String DATE = "#DATE!";

    /** Cells that are shown as they are. */
    public SourceRow(long line, List<String> cells) {
        this(line, cells, cells);
    }

    /** A row of notes in a template: its first cell begins with "# ". */
    public boolean isNote() {
        return !cells.isEmpty() && cells.get(0).startsWith("# ");
    }

    public boolean isBlank() {
        return cells.stream().allMatch(String::isEmpty);
    }
}
