package io.orderwright.platform.decisions.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.stock.CountFacts;
import io.orderwright.platform.decisions.RowAnswer;
import io.orderwright.platform.decisions.table.Column;
import io.orderwright.platform.decisions.table.TableReader;
import io.orderwright.platform.decisions.table.TableRow;
import io.orderwright.platform.decisions.table.TableSheet;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** What the build has compiled is used for exactly the table that it was made of, and only if it is whole. */
@Tag("architecture")
class ShippedClassesTest {

    private static final String COUNTS = "fulfilment/count-release";
    private static final String ROOT = "/rules/";
    private static final String EXTENSION = ".drl.xlsx";
    private static final ClassLoader OURS = ShippedClassesTest.class.getClassLoader();
    private static final TableSheet SHEET = sheet(COUNTS);

    /** Says where it comes from: the table with other answers, compiled, and called the table's. */
    private static final byte[] OTHER = ShippedClasses.written(
            ShippedClasses.key(SHEET, OURS), RuleCompiler.compile(answering("reason.count.large"), OURS));

    static List<String> tables() throws IOException {
        return Arrays.stream(
                        new PathMatchingResourcePatternResolver().getResources("classpath*:rules/**/*" + EXTENSION))
                .map(ShippedClassesTest::table)
                .toList();
    }

    /** A red one after a compilation by something else than the build: {@code ./mvnw process-classes} makes them. */
    @ParameterizedTest
    @MethodSource("tables")
    void theBuildHasCompiledEachTable(String table) {
        byte[] file = bytes(ShippedClasses.place(table), OURS);
        assertThat(ShippedClasses.fits(file, sheet(table), OURS)).isTrue();
    }

    @Test
    void aWholeFileOfTheTableIsUsed() {
        assertThat(reason(OTHER)).isEqualTo("reason.count.large");
    }

    @Test
    void withoutAFileTheTableIsCompiled() {
        assertThat(reason(null)).isEqualTo("reason.count.small");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.01, 0.3, 0.9, 1})
    void aFileThatIsDamagedAnywhereIsNotUsed(double where) {
        byte[] damaged = OTHER.clone();
        damaged[(int) (where * (damaged.length - 1))] ^= 1;
        assertThat(reason(damaged)).isEqualTo("reason.count.small");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, 0.001, 0.5, 0.999})
    void aFileThatEndsEarlyIsNotUsed(double where) {
        assertThat(reason(Arrays.copyOf(OTHER, (int) (where * OTHER.length)))).isEqualTo("reason.count.small");
    }

    @Test
    void aFileOfAnotherTableIsNotUsed() {
        TableSheet other = answering("reason.count.large");
        assertThat(ShippedClasses.fits(ShippedClasses.of(other, OURS), other, OURS))
                .isTrue();
        assertThat(reason(ShippedClasses.of(other, OURS))).isEqualTo("reason.count.small");
    }

    /** Also one that the owner has edited: nobody asks what was compiled of the shipped one. */
    @Test
    void whateverTheClassesDependOnMakesAnotherKey() {
        String key = ShippedClasses.key(SHEET, OURS);
        assertThat(ShippedClasses.key(sheet(COUNTS), OURS)).isEqualTo(key);
        assertThat(ShippedClasses.key(answering("reason.count.large"), OURS)).isNotEqualTo(key);
        for (Class<?> type : List.of(CountFacts.class, RowAnswer.class)) {
            String file = type.getName().replace('.', '/') + ".class";
            assertThat(ShippedClasses.key(SHEET, new Serving(Map.of(file, new byte[] {1}))))
                    .isNotEqualTo(key);
        }
    }

    /** Two tables of one rule set have classes of the same names: each has its own. */
    @Test
    void tablesOfOneNameDoNotMeet() {
        RuleClasses one = RuleCompiler.compile(SHEET, OURS);
        RuleClasses two = RuleCompiler.compile(answering("reason.count.large"), OURS);
        RuleClasses renamed = ShippedClasses.read(OTHER, ShippedClasses.key(SHEET, OURS));
        assertThat(List.of(one, two, renamed))
                .extracting(classes -> classes.base(SHEET, OURS)
                        .decide(new CountFacts("LOSS", new BigDecimal("1000.00")), Map.of())
                        .text("reason"))
                .containsExactly("reason.count.small", "reason.count.large", "reason.count.large");
    }

    /** What the table answers to a small loss, with that in place of what the build has compiled. */
    private static String reason(byte[] file) {
        Map<String, byte[]> files = new HashMap<>();
        files.put(ShippedClasses.place(COUNTS), file);
        return RuleBases.none()
                .with(List.of(SHEET), new Serving(files))
                .decide(COUNTS, new CountFacts("LOSS", new BigDecimal("1000.00")))
                .text("reason");
    }

    /** The same table, with that for an answer to small differences. */
    private static TableSheet answering(String reason) {
        List<Column> answers = SHEET.answers();
        List<TableRow> rows = SHEET.rows().stream()
                .map(row -> {
                    Map<Integer, String> cells = new HashMap<>(row.cells());
                    answers.forEach(answer -> cells.replace(answer.index(), "reason.count.small", reason));
                    return new TableRow(row.name(), row.sheetRow(), cells);
                })
                .toList();
        return new TableSheet(
                SHEET.name(),
                SHEET.ownerVersion(),
                SHEET.factType(),
                SHEET.packageName(),
                SHEET.header(),
                SHEET.columns(),
                rows);
    }

    private static TableSheet sheet(String table) {
        return TableReader.read(table, bytes("rules/" + table + EXTENSION, OURS), null);
    }

    private static String table(Resource workbook) {
        try {
            String path = workbook.getURL().toString();
            return path.substring(path.lastIndexOf(ROOT) + ROOT.length(), path.length() - EXTENSION.length());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String place, ClassLoader loader) {
        try (InputStream found = loader.getResourceAsStream(place)) {
            assertThat(found).as(place).isNotNull();
            return found.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Has other files in the places of some of ours, or none where there is null. */
    private static final class Serving extends ClassLoader {

        private final Map<String, byte[]> files;

        Serving(Map<String, byte[]> files) {
            super(OURS);
            this.files = files;
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            if (!files.containsKey(name)) {
                return super.getResourceAsStream(name);
            }
            byte[] file = files.get(name);
            return file == null ? null : new ByteArrayInputStream(file);
        }
    }
}
