package io.orderwright.platform.decisions.table;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.table.Column.ColumnKind;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether rows answer every case once is found out without an engine: where it is not so, a case is named. */
@Tag("unit")
class CoverageTest {

    private static final Column NAME = new Column(0, ColumnKind.NAME, "", Set.of(), "");
    private static final Column GRADE =
            new Column(1, ColumnKind.ONE_OF, "grade", new LinkedHashSet<>(List.of("A", "B", "C")), "");
    private static final Column PREPAID = new Column(2, ColumnKind.FLAG, "prepaid", Set.of(), "");
    private static final Column ABOVE = new Column(3, ColumnKind.ABOVE, "days", Set.of(), "");
    private static final Column AT_MOST = new Column(4, ColumnKind.AT_MOST, "days", Set.of(), "");
    private static final Column AT_LEAST = new Column(5, ColumnKind.AT_LEAST, "days", Set.of(), "");
    private static final Column BELOW = new Column(6, ColumnKind.BELOW, "days", Set.of(), "");

    @Test
    void aRowWithoutAnyConditionAnswersEverything() {
        assertThat(findings(row("R-1", "", "", "", "", "", ""))).isEmpty();
    }

    @Test
    void withoutARowEveryCaseIsMissed() {
        assertThat(findings()).containsExactly("gap: t has no row for any case");
    }

    @Test
    void theDefaultRowFillsNoGap() {
        assertThat(findings(row("R-1", "A,B", "", "", "", "", ""), row("DEFAULT", "", "", "", "", "", "")))
                .containsExactly("gap: t has no row for grade C");
    }

    @Test
    void everyWordNeedsARow() {
        assertThat(findings(row("R-1", "A,B", "", "", "", "", ""), row("R-2", "C", "", "", "", "", "")))
                .isEmpty();
    }

    @Test
    void aWordInTwoRowsIsAnOverlap() {
        assertThat(findings(row("R-1", "A,B", "", "", "", "", ""), row("R-2", "B,C", "", "", "", "", "")))
                .singleElement()
                .asString()
                .startsWith("overlap: row R-1 (t line 11) and row R-2 (t line 12) both answer grade B");
    }

    @Test
    void aFlagNeedsBothItsAnswers() {
        assertThat(findings(row("R-1", "", "true", "", "", "", "")))
                .containsExactly(
                        "gap: t has no row for grade A, prepaid false",
                        "gap: t has no row for grade B, prepaid false",
                        "gap: t has no row for grade C, prepaid false");
        assertThat(findings(row("R-1", "", "true", "", "", "", ""), row("R-2", "", "false", "", "", "", "")))
                .isEmpty();
    }

    @Test
    void boundsThatMeetLeaveNothingOut() {
        assertThat(findings(row("R-1", "", "", "", "30", "", ""), row("R-2", "", "", "30", "", "", "")))
                .as("at most 30, above 30")
                .isEmpty();
        assertThat(findings(row("R-1", "", "", "", "", "", "30"), row("R-2", "", "", "", "", "30", "")))
                .as("below 30, at least 30")
                .isEmpty();
    }

    @Test
    void theBoundItselfMayBeLeftOut() {
        assertThat(findings(row("R-1", "A,B,C", "", "", "", "", "30"), row("R-2", "A,B,C", "", "30", "", "", "")))
                .hasSize(6)
                .allMatch(finding -> finding.startsWith("gap: ") && finding.endsWith("days 30"));
    }

    @Test
    void theBoundItselfMayBeAnsweredTwice() {
        assertThat(findings(row("R-1", "", "", "", "30", "", ""), row("R-2", "", "", "", "", "30", "")))
                .singleElement()
                .asString()
                .contains("overlap", "days 30");
    }

    @Test
    void whatLiesBetweenTwoBoundsIsNamed() {
        assertThat(findings(
                        row("R-1", "A", "", "", "30", "", ""),
                        row("R-2", "A", "", "60", "", "", ""),
                        row("R-3", "B,C", "", "", "", "", "")))
                .isNotEmpty()
                .allMatch(finding -> finding.startsWith("gap: t has no row for grade A"))
                .anyMatch(finding -> finding.endsWith("days between 30 and 60"))
                .anyMatch(finding -> finding.endsWith("days 60"));
    }

    @ParameterizedTest
    @CsvSource({"30, 30, '', ''", "31, 30, '', ''", "'', '', 30, 30", "'', 29, 30, ''", "30, '', '', 30"})
    void boundsThatExcludeEachOtherMakeADeadRow(String above, String atMost, String atLeast, String below) {
        assertThat(findings(row("R-1", "", "", "", "", "", ""), row("R-2", "A", "", above, atMost, atLeast, below)))
                .anyMatch(finding ->
                        finding.equals("row R-2 (t line 12) can never answer: its bounds exclude each other"));
    }

    @Test
    void oneNumberInTwoWritingsIsOneBound() {
        assertThat(findings(row("R-1", "", "", "", "30", "", ""), row("R-2", "", "", "30.00", "", "", "")))
                .isEmpty();
    }

    @Test
    void manyFaultsAreNotAllTold() {
        List<TableRow> same = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            same.add(row("R-" + i, "A", "", "", "", "", ""));
        }
        assertThat(Coverage.findings(sheet(same))).hasSizeBetween(5, 10);
    }

    @Test
    void aTableOfManyBoundsIsCheckedToItsEnd() {
        List<TableRow> steps = new ArrayList<>();
        steps.add(row("R-0", "", "", "", "0", "", ""));
        for (int i = 0; i < 400; i++) {
            steps.add(row("R-" + (i + 1), "", "", String.valueOf(i), String.valueOf(i + 1), "", ""));
        }
        steps.add(row("R-LAST", "", "", "400", "", "", ""));
        assertThat(Coverage.findings(sheet(steps))).isEmpty();
        steps.remove(200);
        assertThat(Coverage.findings(sheet(steps)))
                .isNotEmpty()
                .extracting(TableFault::kind)
                .containsOnly(FaultKind.GAP);
    }

    private static List<String> findings(TableRow... rows) {
        return Coverage.findings(sheet(List.of(rows))).stream()
                .map(TableFault::toString)
                .toList();
    }

    private static TableSheet sheet(List<TableRow> rows) {
        List<TableRow> numbered = new ArrayList<>();
        for (TableRow row : rows) {
            numbered.add(new TableRow(row.name(), 11 + numbered.size(), row.cells()));
        }
        return new TableSheet(
                "t",
                "",
                "Facts",
                "t",
                List.of(),
                List.of(NAME, GRADE, PREPAID, ABOVE, AT_MOST, AT_LEAST, BELOW),
                numbered);
    }

    private static TableRow row(String name, String... conditions) {
        Map<Integer, String> cells = new TreeMap<>();
        cells.put(0, name);
        for (int i = 0; i < conditions.length; i++) {
            if (!conditions[i].isEmpty()) {
                cells.put(i + 1, conditions[i]);
            }
        }
        return new TableRow(name, 0, cells);
    }
}
