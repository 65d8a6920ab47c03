package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.modulith.NamedInterface;

/** Names are the field's words: what a module shows to others stands in the glossary, in both languages. */
@Tag("architecture")
class GlossaryTests {

    private static final Path GLOSSARY = Path.of("docs", "glossary.md");

    /** Modules of the business: an area and a module, or one of those without an area; in their root package. */
    private static final Pattern ROOT = Pattern.compile(Pattern.quote(MainClasses.ROOT)
            + "\\.(?:(?:sales|fulfilment|supply|finance|contact)\\.\\w+|credit|approvals)");

    private static final Pattern WORDS = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");
    private static final Pattern CODE = Pattern.compile("`(?:[a-z]+\\.)*([A-Z]\\w*[a-z]\\w*)(?:\\.[\\w.]+)?`");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** What says how a thing is shown, kept or asked for, not what it is. */
    private static final Set<String> OF_PROGRAMS = Set.of(
            "View",
            "Event",
            "Facts",
            "State",
            "Status",
            "Kind",
            "Settings",
            "Figures",
            "Forecast",
            "Search",
            "Table",
            "Tasks",
            "Handling",
            "Assembly",
            "Control",
            "Master",
            "Summary",
            "Page",
            "List",
            "Queue",
            "Flow");

    private record Row(String chinese, String english, String code) {}

    @Test
    void everyWordStandsThereInBothLanguages() {
        assertThat(rows()).hasSizeGreaterThan(50).allSatisfy(row -> {
            assertThat(HAN.matcher(row.chinese()).find())
                    .as("Chinese of %s", row.english())
                    .isTrue();
            assertThat(row.english()).matches(".*[a-z]{3}.*");
        });
    }

    /** Whoever looks a word up finds one meaning: two that are called alike have two words. */
    @Test
    void everyChineseWordStandsThereOnce() {
        Map<String, Long> words = rows().stream()
                .flatMap(row -> Stream.of(row.chinese().split("[/、，]")))
                .collect(Collectors.groupingBy(String::strip, TreeMap::new, Collectors.counting()));
        assertThat(words)
                .hasSizeGreaterThan(100)
                .allSatisfy((word, count) -> assertThat(count).as(word).isOne());
    }

    @Test
    void whatModulesShowIsInTheGlossary() {
        Set<String> known = words();
        Map<String, String> missing = new TreeMap<>();
        for (JavaClass type : MainClasses.ALL) {
            boolean shown = type.getModifiers().contains(JavaModifier.PUBLIC)
                    && type.isTopLevelClass()
                    && isShown(type.getPackageName());
            String noun = noun(type.getSimpleName());
            if (shown && !noun.endsWith("ing") && !known.contains(noun)) {
                missing.put(type.getSimpleName(), noun);
            }
        }
        assertThat(missing).as("type and word that docs/glossary.md lacks").isEmpty();
    }

    /** A module's root, and below it a part that others may call; ports are words of those who answer. */
    private static boolean isShown(String packageName) {
        int last = packageName.lastIndexOf('.');
        return ROOT.matcher(packageName).matches()
                || ROOT.matcher(packageName.substring(0, last)).matches()
                        && !packageName.endsWith(".ports")
                        && MainClasses.ALL.get(packageName + ".package-info").isAnnotatedWith(NamedInterface.class);
    }

    @Test
    void whatTheGlossaryNamesIsInTheCode() {
        Set<String> types =
                MainClasses.ALL.stream().map(JavaClass::getSimpleName).collect(Collectors.toSet());
        assertThat(rows())
                .allSatisfy(row -> assertThat(CODE.matcher(row.code()).results().map(named -> named.group(1)))
                        .as(row.english())
                        .allMatch(types::contains));
    }

    @ParameterizedTest
    @CsvSource({
        "CreditPicture, picture",
        "OrderView, order",
        "PurchaseLine, line",
        "WhichDeliveries, delivery",
        "StockTakes, take",
        "OrderToDeliver, order",
        "OrderState, order",
        "PickLists, list"
    })
    void aNameSaysWhatItIs(String name, String noun) {
        assertThat(noun(name)).isEqualTo(noun);
    }

    private static String noun(String name) {
        List<String> words = new ArrayList<>(Arrays.asList(WORDS.split(name)));
        int to = words.indexOf("To");
        if (to > 0) {
            words = words.subList(0, to);
        }
        int last = words.size() - 1;
        while (last > 0 && OF_PROGRAMS.contains(words.get(last))) {
            last--;
        }
        return one(words.get(last).toLowerCase(Locale.ROOT));
    }

    private static String one(String word) {
        if (word.endsWith("ies")) {
            return word.substring(0, word.length() - 3) + "y";
        }
        return word.endsWith("s") && !word.endsWith("ss") ? word.substring(0, word.length() - 1) : word;
    }

    private static Set<String> words() {
        return rows().stream()
                .flatMap(row -> Pattern.compile("[a-z]+")
                        .matcher(row.english().toLowerCase(Locale.ROOT))
                        .results()
                        .map(MatchResult::group))
                .map(GlossaryTests::one)
                .collect(Collectors.toSet());
    }

    private static List<Row> rows() {
        try {
            return Files.readAllLines(GLOSSARY).stream()
                    .filter(line -> line.startsWith("| ") && !line.startsWith("| 中文"))
                    .map(line -> line.split("\\|"))
                    .map(cells -> new Row(cells[1].strip(), cells[2].strip(), cells.length > 3 ? cells[3] : ""))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
