package io.orderwright.platform.intake.rows;

import io.orderwright.platform.ground.text.PlainText;
import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.file.Heading;
import io.orderwright.platform.intake.file.SourceRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first row of a file: which column stands where, in whatever order and language. */
public final class Header {

    private final List<Column> columns;
    private final String[] headings;
    private final int[] places;
    private final int width;
    private final List<String> ignored = new ArrayList<>();
    private final List<RowError> errors = new ArrayList<>();
    private final FileConventions habits;

    public Header(List<Column> columns, SourceRow first) {
        this(columns, first, FileConventions.none(columns.size()));
    }

    /** @param habits how the file writes numbers and days */
    public Header(List<Column> columns, SourceRow first, FileConventions habits) {
        this.columns = columns;
        this.habits = habits;
        this.headings = columns.stream().map(Column::name).toArray(String[]::new);
        this.places = new int[columns.size()];
        this.width = first.cells().size();
        Arrays.fill(places, -1);
        for (int place = 0; place < width; place++) {
            take(first.line(), place, first.cells().get(place));
        }
        for (int i = 0; i < places.length; i++) {
            Column column = columns.get(i);
            if (places[i] < 0 && column.required()) {
                errors.add(RowError.of(
                        first.line(), column.name(), "", "intake.column-missing", column.name(), column.chinese()));
            }
        }
    }

    private void take(long line, int place, String heading) {
        if (!PlainText.isPlain(heading)) {
            errors.add(RowError.of(line, "", "", "intake.control-character"));
            return;
        }
        String normal = Heading.normal(heading);
        for (int i = 0; i < places.length; i++) {
            if (columns.get(i).headings().contains(normal)) {
                if (places[i] >= 0) {
                    errors.add(RowError.of(
                            line,
                            heading,
                            "",
                            "intake.column-twice",
                            columns.get(i).name()));
                }
                places[i] = place;
                headings[i] = heading;
                return;
            }
        }
        if (!heading.isEmpty()) {
            ignored.add(heading);
        }
    }

    /** What makes the whole file unreadable; empty when it can be read. */
    public List<RowError> errors() {
        return errors;
    }

    /** Headings that mean nothing to this kind. */
    public List<String> ignored() {
        return ignored;
    }

    /** A row of the file in the order of the kind's columns. */
    public Row row(SourceRow source) {
        @Nullable String[] cells = new @Nullable String[places.length];
        for (int i = 0; i < places.length; i++) {
            // A column that is not there says nothing; a cell that is not there, in a column that is, is empty.
            cells[i] = places[i] < 0 ? null : habits.settled(columns.get(i).content(), i, cell(source, i));
        }
        Row row = new Row(source.line(), columns, headings, cells);
        for (int i = 0; i < places.length; i++) {
            String doubt = habits.unclear(
                    columns.get(i).content(), i, row.raw(columns.get(i).name()));
            if (!doubt.isEmpty()) {
                row.complain(columns.get(i).name(), doubt);
            }
        }
        for (int place = width; place < source.cells().size(); place++) {
            if (!source.cells().get(place).isEmpty()) {
                row.complainOfRow(source.cells().get(place), "intake.too-many-cells", width);
                break;
            }
        }
        return row;
    }

    /** What stands in a column of the kind; "" for nothing. */
    String cell(SourceRow source, int column) {
        int place = places[column];
        if (place < 0 || place >= source.cells().size()) {
            return "";
        }
        String shown = source.shown().get(place);
        return switch (columns.get(column).content()) {
            case KEY -> shown;
            // of a workbook only the format of the cell tells 100 % from 1
            case SHARE -> shown.endsWith("%") ? shown : source.cells().get(place);
            default -> source.cells().get(place);
        };
    }
}
