package io.orderwright.platform.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.intake.RowError;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Absent, empty and default are three things. */
@Tag("doors")
class MergeTest {

    private static final List<Column> COLUMNS = List.of(Column.required("code", "编码"), Column.optional("field", "字段"));

    /** What stands in the cell ("-" for a column that is not there), whether the record is known, and what comes of it. */
    @ParameterizedTest
    @CsvSource(
            textBlock =
                    """
            text,   -,   known, was,
            text,   -,   new,   '',
            text,   '',  known, '',
            text,   '',  new,   '',
            text,   now, known, now,
            text,   now, new,   now,
            needed, -,   known, was,
            needed, -,   new,   '',   intake.needed-for-new
            needed, '',  known, '',   intake.required
            needed, '',  new,   '',   intake.required
            needed, now, known, now,
            needed, now, new,   now,
            usual,  -,   known, was,
            usual,  -,   new,   usual,
            usual,  '',  known, was,  intake.not-to-be-cleared
            usual,  '',  new,   usual,
            usual,  now, known, now,
            usual,  now, new,   now,
            """)
    void aCellMeansOneThing(String way, String cell, String record, String wanted, @Nullable String wrong) {
        Row row = Row.staged(2, COLUMNS, new @Nullable String[] {"C", cell.equals("-") ? null : cell});
        Merge<String> merge = new Merge<>(row, record.equals("known") ? "was" : null);
        String said = row.text("field");
        String result =
                switch (way) {
                    case "text" -> Objects.requireNonNullElse(merge.text("field", was -> was), "");
                    case "needed" -> merge.needed("field", said, "", was -> was);
                    default -> merge.usual("field", said, "usual", was -> was);
                };
        assertThat(result).isEqualTo(wanted);
        assertThat(row.errors()).extracting(RowError::code).isEqualTo(wrong == null ? List.of() : List.of(wrong));
        assertThat(row.errors()).allMatch(error -> error.column().equals("field"));
    }
}
