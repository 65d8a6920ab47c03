package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Every text is said by somebody: its key stands in code or template as a whole, or is put together there of a beginning
 * and a value that exists ({@code text-families.txt}).
 */
@Tag("architecture")
class UsedTextsTest {

    private static final Path CODE = Path.of("src", "main", "java");
    private static final Path FAMILIES = Path.of("src", "test", "resources", "text-families.txt");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\".*?\"\"\"", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("\"((?:[^\"\\\\\n]|\\\\.)*)\"");
    private static final Pattern IN_TEMPLATE =
            Pattern.compile("#\\{\\|?([\\w./-]+)|'([^'\\n]*)'|[\"|]([a-z][\\w.-]*\\.)\\$|name=\"([\\w-]+)\""
                    + "|\\{\\{#text}}([\\w.-]+)\\{\\{/text}}");
    private static final Pattern CONSTANT = Pattern.compile("'([A-Z][A-Z_0-9]+)'");
    private static final Pattern ID = Pattern.compile("\\bid=\"(\\w+)\"");
    private static final Pattern TOPIC = Pattern.compile("camunda:topic=\"([^\"]+)\"");
    private static final Pattern REASON = Pattern.compile("reason\\.[\\w.-]*\\w");
    private static final Pattern CONSTRAINT = Pattern.compile("@([A-Z]\\w+)");

    /** What stands in quotes in code, and in templates as a key or in quotes. */
    private static final Set<String> LITERALS = literals();

    private static final Set<String> TEXTS = Texts.english().keySet();

    @Test
    void everyTextIsSaid() {
        List<Family> families = families();
        assertThat(TEXTS)
                .filteredOn(key -> !LITERALS.contains(key) && families.stream().noneMatch(family -> family.holds(key)))
                .isEmpty();
    }

    /** A family without a text, or that nobody puts together any more, would hide what nobody says. */
    @Test
    void everyFamilyIsPutTogetherSomewhere() {
        assertThat(families().stream()
                        .filter(family -> TEXTS.stream().noneMatch(family::holds)
                                || LITERALS.stream().noneMatch(said -> begins(family, said)))
                        .map(Family::beginning))
                .isEmpty();
        assertThat(families()).hasSizeGreaterThan(50);
    }

    /** The sandbox speaks of its texts without their first word. */
    private static boolean begins(Family family, String said) {
        String whole =
                family.beginning().startsWith("sandbox.") && !said.startsWith("sandbox.") ? "sandbox." + said : said;
        return whole.equals(family.beginning()) || whole.startsWith(family.beginning()) && !TEXTS.contains(whole);
    }

    @Test
    void whatNobodySaysIsFound() {
        List<Family> states = List.of(new Family("approvals.mode.", Set.of("ALL"), Set.of("how")));
        assertThat(states)
                .allMatch(family -> family.holds("approvals.mode.ALL"))
                .allMatch(family -> family.holds("approvals.mode.ALL.how"))
                .noneMatch(family -> family.holds("approvals.mode.SOME"))
                .noneMatch(family -> family.holds("approvals.mode.ALL.why"))
                .noneMatch(family -> family.holds("approvals.kind.ALL"));
        assertThat(LITERALS)
                .contains("login.title", "paper.amount", "order.unknown")
                .doesNotContain("approvals.mode.SOME");
    }

    /** @param endings what may follow a value, after a dot */
    private record Family(String beginning, Set<String> values, Set<String> endings) {

        boolean holds(String key) {
            if (!key.startsWith(beginning)) {
                return false;
            }
            String rest = key.substring(beginning.length());
            int dot = rest.lastIndexOf('.');
            return values.contains(rest)
                    || dot > 0 && values.contains(rest.substring(0, dot)) && endings.contains(rest.substring(dot + 1));
        }
    }

    private static List<Family> families() {
        return text(FAMILIES)
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> {
                    String[] parts = line.split(" = | \\| ", 3);
                    return new Family(parts[0], values(parts[1]), parts.length > 2 ? words(parts[2]) : Set.of());
                })
                .toList();
    }

    private static Set<String> values(String kind) {
        return switch (kind.split(" ")[0]) {
            case "enum" -> constants("io.orderwright." + kind.substring("enum ".length()));
            case "literals" -> LITERALS;
            case "dashed" ->
                constants("io.orderwright." + kind.substring("dashed ".length())).stream()
                        .map(name -> name.toLowerCase(Locale.ROOT).replace('_', '-'))
                        .collect(Collectors.toSet());
            case "topics" ->
                Stream.of("processes", ".camunda")
                        .flatMap(folder -> found(TOPIC, Path.of(folder), ".bpmn").stream())
                        .collect(Collectors.toSet());
            case "events" -> Set.copyOf(NamingRulesTests.events());
            case "details" ->
                EventDetailsTests.samples().stream()
                        .flatMap(event -> event.details().keySet().stream())
                        .collect(Collectors.toSet());
            case "elements" -> found(ID, Path.of("processes"), ".bpmn");
            case "reasons" ->
                files(Path.of("rules"), ".xlsx").stream()
                        .flatMap(book -> REASON.matcher(unzipped(book)).results())
                        .map(found -> found.group().substring("reason.".length()))
                        .collect(Collectors.toSet());
            case "tables" ->
                files(Path.of("rules"), ".drl.xlsx").stream()
                        .map(file ->
                                Path.of("rules").relativize(file).toString().replace(".drl.xlsx", ""))
                        .collect(Collectors.toSet());
            case "constraints" -> found(CONSTRAINT, CODE, ".java");
            default -> words(kind);
        };
    }

    private static Set<String> words(String line) {
        return Set.of(line.split(" "));
    }

    private static Set<String> constants(String name) {
        try {
            return Arrays.stream(Class.forName(name).getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toSet());
        } catch (ClassNotFoundException e) {
            throw new AssertionError("text-families.txt names no enum: " + name, e);
        }
    }

    private static Set<String> literals() {
        Set<String> literals = new TreeSet<>();
        for (Path file : files(CODE, ".java")) {
            String code = COMMENT.matcher(text(file)).replaceAll("");
            CONSTANT.matcher(code).results().forEach(found -> literals.add(found.group(1)));
            code = TEXT_BLOCK.matcher(code).replaceAll("");
            QUOTED.matcher(code.replace("'\"'", "")).results().forEach(found -> literals.add(found.group(1)));
        }
        for (Path file : files(Path.of("src", "main", "resources"), ".html")) {
            IN_TEMPLATE.matcher(text(file)).results().forEach(found -> IntStream.rangeClosed(1, found.groupCount())
                    .mapToObj(found::group)
                    .filter(Objects::nonNull)
                    .forEach(literals::add));
        }
        return literals;
    }

    private static Set<String> found(Pattern pattern, Path folder, String ending) {
        return files(folder, ending).stream()
                .flatMap(file -> pattern.matcher(text(file)).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static String unzipped(Path book) {
        StringBuilder all = new StringBuilder();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                all.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all.toString();
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
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
}
