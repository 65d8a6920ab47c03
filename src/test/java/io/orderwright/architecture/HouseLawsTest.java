package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.architecture.SourceTree.Method;
import io.orderwright.architecture.SourceTree.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How large a room, a class and a method may be, who writes a table, and what a thing may be called. */
@Tag("architecture")
class HouseLawsTest {

    private static final int FILES = 15;
    private static final int LINES = 300;
    private static final int PARAMETERS = 7;
    private static final int LINES_OF_A_METHOD = 40;

    private static final Pattern NAMELESS =
            Pattern.compile("(?:\\binsert\\s+into|\\bupdate|\\bdelete\\s+from)\\s+(?:%|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VIEW = Pattern.compile("(?:^|\\.)\\w+View(?:\\.|$)");
    private static final Pattern LITERAL = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*\"");

    /** Branches, loops, streams, arithmetic and comparison of amounts and days. */
    private static final Pattern CALCULATES = Pattern.compile("\\b(?:if|for|while|switch) \\(| \\? | [-*/%<>] | [<>]= "
            + "|\\bstream\\(|\\bStream\\.|\\.(?:add|subtract|multiply|divide|plus|minus|times|negate|max|min|compareTo|signum"
            + "|isBefore|isAfter|isMoreThan|plusDays|minusDays|setScale)\\(");

    private static final Pattern LAST_WORD = Pattern.compile("([A-Z][a-z0-9]*)$");

    /** Nouns of the field that only look like a gerund or a participle. */
    private static final Set<String> NOUNS = Set.of(
            "Billing",
            "Booking",
            "Feed",
            "Heading",
            "Holding",
            "Landing",
            "Need",
            "Packing",
            "Posting",
            "Pricing",
            "Purchasing",
            "Rounding",
            "Seed",
            "Setting",
            "Speed",
            "Spring",
            "String",
            "Thing");

    /** Participles that do not end like others, and words of which none names a thing. */
    private static final Set<String> SAY_NOT_WHAT = Set.of(
            "After", "Alike", "Away", "Before", "By", "Cast", "Doing", "Earlier", "Found", "Given", "Held", "Kept",
            "Known", "Left", "Less", "Lost", "Made", "Met", "More", "Out", "Paid", "Read", "Said", "Seen", "Sent",
            "Shown", "Sold", "Someone", "Taken", "Told", "Who", "Whom", "Why", "Will", "With", "Won", "Written");

