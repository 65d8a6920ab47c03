package io.orderwright.platform.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.intake.RowError;
import io.orderwright.platform.intake.file.Heading;
import io.orderwright.platform.intake.file.SourceRow;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Columns are found by their headings, in whatever order and language. */
@Tag("unit")
class HeaderTest {

    private static final List<Column> COLUMNS =
            List.of(Column.required("customer_code", "客户编码", "customer"), Column.optional("phone", "电话"));

    @Test
    void columnsMayStandInAnyOrder() {
        Header header = header("电话", "customer_code");
        assertThat(header.errors()).isEmpty();
        assertThat(header.row(row(2, "139", "ACME")).cells()).containsExactly("ACME", "139");
    }

    @ParameterizedTest
    @CsvSource({
        "Customer Code",
        "CUSTOMER-CODE",
        "customer_code*",
        "ｃｕｓｔｏｍｅｒ＿ｃｏｄｅ",
        "客户编码",
        "customer_code / 客户编码",
        "Customer"
    })
    void aHeadingIsKnownHoweverItIsWritten(String heading) {
        assertThat(header(heading).errors()).isEmpty();
    }

    @Test
    void aColumnThatMustBeThereIsMissedByName() {
        assertThat(header("phone").errors())
                .containsExactly(new RowError(
                        1, "customer_code", "", "intake.column-missing", List.of("customer_code", "客户编码")));
    }

    @Test
    void aColumnThatMayBeMissingIsEmpty() {
        Header header = header("customer_code");
        assertThat(header.errors()).isEmpty();
        assertThat(header.row(row(2, "ACME")).text("phone")).isNull();
    }

    @Test
    void aColumnThatStandsTwiceIsRefused() {
        assertThat(header("customer_code", "客户编码").errors())
                .extracting(RowError::column, RowError::code)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("客户编码", "intake.column-twice"));
    }

    @Test
    void headingsThatMeanNothingAreNamed() {
        Header header = header("customer_code", "remarks", "", "备注");
        assertThat(header.errors()).isEmpty();
        assertThat(header.ignored()).containsExactly("remarks", "备注");
    }

    @Test
    void aShortRowIsFilledWithNothing() {
        assertThat(header("customer_code", "phone").row(row(2, "ACME")).cells()).containsExactly("ACME", "");
    }

    @Test
    void aRowWithMoreCellsThanHeadingsIsComplainedOfOnce() {
        Row row = header("customer_code", "phone").row(row(5, "ACME", "139", "", "x", "y"));
        assertThat(row.errors()).containsExactly(new RowError(5, "", "x", "intake.too-many-cells", List.of("2")));
    }

    @Test
    void emptyCellsBeyondTheHeadingsAreNothing() {
        assertThat(header("customer_code").row(row(5, "ACME", "", "")).clean()).isTrue();
    }

    @Test
    void aComplaintNamesTheHeadingThatThePersonWrote() {
        Row row = header("客户编码").row(row(3, ""));
        row.needed("customer_code");
        assertThat(row.errors()).extracting(RowError::column).containsExactly("客户编码");
    }

    @Test
    void aTemplatesHeadingIsReadBack() {
        for (Column column : COLUMNS) {
            assertThat(column.headings()).contains(Heading.normal(column.heading()));
        }
    }

    @ParameterizedTest
    @CsvSource({"'# any', true", "'#1', false", "any, false"})
    void aNoteBeginsWithItsMark(String cell, boolean note) {
        assertThat(row(1, cell).isNote()).isEqualTo(note);
    }

    @Test
    void aRowOfEmptyCellsIsBlank() {
        assertThat(row(1, "", "").isBlank()).isTrue();
        assertThat(row(1, "", "x").isBlank()).isFalse();
    }

    private static Header header(String... headings) {
        return new Header(COLUMNS, row(1, headings));
    }

    private static SourceRow row(long line, String... cells) {
        return new SourceRow(line, List.of(cells));
    }
}
