package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What holds for tests themselves. */
@Tag("architecture")
class TestRulesTest {

    private static final Path ROOT = Path.of("src", "test", "java");
    private static final int LONGEST = 400;
    private static final Pattern TESTS = Pattern.compile("@(Test|ParameterizedTest|RepeatedTest)\\b");
    private static final Pattern TAGGED = Pattern.compile("@(Tag\\(|ModuleTest\\b)");
    private static final Pattern EXTENDS = Pattern.compile("\\bclass \\w+ extends (\\w+)");
    private static final Pattern SHORT_OF_PATIENCE = Pattern.compile("\\.atMost\\((?!Duration\\.ofMinutes)");
    private static final Pattern WAITS = Pattern.compile("Thread\\.sleep\\(|\\.waitForTimeout\\(");

    /** Still too long; whoever shortens one takes it from the list. */
    private static final Set<String> LONG = Set.of();

    /** Benches measure; midnight is waited for. */
    private static final Set<String> WAITING = Set.of("Cost", "AroundMidnight");

    private static final Path MODULES = Path.of("src", "main", "java", "io", "orderwright");
    private static final Pattern MODULE = Pattern.compile("@ApplicationModule\\b");
    private static final Pattern MODULE_TEST = Pattern.compile("@ModuleTest\\b");

    /** What business stands on, puts together or shows to others; every other area knows facts of its own. */
    private static final Set<String> NO_BUSINESS =
            Set.of("platform", "coordination", "process", "integration", "desk", "demo", "sandbox", "commands");

    private static final Map<String, String> SOURCES = new TreeMap<>();

    @BeforeAll
    static void read() {
        try (Stream<Path> files = Files.walk(ROOT)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .forEach(file -> SOURCES.put(file.getFileName().toString().replace(".java", ""), text(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void everyTestClassCarriesATag() {
        assertThat(those(source -> TESTS.matcher(source).find() && !isTagged(source)))
                .isEmpty();
    }

    /** By itself, or by what it extends. */
    private static boolean isTagged(String source) {
        Matcher parent = EXTENDS.matcher(source);
        return TAGGED.matcher(source).find()
                || parent.find() && SOURCES.containsKey(parent.group(1)) && isTagged(SOURCES.get(parent.group(1)));
    }

    @Test
    void noTestClassIsLongerThanAReaderRemembers() {
        assertThat(those(source -> source.lines().count() > LONGEST)).isSubsetOf(LONG);
    }

    /** What is awaited has the patience of {@code FreshGround}; one that takes minutes says how many. */
    @Test
    void nobodyWaitsLessThanTheOthers() {
        assertThat(those(source -> SHORT_OF_PATIENCE.matcher(source).find())).isEmpty();
    }

    @Test
    void aTestWaitsForSomethingAndNeverForATime() {
        assertThat(those(source -> WAITS.matcher(source).find() && !source.contains("class TestRulesTest")))
                .isSubsetOf(WAITING);
    }

    /** House: one module test per module, its ports faked, by the module's name and in its package. */
    @Test
    void everyBusinessModuleShowsByItselfWhatItDoes() throws IOException {
        Set<Path> modules = modules();
        assertThat(modules).as("where modules are looked for").isNotEmpty();
        assertThat(modules)
                .as("without their module test")
                .allSatisfy(module ->
                        assertThat(moduleTest(module)).exists().content().containsPattern(MODULE_TEST));
    }

    private static Set<Path> modules() throws IOException {
        try (Stream<Path> files = Files.walk(MODULES)) {
            return files.filter(file -> file.endsWith("package-info.java"))
                    .filter(file -> MODULE.matcher(text(file)).find())
                    .map(file -> MODULES.relativize(file.getParent()))
                    .filter(module -> !NO_BUSINESS.contains(module.getName(0).toString()))
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Path moduleTest(Path module) {
        String name = module.getFileName().toString();
        return ROOT.resolve(Path.of("io", "orderwright"))
                .resolve(module)
                .resolve(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "ModuleTest.java");
    }

    private static Set<String> those(Predicate<String> wrong) {
        return SOURCES.entrySet().stream()
                .filter(entry -> wrong.test(entry.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
