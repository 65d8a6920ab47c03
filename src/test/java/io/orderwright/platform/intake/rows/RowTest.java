package io.orderwright.platform.intake.rows;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.intake.RowError;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A cell is read as what it must be, or complained of once, with its line, its heading and what stands there. */
@Tag("unit")
class RowTest {

    private static final List<Column> COLUMNS =
            List.of(Column.required("code", "编码"), Column.optional("amount", "金额"), Column.optional("tier", "等级"));

    @Test
    void whatIsMissingIsComplainedOfAndReadAsAbsent() {
        Row row = row("", "", "");
        assertThat(row.needed("code")).isEmpty();
        assertThat(row.errors()).containsExactly(new RowError(7, "code", "", "intake.required", List.of()));
        assertThat(row.clean()).isFalse();
    }

    @Test
    void anEmptyCellThatMayBeEmptyIsAbsent() {
        Row row = row("A", "", "");
        assertThat(row.text("amount")).isNull();
        assertThat(row.number("amount", 2)).isNull();
        assertThat(row.whole("amount")).isNull();
        assertThat(row.date("amount")).isNull();
        assertThat(row.flag("amount")).isNull();
        assertThat(row.choice("tier", Tier.class)).isNull();
        assertThat(row.code("tier")).isNull();
        assertThat(row.clean()).isTrue();
    }

    @Test
    void aNumberThatIsNoneIsComplainedOfAtItsCell() {
        Row row = row("A", "many", "");
        assertThat(row.number("amount", 2)).isNull();
        assertThat(row.errors()).containsExactly(new RowError(7, "amount", "many", "intake.number", List.of()));
    }

    @Test
    void aNumberThatMustBeThereIsZeroAfterTheComplaint() {
        Row row = row("A", "", "");
        assertThat(row.neededNumber("amount", 2)).isZero();
        assertThat(row.errors()).extracting(RowError::code).containsExactly("intake.required");
    }

    @Test
    void aCellIsComplainedOfOnce() {
        Row row = row("A", "many", "");
        row.number("amount", 2);
        row.complain("amount", "intake.rule.Min", 0);
        row.complain("code", "intake.unknown");
        assertThat(row.errors())
                .extracting(RowError::column, RowError::code)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("amount", "intake.number"),
                        org.assertj.core.groups.Tuple.tuple("code", "intake.unknown"));
    }

    @Test
    void aRowMayBeComplainedOfAsAWholeAsOftenAsNeeded() {
        Row row = row("A", "", "");
        row.complainOfRow("x", "intake.too-many-cells", 3);
        row.complainOfRow("y", "intake.too-many-cells", 3);
        assertThat(row.errors()).extracting(RowError::column).containsExactly("", "");
    }

    @ParameterizedTest
    @CsvSource({"7, 7", "'1,234,567', 1234567", "12.0, 12", "-3, -3"})
    void aWholeNumberIsReadAsOne(String cell, int number) {
        assertThat(row("A", cell, "").whole("amount")).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "1234567890", "x"})
    void whatIsNoWholeNumberIsRefused(String cell) {
        Row row = row("A", cell, "");
        assertThat(row.whole("amount")).isNull();
        assertThat(row.errors()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"5%, 0.05", "0.05, 0.05", "'12,5 %', 0.125", "５％, 0.05", "100%, 1"})
    void aShareMayBeWrittenInPerCent(String cell, BigDecimal share) {
        assertThat(row("A", cell, "").share("amount", 4)).isEqualByComparingTo(share);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "Y", "TRUE", "1", "是", "１", "有效"})
    void yesIsYesInBothLanguages(String cell) {
        assertThat(row("A", cell, "").flag("amount")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"no", "N", "False", "0", "否", "停售"})
    void noIsNoInBothLanguages(String cell) {
        assertThat(row("A", cell, "").flag("amount")).isFalse();
    }

    @Test
    void whatIsNeitherYesNorNoIsRefused() {
        Row row = row("A", "perhaps", "");
        assertThat(row.flag("amount")).isNull();
        assertThat(row.errors()).extracting(RowError::code).containsExactly("intake.flag");
    }

    @Test
    void aWordOfAListIsReadInAnyCase() {
        assertThat(row("A", "", "vip").choice("tier", Tier.class)).isEqualTo(Tier.VIP);
    }

    @Test
    void anotherWordIsRefusedWithThoseThatThereAre() {
        Row row = row("A", "", "gold");
        assertThat(row.choice("tier", Tier.class)).isNull();
        assertThat(row.errors().get(0).arguments()).containsExactly("VIP, KEY, STANDARD, NEW");
    }

    @Test
    void aCodeIsReadInPlainUpperCase() {
        assertThat(row("A", "", "ｃｎｙ").code("tier")).isEqualTo("CNY");
    }

    @Test
    void aDayIsReadAsADay() {
        assertThat(row("A", "2026/3/2", "").date("amount")).isEqualTo(LocalDate.of(2026, 3, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#N/A", "#REF!", "#DIV/0!", "#SPILL!"})
    void theResultOfABrokenFormulaIsNoText(String cell) {
        Row row = row("A", cell, "");
        row.checkCharacters();
        assertThat(row.errors()).extracting(RowError::code).containsExactly("intake.formula-broken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "a\u0007", "\u001b[31m"})
    void charactersThatNoTextHoldsAreRefused(String cell) {
        Row row = row("A", "", cell);
        row.checkCharacters();
        assertThat(row.errors()).extracting(RowError::code).containsExactly("intake.control-character");
    }

    @Test
    void aTextMayGoOverSeveralLines() {
        Row row = row("A", "", "one\r\ntwo\tthree");
        row.checkCharacters();
        assertThat(row.clean()).isTrue();
    }

    @Test
    void aLongValueIsShownShortened() {
        Row row = row("A", "九".repeat(500), "");
        row.number("amount", 2);
        assertThat(row.errors().get(0).value()).isEqualTo("九".repeat(120) + "…");
    }

    private static Row row(String... cells) {
        return Row.staged(7, COLUMNS, cells);
    }

    /** 1234567890123456 in a cell that is too narrow; what it was is lost. */
    @ParameterizedTest
    @Tag("doors")
    @CsvSource({
        "1.23457E+15, intake.key-rounded",
        "'1,23457E+12', intake.key-rounded",
        "1E+15, intake.key-rounded",
        "#DATE!, intake.key-date",
        "1E5,",
        "E+15,"
    })
    void whatASpreadsheetHasMadeOfACodeIsRefused(String cell, String code) {
        Row row = Row.staged(2, List.of(Column.required("code", "编码").ofKeys()), new String[] {cell});
        row.checkCharacters();
        assertThat(row.errors()).extracting(RowError::code).isEqualTo(code == null ? List.of() : List.of(code));
    }
}
