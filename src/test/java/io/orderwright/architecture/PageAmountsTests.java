package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** No template formats a number by itself: all ask {@code @amounts} (docs/adr/0186). */
@Tag("architecture")
class PageAmountsTests {

    private static final Path TEMPLATES = Path.of("src", "main", "resources", "templates");

    /** What makes a text of a number; where a field of a form is filled, the bare number is what is wanted. */
    private static final Pattern FORMATS = Pattern.compile("#numbers\\.format|stripTrailingZeros|toPlainString"
            + "|movePoint(?:Left|Right)|setScale|\\.(?:grouped|kept)\\(\\)|\\.percent\\(\\)\\s*\\.|\\.plain\\(\\)");

    private static final Pattern ELSEWHERE =
            Pattern.compile("th:(?!text=|if=|each=|unless=|value=|with=)[a-z-]+=\"[^\"]*@amounts");

    private static final Pattern FIELD = Pattern.compile("th:value=\"[^\"]*\"");
    private static final Pattern PLAIN = Pattern.compile("\\.plain\\(\\)");

    @Test
    void noTemplateFormatsANumber() {
        assertThat(templates())
                .as("where templates are looked for")
                .hasSizeGreaterThan(100)
                .allSatisfy(template -> assertThat(formats(text(template)))
                        .as("%s: ask @amounts", template)
                        .isEmpty());
    }

    /** In other attributes the template engine refuses to ask a bean, and the page is an error: there {@code th:with} asks. */
    @Test
    void amountsAreAskedForWhereThatIsAllowed() {
        assertThat(ELSEWHERE
                        .matcher("<meter th:aria-label=\"#{x(${@amounts.tenths(used)})}\">")
                        .find())
                .isTrue();
        assertThat(templates())
                .allSatisfy(template -> assertThat(text(template)).doesNotContainPattern(ELSEWHERE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<td th:text=\"${#numbers.formatDecimal(row.net.amount, 1, 'COMMA', 2, 'POINT')}\">",
                "<td th:text=\"${one.quantity.stripTrailingZeros().toPlainString()}\">",
                "<td th:text=\"${one.net.grouped() + ' ' + one.net.code()}\">",
                "<td th:text=\"${one.quantity.plain()}\">",
                "<td th:text=\"|${one.rate.movePointRight(2)} %|\">",
                "<input th:value=\"${one.amount.toPlainString()}\">",
            })
    void eachWayToDoSoIsFound(String planted) {
        assertThat(formats(planted)).isNotEmpty();
    }

    @Test
    void aFieldMayHoldTheBareNumber() {
        assertThat(formats("<input th:value=\"${one.amount.plain()}\"> <td th:text=\"${@amounts.money(one.amount)}\">"))
                .isEmpty();
    }

    private static List<String> formats(String template) {
        String shown = FIELD.matcher(template)
                .replaceAll(field -> PLAIN.matcher(field.group()).replaceAll("").replace("$", ""));
        return FORMATS.matcher(shown).results().map(one -> one.group()).toList();
    }

    private static List<Path> templates() {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
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
