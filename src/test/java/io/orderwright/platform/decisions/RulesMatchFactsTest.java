package io.orderwright.platform.decisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.decisions.Examples.Example;
import io.orderwright.platform.decisions.engine.RuleBases;
import io.orderwright.platform.decisions.engine.RuleSource;
import io.orderwright.platform.decisions.faults.FaultKind;
import io.orderwright.platform.decisions.faults.TableFault;
import io.orderwright.platform.decisions.table.Coverage;
import io.orderwright.platform.decisions.table.PublishedNames;
import io.orderwright.platform.decisions.table.TableReader;
import io.orderwright.platform.decisions.table.TableRow;
import io.orderwright.platform.decisions.table.TableSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The tables in rules/ say what their examples say, completely, without contradiction, and never anything by accident. */
@Tag("architecture")
class RulesMatchFactsTest {

    private static final String CREDIT = "credit/credit-decision";
    private static final ClassLoader LOADER = RulesMatchFactsTest.class.getClassLoader();
    private static DecisionTables decisions;

    @BeforeAll
    static void load() {
        decisions = ShippedTables.tables();
    }

    static Stream<String> tables() {
        return Examples.tables().stream();
    }

    static Stream<Example> examples() {
        return tables().flatMap(table -> Examples.of(table).stream());
    }

