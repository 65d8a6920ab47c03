package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import io.orderwright.architecture.SourceTree.Method;
import io.orderwright.architecture.SourceTree.Text;
import io.orderwright.architecture.SourceTree.Type;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How large a room, a class and a method may be, who writes a table, and what a thing may be called. */
@Tag("architecture")
class HouseLawsTest {

    private static final int FILES = 15;
    private static final int LINES = 300;
    private static final int PARAMETERS = 7;
    private static final int LINES_OF_A_METHOD = 40;

    private static final Pattern WRITES = Pattern.compile(
            "\\b(?:insert\\s+into|update|delete\\s+from|merge\\s+into)\\s+(?:only\\s+)?([a-z][a-z0-9_]+)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMELESS =
            Pattern.compile("(?:\\binsert\\s+into|\\bupdate|\\bdelete\\s+from)\\s+(?:%|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern TABLE = Pattern.compile("create\\s+table\\s+(?:if\\s+not\\s+exists\\s+)?([a-z_0-9]+)");

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
            "Pricing",
            "Purchasing",
            "Rounding",
            "Seed",
            "Setting",
            "Speed",
            "Spring",
            "String",
            "Thing");

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
        Map<String, Set<String>> writers = writers();
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

    private static Map<String, Set<String>> writers() {
        Set<String> tables = tables();
        Map<String, Set<String>> writers = new TreeMap<>();
        entities().forEach((table, writer) -> writers.computeIfAbsent(table, none -> new TreeSet<>())
                .add(writer));
        for (Text text : SourceTree.PRODUCT.texts()) {
            WRITES.matcher(text.value())
                    .results()
                    .map(found -> found.group(1).toLowerCase(Locale.ROOT))
                    .filter(tables::contains)
                    .forEach(table -> writers.computeIfAbsent(table, none -> new TreeSet<>())
                            .add(text.type().replaceFirst("\\..*", "")));
        }
        return writers;
    }

    /** What keeps a state asks a table of transitions what may happen in it (docs/adr/0110). */
    @Test
    void whatHasALifeHasATableOfTransitions() {
        List<JavaClass> living = MainClasses.ALL.stream()
                .filter(type -> type.getPackageName().matches(".*\\.domain(\\..*)?"))
                .filter(type -> !type.isRecord() && !type.isEnum())
                .filter(type -> type.getFields().stream()
                        .anyMatch(field -> !field.getModifiers().contains(JavaModifier.STATIC)
                                && field.getRawType().isEnum()
                                && field.getRawType().getSimpleName().endsWith("State")))
                .toList();
        assertThat(living).extracting(JavaClass::getSimpleName).contains("SalesOrder", "StockTake", "CreditCommitment");
        assertThat(living.stream()
                        .filter(type -> type.getDirectDependenciesFromSelf().stream()
                                .map(dependency -> dependency.getTargetClass().getSimpleName())
                                .noneMatch(name -> name.endsWith("Transition") || name.endsWith("Step")))
                        .map(JavaClass::getSimpleName))
                .isEmpty();
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

    /** By table, the entity; also of what an entity keeps in a table beside its own. */
    private static Map<String, String> entities() {
        Map<String, String> tables = new TreeMap<>();
        for (JavaClass type : MainClasses.ALL) {
            String writer = type.getSimpleName() + " (entity)";
            if (type.isAnnotatedWith("jakarta.persistence.Entity")) {
                tables.put(table(type), writer);
            }
            type.getFields().stream()
                    .flatMap(field -> field.tryGetAnnotationOfType("jakarta.persistence.CollectionTable").stream())
                    .flatMap(beside -> beside.get("name").stream())
                    .forEach(name -> tables.put(name.toString(), writer));
        }
        return tables;
    }

    private static String table(JavaClass entity) {
        return entity.tryGetAnnotationOfType("jakarta.persistence.Table")
                .flatMap(table -> table.get("name"))
                .map(Object::toString)
                .filter(name -> !name.isEmpty())
                .orElseGet(() -> entity.getSimpleName()
                        .replaceAll("([a-z0-9])([A-Z])", "$1_$2")
                        .toLowerCase(Locale.ROOT));
    }

    private static Set<String> tables() {
        try (Stream<Path> files = Files.list(Path.of("src", "main", "resources", "db", "migration"))) {
            Set<String> tables = new TreeSet<>();
            for (Path file : files.toList()) {
                TABLE.matcher(Files.readString(file).toLowerCase(Locale.ROOT))
                        .results()
                        .forEach(found -> tables.add(found.group(1)));
            }
            return tables;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
