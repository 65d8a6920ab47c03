package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The engine's web applications speak Chinese completely: against the English texts of the version that is on the
 * classpath, so that a new engine version that brings new texts fails here.
 */
@Tag("architecture")
class WebAppTranslationsTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final String WEBJAR = "camunda-webapp-webjar";

    /** Names, abbreviations and formats that are the same in Chinese. */
    private static final Set<String> SAME_IN_CHINESE = Set.of(
            "Camunda",
            "ID",
            "JSON",
            "CSV",
            "null",
            "<null>",
            "YYYY-MM-DDTHH:mm:ss",
            "YYYY/MM/DD",
            "HH:mm",
            "L",
            "dddd LT");

    /** The English plural "s", a text of its own; Chinese has none. */
    private static final Pattern PLURAL_SUFFIX = Pattern.compile("labels/PLGN_[A-Z_]+_S");

    /** What the pages fill in or render: placeholders, HTML tags, HTML entities, line breaks. */
    private static final Pattern MECHANISM =
            Pattern.compile("\\{\\{.*?}}|\\{}|%[ds]|</?(?:a|b|br|code|em|i|p|span|strong)\\b[^>]*>|&\\w+;|\n");

    private static final Pattern AVAILABLE_LOCALES = Pattern.compile("availableLocales: \\[([^]]*)]");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void everyEnglishTextHasAChineseOne(String app) throws IOException {
        Set<String> missing = new TreeSet<>(english(app).keySet());
        missing.removeAll(chinese(app).keySet());
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void noChineseTextOutlivesItsEnglishOne(String app) throws IOException {
        Set<String> leftOver = new TreeSet<>(chinese(app).keySet());
        leftOver.removeAll(english(app).keySet());
        assertThat(leftOver).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void chineseKeepsPlaceholdersAndMarkup(String app) throws IOException {
        Map<String, String> chinese = chinese(app);
        assertThat(english(app).entrySet())
                .filteredOn(english -> chinese.containsKey(english.getKey()))
                .filteredOn(english -> !mechanism(english.getValue()).equals(mechanism(chinese.get(english.getKey()))))
                .as("texts whose placeholders or tags differ")
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nothingIsLeftInEnglish(String app) throws IOException {
        assertThat(chinese(app).entrySet())
                .filteredOn(text -> !SAME_IN_CHINESE.contains(text.getValue()))
                .filteredOn(text -> saysSomething(text.getValue()))
                .filteredOn(text -> text.getValue().codePoints().noneMatch(Character::isIdeographic))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void nothingIsLeftEmpty(String app) throws IOException {
        Map<String, String> english = english(app);
        assertThat(chinese(app).entrySet())
                .filteredOn(text -> text.getValue().isBlank())
                .filteredOn(text -> !english.getOrDefault(text.getKey(), "").isBlank())
                .filteredOn(text -> !PLURAL_SUFFIX.matcher(text.getKey()).matches())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void ourSettingsAndStylesComeBeforeTheWebjarsAndOfferOnlyLocalesThatExist(String app) throws IOException {
        for (String file : List.of("/scripts/config.js", "/styles/user-styles.css")) {
            assertThat(resource(app + file).toString()).doesNotContain(WEBJAR);
        }
        String settings = read(resource(app + "/scripts/config.js"));
        List<MatchResult> locales =
                AVAILABLE_LOCALES.matcher(settings).results().toList();
        assertThat(locales).hasSize(1);
        assertThat(locales.get(0).group(1).replace("'", "").split(",\\s*"))
                .contains("en", "zh")
                .allSatisfy(locale -> assertThat(read(resource(app + "/locales/" + locale + ".json")))
                        .isNotBlank());
    }

    private static Map<String, String> english(String app) throws IOException {
        List<URL> files = Collections.list(loader().getResources(APPS + app + "/locales/en.json")).stream()
                .filter(url -> url.toString().contains(WEBJAR))
                .toList();
        assertThat(files).as("en.json of %s in the webjar", app).hasSize(1);
        return texts(files.get(0));
    }

    private static Map<String, String> chinese(String app) throws IOException {
        return texts(resource(app + "/locales/zh.json"));
    }

    private static Map<String, String> texts(URL file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        collect("", new ObjectMapper().readTree(file), texts);
        assertThat(texts).as(file.toString()).hasSizeGreaterThan(100);
        return texts;
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.fields().forEachRemaining(field -> collect(join(path, field.getKey()), field.getValue(), texts));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(join(path, String.valueOf(i)), node.get(i), texts);
        }
    }

    private static String join(String path, String name) {
        return path.isEmpty() ? name : path + "/" + name;
    }

    private static List<String> mechanism(String text) {
        List<String> parts = new ArrayList<>(MECHANISM
                .matcher(text)
                .results()
                .map(part -> part.group().replaceAll("\\{\\{\\s*(.*?)\\s*}}", "{{$1}}"))
                .toList());
        Collections.sort(parts);
        return parts;
    }

    /** Comparison signs, numbers and placeholders have no language. */
    private static boolean saysSomething(String text) {
        return MECHANISM.matcher(text).replaceAll("").codePoints().anyMatch(Character::isLetter);
    }

    private static URL resource(String path) {
        URL url = loader().getResource(APPS + path);
        assertThat(url).as(path).isNotNull();
        return url;
    }

    private static String read(URL file) throws IOException {
        try (var in = file.openStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ClassLoader loader() {
        return WebAppTranslationsTest.class.getClassLoader();
    }
}
