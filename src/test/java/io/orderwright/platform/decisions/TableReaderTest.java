package io.orderwright.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.table.TableReader;
import io.orderwright.platform.decisions.table.TableSheet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an owner may write into a cell of a table, and how it is read. */
@Tag("unit")
class TableReaderTest {

    private static final String CREDIT = "credit/credit-decision";
    private static final int PREPAID = 1;
    private static final int GRADE = 2;
    private static final int ABOVE_PERCENT = 4;
    private static final int ANSWER = 12;
    private static final int REMARK = 14;

    @Test
    void aChineseCommaDividesWordsToo() {
        assertThat(read(EditedTable.of(CREDIT).text("D-3", GRADE, "A，B")).rows())
                .filteredOn(row -> row.name().equals("D-3"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsEntry(GRADE, "A,B"));
    }

    @Test
    void blanksAroundWordsDoNotCount() {
        assertThat(read(EditedTable.of(CREDIT).text("D-3", GRADE, " A , B ")).version())
                .isEqualTo(
                        read(EditedTable.of(CREDIT).text("D-3", GRADE, "A,B")).version());
    }

    @Test
    void aNumberMayBeWrittenAsText() {
        assertThat(read(EditedTable.of(CREDIT).text("D-3", ABOVE_PERCENT, "100"))
                        .version())
                .isEqualTo(read(EditedTable.of(CREDIT).number("D-3", ABOVE_PERCENT, 100))
                        .version());
    }

    @Test
    void aRemarkIsForPeopleAndChangesNoVersion() {
        assertThat(read(EditedTable.of(CREDIT).text("D-3", REMARK, "as agreed in March 三月"))
                        .version())
                .isEqualTo(ShippedTables.sheet(CREDIT).version());
    }

    @Test
    void anotherBoundIsAnotherVersion() {
        assertThat(read(EditedTable.of(CREDIT).number("D-3", ABOVE_PERCENT, 99)).version())
                .isNotEqualTo(ShippedTables.sheet(CREDIT).version());
    }

    @ParameterizedTest
    @CsvSource({"'A,A', a word is there twice", "'A,,B', is not one of", "'A;B', is not one of", "a, is not one of"})
    void wordsAreThoseOfTheHeaderEachOnce(String cell, String why) {
        refused(EditedTable.of(CREDIT).text("D-3", GRADE, cell), why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e3", "1,000", "1234567890123", "0.1234567", "ten", "+5", ".5"})
    void aBoundIsAPlainNumber(String cell) {
        refused(EditedTable.of(CREDIT).text("D-3", ABOVE_PERCENT, cell), "a plain number is expected");
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 27, 36, 50, 58})
    void aDateIsNoBound(int format) {
        refused(EditedTable.of(CREDIT).chineseDate("D-3", ABOVE_PERCENT, 46_082, format), "Excel made a date of it");
    }

    @Test
    void aNumberOfAnUnknownFormatIsANumber() {
        assertThat(read(EditedTable.of(CREDIT).chineseDate("D-3", ABOVE_PERCENT, 100, 60))
                        .version())
                .isEqualTo(ShippedTables.sheet(CREDIT).version());
    }

    @Test
    void whatIsWrongIsToldInShort() {
        assertThatThrownBy(() -> read(EditedTable.of(CREDIT).text("D-3", ABOVE_PERCENT, "a\n" + "b".repeat(5_000))))
                .isInstanceOfSatisfying(TableRefused.class, refused -> assertThat(
                                refused.findings().get(0).values())
                        .containsExactly("a " + "b".repeat(298)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"d-3x", "3-D", "D 3X", "D-3-AND-A-NAME-THAT-IS-FAR-TOO-LONG"})
    void aRowsNameIsCapitalsDigitsAndDashes(String name) {
        refused(EditedTable.of(CREDIT).text("D-3", 0, name), "capitals, digits and dashes");
    }

    @Test
    void noAnswerStandsAlone() {
        refused(EditedTable.of(CREDIT).text("D-3", ANSWER, "APPROVE,-"), "Rules!M");
    }

    @Test
    void aRemarkIsShort() {
        refused(EditedTable.of(CREDIT).text("D-3", REMARK, "x".repeat(201)), "a remark of up to 200");
    }

    @Test
    void onlyTheDefaultRowHasNoCondition() {
        EditedTable edited = EditedTable.of(CREDIT);
        for (int column = 1; column < ANSWER; column++) {
            edited.blank("D-3", column);
        }
        refused(edited, "only the row DEFAULT may have no condition");
    }

    @Test
    void everyCellAtFaultIsTold() {
        EditedTable edited = EditedTable.of(CREDIT).text("D-3", GRADE, "X").text("D-4", ABOVE_PERCENT, "ten");
        assertThatThrownBy(() -> read(edited))
                .isInstanceOfSatisfying(TableRefused.class, refusal -> assertThat(refusal.findings())
                        .hasSize(2));
    }

    /** LibreOffice writes TRUE() for a plain true. */
    @Test
    void aFormulaCountsAsWhatItCameTo() {
        EditedTable edited = EditedTable.of(CREDIT)
                .result("D-3", PREPAID, "FALSE()", false)
                .result("D-3", ABOVE_PERCENT, "50*2", 100)
                .result("D-3", ANSWER, "\"REV\"&\"IEW\"", "REVIEW");
        assertThat(read(edited).version())
                .isEqualTo(read(EditedTable.of(CREDIT)
                                .text("D-3", PREPAID, "FALSE")
                                .number("D-3", ABOVE_PERCENT, 100)
                                .text("D-3", ANSWER, "REVIEW"))
                        .version());
        refused(EditedTable.of(CREDIT).formula("D-3", ABOVE_PERCENT, "50*2"), "a formula without a result");
        refused(EditedTable.of(CREDIT).result("D-3", ANSWER, "\"x\"", "x\"); //"), "is not one of APPROVE");
        refused(EditedTable.of(CREDIT).error("D-3", ABOVE_PERCENT), "an error stands in the cell");
    }

    @ParameterizedTest
    @CsvSource({"yes, true", "YES, true", "是, true", "True, true", "no, false", "否, false", "FALSE, false"})
    void yesAndNoHaveSeveralWords(String cell, String read) {
        assertThat(read(EditedTable.of(CREDIT).text("D-3", PREPAID, cell)).rows())
                .filteredOn(row -> row.name().equals("D-3"))
                .singleElement()
                .satisfies(row -> assertThat(row.cells()).containsEntry(PREPAID, read));
        refused(EditedTable.of(CREDIT).text("D-3", PREPAID, "perhaps"), "TRUE or FALSE, YES or NO");
    }

    @Test
    void anOwnerWritesBesideAndBelowTheTableWhatHeLikes() {
        EditedTable noted = EditedTable.of(CREDIT)
                .text("D-3", 20, "ask Fiona before the third quarter")
                .text("Values tier", 20, "=HYPERLINK")
                .text("D-4", REMARK, "so \"agreed\" in C:\\contracts")
                .noteBelow(2, 0, "for the third quarter")
                .noteBelow(1, 17, "42");
        assertThat(read(noted).version()).isEqualTo(ShippedTables.sheet(CREDIT).version());
    }

    /** It would be left out without a word. */
    @Test
    void aRowBelowAnEmptyOneIsNoNote() {
        refused(EditedTable.of(CREDIT).noteBelow(3, ABOVE_PERCENT, "100"), "something after the empty row");
        refused(EditedTable.of(CREDIT).noteBelow(2, ANSWER, "HOLD"), "something after the empty row");
    }

    @Test
    void aFindingNamesTheColumnByItsLabel() {
        EditedTable edited = EditedTable.of(CREDIT).text("D-3", ABOVE_PERCENT, "ten");
        assertThatThrownBy(() -> read(edited))
                .isInstanceOfSatisfying(TableRefused.class, refusal -> assertThat(refusal.findings())
                        .singleElement()
                        .satisfies(finding -> {
                            assertThat(finding.kind()).isEqualTo(FaultKind.NUMBER);
                            assertThat(finding.cell()).matches("Rules!E[0-9]+");
                            assertThat(finding.heading()).isNotBlank();
                            assertThat(finding.values()).containsExactly("ten");
                        }));
    }

    private static TableSheet read(EditedTable edited) {
        return TableReader.read(CREDIT, edited.bytes(), ShippedTables.sheet(CREDIT));
    }

    private static void refused(EditedTable edited, String why) {
        assertThatThrownBy(() -> read(edited)).isInstanceOf(TableRefused.class).hasMessageContaining(why);
    }
}
