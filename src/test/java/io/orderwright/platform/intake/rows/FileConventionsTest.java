package io.orderwright.platform.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.file.RowSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a cell means, its column proves; what nothing proves is asked. */
@Tag("doors")
class FileConventionsTest {

    private static final List<Column> COLUMNS = List.of(
            Column.required("sku", "货号").ofKeys(),
            Column.optional("quantity", "数量").ofNumbers(),
            Column.optional("price", "单价").ofNumbers(),
            Column.optional("wanted", "交期").of(ColumnContent.DAY));

    @TempDir
    private Path folder;

    /** The cells of a column from above to below, and what they are read as; "?" where it is asked. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            quantity | 1.000 10.5        | 1 10.5
            quantity | 1.000 10,5        | 1000 10.5
            quantity | 1,000 10.5        | 1000 10.5
            quantity | 1,000 10,5        | 1 10.5
            quantity | 1,000             | ?
            quantity | 1.000             | 1
            quantity | 1.000 2.500       | 1 2.5
            quantity | 1.000 1,5 1.5     | ? 1.5 1.5
            quantity | 2.500 1.234.567   | 2500 1234567
            quantity | 0,125             | 0.125
            quantity | 0,125 1.000       | 0.125 1000
            wanted   | 6/16/2018 6/5/2018 | 2018-06-16 2018-06-05
            wanted   | 16/6/2018 6/5/2018 | 2018-06-16 2018-05-06
            wanted   | 6/5/2018          | ?
            wanted   | 5/5/2018          | 2018-05-05
            wanted   | 16.6.2018 6.5.2018 | 2018-06-16 2018-05-06
            wanted   | 16/6/2018 6/16/2018 6/5/2018 | ? ? ?
            wanted   | 2026-12-31T10:00:00 2026-12-31 | 2026-12-31 2026-12-31
            wanted   | 2003-01-01        | 2003-01-01
            wanted   | 0002-01-01 9999-12-31 | ? ?
            """)
    void aColumnProvesWhatItsCellsMean(String column, String cells, String wanted) throws IOException {
        assertThat(read(column, cells.split(" "), ',')).containsExactly(wanted.split(" "));
    }

    /** Another column with commas, or semicolons between the cells, make a dot doubtful. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            sku;quantity;price\\nA;1.000;10,50 | ?
            sku;quantity;price\\nA;1.000;10.50 | 1
            sku;quantity\\nA;1.000 | ?
            sku,quantity,price\\nA,1.000,"10,50" | ?
            """)
    void aDotIsDoubtfulWhereCommasAreUsed(String file, String wanted) throws IOException {
        assertThat(read(file.replace("\\n", "\n") + "\n", "quantity")).containsExactly(wanted);
    }

    private List<String> read(String column, String[] cells, char delimiter) throws IOException {
        StringBuilder file = new StringBuilder("sku" + delimiter + column + "\n");
        for (String cell : cells) {
            file.append("A").append(delimiter).append('"').append(cell).append("\"\n");
        }
        return read(file.toString(), column);
    }

    private List<String> read(String file, String column) throws IOException {
        Path path = Files.writeString(Files.createTempFile(folder, "habits", ".csv"), file);
        Set<String> headings = Set.of("sku", "quantity", "price", "wanted");
        FileConventions habits;
        try (RowSource source = RowSource.open(path, headings)) {
            habits = FileConventions.of(source, COLUMNS);
        }
        List<String> found = new ArrayList<>();
        try (RowSource source = RowSource.open(path, headings)) {
            Header header = new Header(COLUMNS, source.next(), habits);
            while (source.hasNext()) {
                Row row = header.row(source.next());
                Object value = column.equals("wanted") ? row.date(column) : row.number(column, 3);
                found.add(row.clean() && value != null ? String.valueOf(value) : "?");
                assertThat(row.errors()).extracting(RowError::column).allMatch(column::equals);
            }
        }
        return found;
    }
}
