package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Everything that people read is said in English and in Chinese. (Reasons of decision tables: RulesMatchFactsTest.) */
@Tag("architecture")
class TranslationsTests {

    private static final Path CODE = Path.of("src", "main", "java");
    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    private static final Map<String, String> ENGLISH = Texts.english();
    private static final Map<String, String> CHINESE = Texts.chinese();

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern JAVADOC = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern REFUSAL =
            Pattern.compile("Refusal\\.(?:(?:notFound|conflict|forbidden)\\(|invalid\\(\\s*[^;]*?,)\\s*\"([^\"]*)\"");
    private static final Pattern LITERAL =
            Pattern.compile("\"([a-z]+\\.(?!(?:csv|xlsx|json|html|properties)\")[\\w.-]*)\"");

    /** Names that are the same in both languages. */
    private static final Set<String> NAMES = Set.of("Orderwright", "Cockpit", "API");

    static List<Path> bundles() {
        return Texts.englishFiles();
    }

    static List<Path> templates() {
        return files(TEMPLATES, ".html");
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void bothLanguagesSayTheSameThings(Path english) {
        Map<String, String> chinese = Texts.read(Texts.chineseOf(english));
        assertThat(chinese.keySet()).isEqualTo(Texts.read(english).keySet());
    }

    @Test
    void bothLanguagesHaveTheSamePlaceholders() {
        assertThat(ENGLISH.keySet()).allSatisfy(key -> assertThat(placeholders(CHINESE.getOrDefault(key, "")))
                .as(key)
                .isEqualTo(placeholders(ENGLISH.get(key))));
    }

    @Test
    void everyTextCanBeSaid() {
        Stream.of(ENGLISH, CHINESE).forEach(texts -> assertThat(texts)
                .allSatisfy((key, text) -> assertThat(faults(text)).as(key).isEmpty()));
    }

    @Test
    void chineseTextsAreChinese() {
        assertThat(CHINESE.entrySet())
                .filteredOn(text -> !HAN.matcher(text.getValue()).find() && !NAMES.contains(text.getValue()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "Somebody's order, ''",
        "Order {0} isn''t open, ''",
        "'', empty",
        "Order {0} isn't {1}, an apostrophe hides a placeholder",
        "Somebody''s order, a doubled apostrophe without a placeholder is shown doubled",
        "Order {0, no format",
    })
    void aTextThatCannotBeSaidIsNoticed(String text, String fault) {
        // CsvSource reads two apostrophes as one only inside quotes
        assertThat(faults(text)).isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
    }

    @Test
    void everyRefusalHasAText() {
        Set<String> refusals = sources()
                .flatMap(code -> REFUSAL.matcher(code).results())
                .map(refusal -> refusal.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(refusals).contains("order.unknown", "order.price-missing");
        assertThat(unsaid(refusals)).isEmpty();
    }

    /** Whatever looks like a key in the code is one, or the beginning of some. */
    @Test
    void everyKeyInTheCodeHasAText() {
        Set<String> families = ENGLISH.keySet().stream()
                .map(key -> key.substring(0, key.indexOf('.') + 1))
                .collect(Collectors.toSet());
        Set<String> used = sources()
                .flatMap(code -> LITERAL.matcher(code).results())
                .map(literal -> literal.group(1))
                .filter(literal -> families.contains(literal.substring(0, literal.indexOf('.') + 1)))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(used).contains("request.changed-meanwhile", "waits.", "order.unknown");
        assertThat(unsaid(used)).isEmpty();
    }

    @Test
    void everyBusinessEventHasASentenceForTheTimeline() {
        Set<String> events = NamingRulesTests.events().stream()
                .map(event -> "event." + event)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(events).contains("event.OrderPlaced");
        assertThat(unsaid(events)).isEmpty();
        // The timeline says the sentence and shows the details beside it.
        assertThat(ENGLISH.entrySet())
                .filteredOn(text -> text.getKey().startsWith("event."))
                .filteredOn(text -> !events.contains(text.getKey())
                        || !placeholders(text.getValue()).isEmpty())
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyTextOfATemplateIsATranslatedOne(Path template) {
        assertThat(Template.literals(text(template))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("templates")
    void everyKeyInATemplateHasAText(Path template) {
        assertThat(unsaid(Template.keys(text(template)))).isEmpty();
    }

    @Test
    void thereAreTemplates() {
        assertThat(templates()).isNotEmpty();
        assertThat(templates().stream().flatMap(file -> Template.keys(text(file)).stream()))
                .contains("login.title");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Hello</p>",
                "<p th:text=\"#{login.title}\">Log in</p>",
                "<input placeholder=\"Name\"/>",
                "<p th:text=\"'Hello ' + ${name}\"></p>",
                "<p th:text=\"|Hello ${name}|\"></p>",
                "<p th:text=\"${ok} ? 'yes' : 'no'\"></p>",
                "<img th:alt=\"'Photo'\"/>",
                "<p>[[${name}]] ordered</p>",
                "<p>你好</p>"
            })
    void aLiteralTextIsNoticed(String template) {
        assertThat(Template.literals(template)).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p th:text=\"#{login.title} + ' · ' + ${#temporals.format(at, 'yyyy-MM-dd')}\"></p>",
                "<!-- a word --><script>let a = 'b';</script><p>1 – 2</p>",
                "<p>[[#{login.title}]]</p>",
                "<p th:text=\"#{|role.${offer.role}|}\"></p>",
                "<a href=\"/orders\" class=\"btn\" th:title=\"#{login.title}\"></a>"
            })
    void whatIsNoLiteralTextPasses(String template) {
        assertThat(Template.literals(template)).isEmpty();
    }

    @Test
    void keysOfTemplatesAreFound() {
        assertThat(Template.keys("<p th:text=\"#{a.b(${x})} + #{|role.${y}|} + #{'kind.' + ${z}} + #{${whole}}\">"
                        + "<!-- #{no.key} -->[[#{c.d-e}]]</p>"))
                .containsExactlyInAnyOrder("a.b", "role.", "kind.", "c.d-e");
    }

    private static List<String> unsaid(Set<String> keys) {
        return keys.stream().filter(key -> !isSaid(key)).toList();
    }

    private static boolean isSaid(String keyOrBeginning) {
        return keyOrBeginning.endsWith(".")
                ? ENGLISH.keySet().stream().anyMatch(key -> key.startsWith(keyOrBeginning))
                : ENGLISH.containsKey(keyOrBeginning);
    }

    private static Set<String> placeholders(String text) {
        return PLACEHOLDER.matcher(text).results().map(found -> found.group(1)).collect(Collectors.toSet());
    }

    private static List<String> faults(String text) {
        if (text.isBlank()) {
            return List.of("empty");
        }
        Set<String> placeholders = placeholders(text);
        if (placeholders.isEmpty()) {
            return text.contains("''")
                    ? List.of("a doubled apostrophe without a placeholder is shown doubled")
                    : List.of();
        }
        try {
            int formats = new MessageFormat(text).getFormatsByArgumentIndex().length;
            int highest =
                    placeholders.stream().mapToInt(Integer::parseInt).max().orElseThrow();
            return formats == highest + 1 ? List.of() : List.of("an apostrophe hides a placeholder");
        } catch (IllegalArgumentException e) {
            return List.of("no format");
        }
    }

    /** The code without its comments. */
    private static Stream<String> sources() {
        return files(CODE, ".java").stream()
                .map(file -> JAVADOC.matcher(text(file)).replaceAll(""));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a Thymeleaf template says. */
    private static final class Template {

        private static final Pattern COMMENT = Pattern.compile("<!--.*?-->", Pattern.DOTALL);
        private static final Pattern KEY =
                Pattern.compile("#\\{\\s*(?:(?<key>[A-Za-z][\\w.-]*)|[|'](?<begin>[\\w.-]+))");
        private static final Pattern EXPRESSION = Pattern.compile("[#$*@~]\\{(?:[^{}]|\\{(?:[^{}]|\\{[^{}]*})*})*}");
        private static final Pattern INLINED = Pattern.compile("\\[\\[.*?]]|\\[\\(.*?\\)]", Pattern.DOTALL);
        private static final Pattern SAID = Pattern.compile("'([^']*)'|\\|([^|]*)\\|");
        /** File formats, and the names by which readers find their own language. */
        private static final Set<String> SAME_EVERYWHERE = Set.of("CSV", "XLSX", "EN", "中文");

        private static final Pattern LETTER = Pattern.compile("\\p{L}");

        static Set<String> keys(String template) {
            return KEY.matcher(COMMENT.matcher(template).replaceAll(""))
                    .results()
                    .map(Template::key)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        private static String key(MatchResult found) {
            return found.group(1) == null ? found.group(2) : found.group(1);
        }

        static List<String> literals(String template) {
            return new TemplateWords().of(template);
        }

        /** Text with letters that no translation said. */
        static boolean isLiteral(String text) {
            String plain = INLINED.matcher(text).replaceAll("").strip();
            return LETTER.matcher(plain).find() && !SAME_EVERYWHERE.contains(plain);
        }

        /** The same for a Thymeleaf expression: what stands in quotes outside of <code>${…}</code>. */
        static boolean holdsLiteral(String expression) {
            Matcher said = SAID.matcher(EXPRESSION.matcher(expression).replaceAll(""));
            return said.results()
                    .anyMatch(quoted -> LETTER.matcher(quoted.group()).find());
        }
    }

    /** Walks through a template's markup. */
    private static final class TemplateWords extends org.attoparser.simple.AbstractSimpleMarkupHandler {

        /** Attributes whose value people see or hear. */
        private static final Set<String> SEEN = Set.of("title", "alt", "placeholder", "aria-label", "label", "summary");

        private final List<String> literals = new java.util.ArrayList<>();
        private String element = "";

        List<String> of(String template) {
            try {
                new org.attoparser.simple.SimpleMarkupParser(
                                org.attoparser.config.ParseConfiguration.htmlConfiguration())
                        .parse(template, this);
            } catch (org.attoparser.ParseException e) {
                throw new AssertionError("no template: " + template, e);
            }
            return literals;
        }

        @Override
        public void handleOpenElement(String name, Map<String, String> attributes, int line, int col) {
            element = name;
            look(attributes);
        }

        @Override
        public void handleStandaloneElement(
                String name, Map<String, String> attributes, boolean minimized, int line, int col) {
            look(attributes);
        }

        @Override
        public void handleCloseElement(String name, int line, int col) {
            element = "";
        }

        @Override
        public void handleText(char[] buffer, int offset, int length, int line, int col) {
            String text = new String(buffer, offset, length);
            if (!Set.of("script", "style").contains(element) && Template.isLiteral(text)) {
                literals.add(text.strip());
            }
        }

        private void look(Map<String, String> attributes) {
            if (attributes == null) {
                return;
            }
            attributes.forEach((name, value) -> {
                String plain = name.replaceFirst("^(data-)?th[:-]", "");
                boolean expression = !plain.equals(name);
                boolean seen = SEEN.contains(plain)
                        || expression && Set.of("text", "utext").contains(plain);
                if (seen && value != null && (expression ? Template.holdsLiteral(value) : Template.isLiteral(value))) {
                    literals.add(name + "=" + value);
                }
            });
        }
    }
}