    /** What happened may tell what not everybody may know: pages read it as far as their reader may. */
    @Test
    void pagesReadTheRecordAsItsReaderMay() {
        assertThat(SourceTree.PRODUCT.files().stream()
                        .filter(file -> file.toString().contains("/desk/"))
                        .filter(file -> text(file).contains("import io.orderwright.platform.audit.AuditTrail;"))
                        .map(file -> file.getFileName().toString()))
                .containsExactly("TrailForReader.java");
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aPackageHoldsFifteenFilesAtMost() {
        Map<String, Integer> rooms = new TreeMap<>();
        SourceTree.PRODUCT.files().stream()
                .filter(file -> !file.endsWith("package-info.java"))
                .forEach(file -> rooms.merge(name(file.getParent()), 1, Integer::sum));
        Debts.onlyKnown("files-of-a-package", broken(rooms, FILES));
    }

    @Test
    void aClassHasThreeHundredLinesAtMost() {
        Debts.onlyKnown("lines-of-a-class", tooLong());
    }

    @Test
    void aConstructorTakesSevenThingsAtMost() {
        Debts.onlyKnown(
                "parameters-of-a-constructor",
                SourceTree.PRODUCT.methods().stream()
                        .filter(method -> method.name().equals("<init>") && !method.ofRecord())
                        .filter(method -> method.parameters() > PARAMETERS)
                        .map(Method::type)
                        .toList());
    }

    @Test
    void aMethodHasFortyLinesAtMost() {
        Debts.onlyKnown(
                "lines-of-a-method",
                SourceTree.PRODUCT.methods().stream()
                        .filter(method -> method.lines() > LINES_OF_A_METHOD)
                        .map(Method::place)
                        .toList());
    }

    /** An entity's table is written by nothing but the entity, any other by one class that holds its statements. */
    @Test
    void aTableHasOneWriter() {
        Map<String, Set<String>> writers = WrittenTables.writers();
        assertThat(writers)
                .as("the reader of SQL and of entities sees")
                .containsEntry("stock_item", Set.of("StockStatements"))
                .containsEntry("stock_take", Set.of("CountLedger"))
                .containsEntry("effect", Set.of("EffectsLedger"))
                .containsEntry("sales_order", Set.of("SalesOrder (entity)"))
                .containsKey("work_order");
        Debts.onlyKnown(
                "writers-of-a-table",
                writers.entrySet().stream()
                        .filter(table -> table.getValue().size() > 1)
                        .map(table -> table.getKey() + ": " + String.join(", ", table.getValue()))
                        .toList());
    }

    /** What writes a table of which the reader above cannot know the name. */
    @Test
    void aStatementThatWritesSaysWhichTable() {
        assertThat(SourceTree.PRODUCT.texts().stream()
                        .filter(text -> NAMELESS.matcher(text.value()).find())
                        .map(text -> text.type() + ": " + text.value()))
                .isEmpty();
    }

    /** A view carries answers; what follows from what is a rule, and stands with what decides by it (docs/adr/0167). */
    @Test
    void aViewCalculatesNothing() {
        List<Method> ofViews = SourceTree.PRODUCT.methods().stream()
                .filter(method ->
                        method.ofRecord() && VIEW.matcher(method.type()).find())
                .toList();
        assertThat(ofViews).extracting(Method::place).contains("WriteOffView.booked", "AddressView.inOneLine");
        Debts.onlyKnown(
                "views-that-calculate",
                ofViews.stream()
                        .filter(method -> CALCULATES
                                .matcher(LITERAL.matcher(method.body()).replaceAll(""))
                                .find())
                        .map(Method::place)
                        .toList());
    }

    @Test
    void aClassIsCalledByANounOrAVerbWithANoun() {
        Debts.onlyKnown(
                "names-that-are-no-nouns",
                SourceTree.PRODUCT.types().stream()
                        .filter(type -> type.outer().isEmpty())
                        .map(Type::name)
                        .filter(HouseLawsTest::isGerundOrParticiple)
                        .toList());
    }

    @Test
    void anExportedNestedTypeCarriesItsNoun() {
        Set<String> words = Set.of("State", "Line", "Outcome", "Kind", "Verdict", "Resolution", "Part", "Step");
        Debts.onlyKnown(
                "nested-names-without-a-noun",
                SourceTree.PRODUCT.types().stream()
                        .filter(type -> !type.outer().isEmpty() && type.exported() && words.contains(type.name()))
                        .filter(type -> !type.packageName().matches(".*\\.(domain|store|web|ledger)(\\..*)?"))
                        .map(type -> type.outer() + "." + type.name())
                        .toList());
    }

    /** Asked, given, why: whoever reads such a name elsewhere does not know of what. */
    @Test
    void anExportedNestedTypeIsCalledByANoun() {
        assertThat(SourceTree.PRODUCT.types().stream()
                        .filter(type -> !type.outer().isEmpty() && type.exported())
                        .filter(type -> !type.packageName().matches(".*\\.web(\\..*)?"))
                        .filter(type -> saysNotWhat(type.name()))
                        .map(type -> type.outer() + "." + type.name()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"Given, true", "Asked, true", "Waiting, true", "Why, true", "PaidBack, true", "Delivery, false"})
    void aNameThatSaysNotWhatIsKnown(String name, boolean saysNotWhat) {
        assertThat(saysNotWhat(name)).isEqualTo(saysNotWhat);
    }

    private static boolean saysNotWhat(String name) {
        String first = name.replaceFirst("(?<=[a-z])[A-Z].*", "");
        boolean alone = first.equals(name) || name.matches("[A-Z][a-z]+(Back|Up|On|Out|By|Open|To)");
        return alone
                && (SAY_NOT_WHAT.contains(first)
                        || (first.endsWith("ing") || first.endsWith("ed")) && !NOUNS.contains(first));
    }

    private static boolean isGerundOrParticiple(String name) {
        var last = LAST_WORD.matcher(name);
        String word = last.find() ? last.group(1) : name;
        boolean event = !word.equals(name) && word.endsWith("ed");
        return (word.endsWith("ing") || word.endsWith("ed") && !event) && !NOUNS.contains(word);
    }

    private static List<String> broken(Map<String, Integer> counts, int most) {
        return counts.entrySet().stream()
                .filter(one -> one.getValue() > most)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<String> tooLong() {
        List<String> found = new ArrayList<>();
        for (Path file : SourceTree.PRODUCT.files()) {
            try (Stream<String> lines = Files.lines(file)) {
                if (lines.count() > LINES) {
                    found.add(file.getFileName().toString().replace(".java", ""));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static String name(Path folder) {
        return SourceTree.MAIN
                .toAbsolutePath()
                .relativize(folder.toAbsolutePath())
                .toString()
                .replace('/', '.');
    }
}