    @Test
    void everyTableIsLoaded() {
        assertThat(decisions.versions()).containsOnlyKeys(Examples.tables()).isNotEmpty();
        assertThat(decisions.versions().values())
                .allMatch(version -> version.matches("2026-(0[1-9]|1[0-2]) #[0-9a-f]{8}"));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyExampleGetsItsStatedAnswerAndRow(Example example) {
        Object facts = example.as(factType(example.table()));
        Decision decision = decisions.decide(example.table(), facts);
        example.expected()
                .forEach((name, value) -> assertThat(name.equals("row") ? decision.row() : decision.text(name))
                        .as("%s of %s", name, example)
                        .isEqualTo(value));
        assertThat(example.expected().keySet())
                .as("what the example states")
                .containsAll(decision.outputs().keySet())
                .contains("row");
        assertThat(decision.inputs().keySet()).isEqualTo(example.facts().keySet());
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyRowIsHitByAnExample(String table) {
        Set<String> rows =
                sheet(table).rows().stream().map(TableRow::name).collect(Collectors.toCollection(TreeSet::new));
        Set<String> hit = Examples.of(table).stream()
                .map(example ->
                        decisions.decide(table, example.as(factType(table))).row())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(hit).isEqualTo(rows);
    }

    @ParameterizedTest
    @MethodSource("tables")
    void everyReasonHasAnEnglishAndAChineseText(String table) throws IOException {
        Set<String> reasons = sheet(table).answers().stream()
                .filter(column -> column.field().equals("reason"))
                .flatMap(column -> column.words().stream())
                .collect(Collectors.toSet());
        assertThat(texts("decisions.properties").stringPropertyNames()).containsAll(reasons);
        assertThat(texts("decisions_zh_CN.properties").stringPropertyNames())
                .isEqualTo(texts("decisions.properties").stringPropertyNames());
    }

    /** The workbook stays a plain decision table of the engine: its own reader sees the rules that we compile. */
    @ParameterizedTest
    @MethodSource("tables")
    void theEnginesOwnReaderSeesTheSameRules(String table) {
        String stock = new SpreadsheetCompiler()
                .compile(new ByteArrayInputStream(EditedTable.shipped(table)), InputType.XLS)
                .replaceAll("(\\d)\\.0\\b", "$1")
                .replaceAll("(?m)^\\s*@remark.*\\R", "")
                .replaceAll("(?s)// rule values at A\\d+, header at A\\d+\\nrule \"DEFAULT\".*", "");
        assertThat(RuleSource.of(sheet(table)).replace(", ", ","))
                .isEqualTo(PublishedNames.resolved(stock).replace(", ", ","));
    }

    @Test
    void codeInACellIsRefusedWithItsCell() {
        String code = "APPROVE\"); System.exit(1); //";
        assertRefused(EditedTable.of(CREDIT).text("D-3", 12, code), "Rules!M", "is not one of APPROVE, REVIEW, HOLD");
        assertRefused(EditedTable.of(CREDIT).text("D-3", 13, code), "Rules!N", "is not one of");
        assertRefused(EditedTable.of(CREDIT).text("D-3", 2, "A\" || true || \"\" == \""), "Rules!C", "not one of A, B");
        assertRefused(EditedTable.of(CREDIT).text("D-3", 4, "100 || true"), "Rules!E", "plain number");
        assertRefused(EditedTable.of(CREDIT).text("D-3", 1, "true || true"), "Rules!B", "TRUE or FALSE");
        assertRefused(EditedTable.of(CREDIT).text("D-3", 0, "D-3\" when then end //"), "Rules!A", "row's name");
        assertRefused(EditedTable.of(CREDIT).text("D-3", 14, "x\ny"), "Rules!O", "remark");
        assertRefused(EditedTable.of(CREDIT).formula("D-3", 4, "50+50"), "Rules!E", "a formula without a result");
        assertRefused(EditedTable.of(CREDIT).percent("D-3", 4, 1.0), "Rules!E", "percentage");
    }

    @Test
    void aChangedHeaderIsRefused() {
        String more = "java.lang.Runtime, io.orderwright.credit.CreditFacts, io.orderwright.decisions.RowAnswer";
        assertRefused(EditedTable.of(CREDIT).text("Import", 1, more), "Rules!B", "header block differs");
        assertRefused(EditedTable.of(CREDIT).text("Values answer", 1, "APPROVE, PASS"), "Rules!B", "header block");
        assertRefused(EditedTable.of(CREDIT).text("RuleSet", 2, "Functions"), "Rules!C", "header block differs");
        assertRefused(EditedTable.of(CREDIT).text("RuleSet", 1, "other.pkg"), "Rules!B", "header block differs");
        assertRefused(EditedTable.of(CREDIT).blank("IgnoreNumericFormat", 1), "Rules!B", "lacks \"true\"");
    }

    @Test
    void whatIsNoWorkbookIsRefused() {
        assertThatThrownBy(() -> TableReader.read(CREDIT, "no zip".getBytes(StandardCharsets.UTF_8), sheet(CREDIT)))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining("not a readable XLSX workbook");
    }

    @ParameterizedTest
    @MethodSource("tables")
    void shippedTablesHaveNeitherGapNorOverlap(String table) {
        assertThat(Coverage.findings(sheet(table))).isEmpty();
    }

    /** Whichever row is taken out, its cases are missed. */
    @ParameterizedTest
    @MethodSource("tables")
    void everyMissingRowIsFoundAsAGap(String table) {
        for (TableRow row : sheet(table).rows()) {
            if (!row.isDefault()) {
                byte[] broken = EditedTable.of(table).without(row.name()).bytes();
                assertThat(Coverage.findings(TableReader.read(table, broken, sheet(table))))
                        .as("without %s", row.name())
                        .isNotEmpty()
                        .allMatch(finding -> finding.kind() == FaultKind.GAP);
            }
        }
    }

    @Test
    void aBoundMovedOneWayIsAnOverlapAndTheOtherWayAGap() {
        assertThat(findings(EditedTable.of(CREDIT).number("D-3", 5, 130)))
                .singleElement()
                .asString()
                .contains("overlap: row D-3", "row D-5", "utilisationPercent between 120 and 130");
        assertThat(findings(EditedTable.of(CREDIT).number("D-3", 5, 110)))
                .isNotEmpty()
                .allMatch(finding -> finding.startsWith("gap: "))
                .anyMatch(finding -> finding.contains("grade A, tier VIP, utilisationPercent between 110 and 120"));
        assertThat(findings(EditedTable.of(CREDIT).blank("D-3", 7))).anyMatch(f -> f.startsWith("overlap: row D-3"));
        assertThat(findings(EditedTable.of(CREDIT).number("D-3", 5, 90)))
                .anyMatch(f -> f.startsWith("row D-3") && f.contains("can never answer"));
    }

    @Test
    void aTableWithoutItsDefaultRowIsRefused() {
        assertRefused(EditedTable.of(CREDIT).without("DEFAULT"), CREDIT, "must be called DEFAULT");
        assertRefused(EditedTable.of(CREDIT).text("DEFAULT", 2, "A"), "Rules!A", "must have no condition");
        assertRefused(EditedTable.of(CREDIT).blank("DEFAULT", 12), "Rules!M", "an answer is missing");
        assertRefused(EditedTable.of(CREDIT).text("D-4", 0, "D-3"), "Rules!A", "two rows are called D-3");
    }

    @Test
    void noAnswerAndTwoAnswersAreNoDecision() {
        TableSheet sheet = sheet(CREDIT);
        Object facts = Examples.of(CREDIT).get(9).as(factType(CREDIT));
        List<TableRow> others = sheet.rows().stream()
                .filter(row -> !row.isDefault() && !row.name().equals("D-1"))
                .toList();
        assertThatThrownBy(() -> compiled(sheet, others).decide(CREDIT, facts))
                .isInstanceOf(NoSingleAnswer.class)
                .hasMessageContaining(CREDIT)
                .hasMessageContaining("no answer")
                .hasMessageContaining("overdueDays=30");
        List<TableRow> twice = new ArrayList<>(sheet.rows());
        TableRow row = sheet.rows().get(4);
        Map<Integer, String> cells = new TreeMap<>(row.cells());
        cells.put(0, "TWIN");
        twice.add(new TableRow("TWIN", 200, cells));
        assertThatThrownBy(() -> compiled(sheet, twice).decide(CREDIT, facts))
                .isInstanceOf(NoSingleAnswer.class)
                .hasMessageContaining("D-1")
                .hasMessageContaining("TWIN")
                .hasMessageContaining("grade=A");
    }

    @Test
    void aTableIsAskedOnlyAboutItsFacts() {
        assertThatThrownBy(() -> decisions.decide(CREDIT, "order 7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("CreditFacts");
        assertThatThrownBy(() -> decisions.decide("credit/unknown", "order 7"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("credit/unknown");
    }

    private static RuleBases compiled(TableSheet sheet, List<TableRow> rows) {
        TableSheet changed = new TableSheet(
                sheet.name(),
                sheet.ownerVersion(),
                sheet.factType(),
                sheet.packageName(),
                sheet.header(),
                sheet.columns(),
                rows);
        return RuleBases.none().with(List.of(changed), LOADER);
    }

    private static void assertRefused(EditedTable edited, String... parts) {
        byte[] workbook = edited.bytes();
        assertThatThrownBy(() -> TableReader.read(CREDIT, workbook, sheet(CREDIT)))
                .isInstanceOf(TableRefused.class)
                .hasMessageContaining(CREDIT)
                .satisfies(refused -> assertThat(refused.getMessage()).contains(parts));
    }

    private static List<String> findings(EditedTable edited) {
        return Coverage.findings(TableReader.read(CREDIT, edited.bytes(), sheet(CREDIT))).stream()
                .map(TableFault::toString)
                .toList();
    }

    private static TableSheet sheet(String table) {
        return ShippedTables.sheet(table);
    }

    private static Class<?> factType(String table) {
        try {
            return Class.forName(sheet(table).factType());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader in = new InputStreamReader(
                RulesMatchFactsTest.class.getResourceAsStream("/messages/" + file), StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return texts;
    }
}
