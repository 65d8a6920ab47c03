package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.orderwright.platform.kernel.BusinessEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.data.repository.Repository;

/** Names say what a thing does in the business; packages say what they are for; classes stay short. */
@Tag("architecture")
class NamingRulesTests {

    private static final Path SOURCES = Path.of("src", "main", "java");
    private static final Path LONG_CLASSES = Path.of("target", "long-classes.txt");

    private static final Set<String> WORDS_THAT_SAY_NOTHING = Set.of(
            "Impl", "Manager", "Helper", "Helpers", "Util", "Utils", "Utility", "DTO", "Dto", "Entity", "Entities");

    private static final Set<String> IRREGULAR_PAST = Set.of(
            "Begun",
            "Broken",
            "Found",
            "Given",
            "Held",
            "Left",
            "Lost",
            "Made",
            "Met",
            "Paid",
            "Sent",
            "Sold",
            "Taken",
            "Withdrawn",
            "Won",
            "Written");

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern JAVADOC_OF_PACKAGE =
            Pattern.compile("/\\*\\*(.*?)\\*/.*?@NullMarked\\s.*?^package ", Pattern.DOTALL | Pattern.MULTILINE);

    private static final int LONG = 300;
    private static final int TOO_LONG = 400;
    private static final int MEDIAN = 60;

    @Test
    void noNameHoldsAWordThatSaysNothing() {
        assertThat(MainClasses.ALL.stream().map(JavaClass::getSimpleName).filter(name -> words(name).stream()
                        .anyMatch(WORDS_THAT_SAY_NOTHING::contains)))
                .isEmpty();
    }

    @Test
    void repositoriesArePluralNouns() {
        List<String> repositories = MainClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(Repository.class))
                .map(JavaClass::getSimpleName)
                .toList();
        assertThat(repositories).isNotEmpty().allMatch(name -> name.endsWith("s") && !name.contains("Repository"));
    }

    @Test
    void eventsAreInThePastTense() {
        List<String> events = events();
        assertThat(events).isNotEmpty().allMatch(NamingRulesTests::past);
    }

    @Test
    void everyPackageSaysWhatItIsForAndIsNullMarked() throws IOException {
        for (Path folder : packages()) {
            Path info = folder.resolve("package-info.java");
            assertThat(info).as("a package-info").exists();
            var javadoc = JAVADOC_OF_PACKAGE.matcher(Files.readString(info));
            assertThat(javadoc.find()).as("Javadoc and @NullMarked in %s", info).isTrue();
            assertThat(javadoc.group(1).strip()).as("purpose in %s", info).hasSizeGreaterThan(25);
        }
    }

    @Test
    void noClassIsInTheDefaultPackage() throws IOException {
        assertThat(MainClasses.ALL.stream().map(JavaClass::getPackageName)).allMatch(name -> !name.isEmpty());
        try (Stream<Path> files = Files.list(SOURCES)) {
            assertThat(files.filter(Files::isRegularFile)).isEmpty();
        }
    }

    @Test
    void noClassIsTooLongAndHalfOfThemAreShort() throws IOException {
        Map<Path, Long> lines = lines();
        List<String> report = lines.entrySet().stream()
                .filter(file -> file.getValue() > LONG)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .map(file -> file.getValue() + " " + SOURCES.relativize(file.getKey()))
                .toList();
        Files.createDirectories(LONG_CLASSES.getParent());
        Files.write(LONG_CLASSES, report);
        assertThat(lines)
                .allSatisfy((file, count) ->
                        assertThat(count).as("lines of %s", file).isLessThanOrEqualTo(TOO_LONG));
        List<Long> sorted = lines.values().stream().sorted().toList();
        assertThat(sorted.get(sorted.size() / 2)).as("median of lines").isLessThan(MEDIAN);
    }

    @ParameterizedTest
    @CsvSource({
        "OrderPlaced, true",
        "PaymentSent, true",
        "PlaceOrder, false",
        "HeldOrderToReview, false",
        "OrderSeed, false"
    })
    void thePastTenseIsToldFromOthers(String name, boolean past) {
        assertThat(past(name)).isEqualTo(past);
    }

    @ParameterizedTest
    @CsvSource({"OrderDTO, DTO", "OrderServiceImpl, Impl", "ERPManager, Manager", "StringUtils, Utils"})
    void aWordIsFoundInAName(String name, String word) {
        assertThat(words(name)).contains(word);
    }

    /** The simple names of all business events. */
    static List<String> events() {
        return MainClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(BusinessEvent.class) && !type.isInterface())
                .map(JavaClass::getSimpleName)
                .sorted()
                .toList();
    }

    private static boolean past(String name) {
        List<String> words = words(name);
        String last = words.get(words.size() - 1);
        return last.matches("[A-Z][a-z]+[^e]ed") || IRREGULAR_PAST.contains(last);
    }

    private static List<String> words(String name) {
        return Arrays.asList(WORDS.split(name));
    }

    private static List<Path> packages() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .sorted()
                    .toList();
        }
    }

    private static Map<Path, Long> lines() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .collect(Collectors.toMap(file -> file, NamingRulesTests::count));
        }
    }

    private static long count(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.count();
        } catch (IOException e) {
            throw new IllegalStateException("unreadable: " + file, e);
        }
    }
}
