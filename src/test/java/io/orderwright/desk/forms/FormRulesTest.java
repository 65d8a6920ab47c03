package io.orderwright.desk.forms;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.architecture.Texts;
import jakarta.validation.Validation;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every limit that a request of ours may have is said in our own words, in both languages, wherever a form shows it. */
@Tag("doors")
class FormRulesTest {

    private static final java.util.regex.Pattern USED =
            java.util.regex.Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");

    /** Breaks one of each. */
    private record Broken(
            @DecimalMax(value = "1", inclusive = false) BigDecimal share,
            @DecimalMax("1") BigDecimal most,
            @DecimalMin("5") BigDecimal least,
            @DecimalMin(value = "5", inclusive = false) BigDecimal above,
            @Digits(integer = 2, fraction = 2) BigDecimal digits,
            @Email String mail,
            @Max(1) int max,
            @Min(5) int min,
            @NotBlank String blank,
            @NotEmpty List<String> list,
            @NotNull @Nullable String nothing,
            @Pattern(regexp = "[A-Z]{3}") String currency,
            @Pattern(regexp = "[A-Z0-9-]{1,32}") String code,
            @Pattern(regexp = "a|b") String other,
            @Positive int positive,
            @PositiveOrZero int notNegative,
            @Size(max = 2) String size) {}

    private static final BigDecimal TWO = BigDecimal.valueOf(2);

    private static final Broken ALL = new Broken(
            TWO,
            TWO,
            TWO,
            TWO,
            new BigDecimal("123.456"),
            "@",
            2,
            2,
            "",
            List.of(),
            null,
            "eur",
            "ä",
            "c",
            0,
            -1,
            "abc");

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void ourOwnWords(String language) {
        Map<String, String> texts = language.equals("en") ? Texts.english() : Texts.chinese();
        TypedForm form = new TypedForm(
                Map.of(), refused -> new MessageFormat(texts.get(refused.code())).format(refused.arguments()));
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            form.check(ALL, validation.getValidator());
        }
        assertThat(form.errors()).hasSize(Broken.class.getRecordComponents().length);
        assertThat(form.errors().values()).noneMatch(said -> said.contains("[A-Z]") || said.contains("{"));
        assertThat(form.errors().get("currency")).contains("CNY");
        assertThat(form.errors().get("digits")).contains("2").doesNotContain("{1}");
        assertThat(Set.copyOf(form.errors().values())).hasSizeGreaterThan(11);
    }

    /** One that somebody begins to use must be broken above, too. */
    @ParameterizedTest
    @ValueSource(strings = "src/main/java")
    void noneIsForgotten(Path sources) throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java")).forEach(file -> {
                Matcher found = USED.matcher(read(file));
                while (found.find()) {
                    used.add(found.group(1));
                }
            });
        }
        Set<String> here = new TreeSet<>();
        Matcher found = USED.matcher(read(Path.of("src/test/java/io/orderwright/desk/forms/FormRulesTest.java")));
        while (found.find()) {
            here.add(found.group(1));
        }
        assertThat(here).containsAll(used);
        assertThat(used).allSatisfy(kind -> {
            assertThat(Texts.english()).containsKey("form.rule." + kind);
            assertThat(Texts.chinese()).containsKey("form.rule." + kind);
        });
    }

    private static final java.util.regex.Pattern BARE_REQUEST =
            java.util.regex.Pattern.compile("^\\s*\\(\\)\\s*->\\s*form\\s*\\.\\s*(text|optional)\\(");

    private static final java.util.regex.Pattern BARE_ACTION =
            java.util.regex.Pattern.compile("\\bform\\s*\\.\\s*(text|optional)\\(");

    /** What is typed goes through a request that has limits: a bare text would come into the books however long it is. */
    @ParameterizedTest
    @ValueSource(strings = "src/main/java")
    void noTextGoesOnBare(Path sources) throws IOException {
        Set<String> bare = new TreeSet<>();
        int seen = 0;
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".java")).toList()) {
                for (List<String> call : calls(read(file))) {
                    seen++;
                    if (isBare(call)) {
                        bare.add(file.getFileName().toString());
                    }
                }
            }
        }
        assertThat(seen).isGreaterThan(50);
        assertThat(bare).isEmpty();
    }

    @Test
    void bareOnesAreFound() {
        assertThat(
                        calls(
                                """
                        x = forms.done(form, () -> form.text("a("), a -> b.c(a)); y = forms
                           .done(form, () -> new A(form.text("b"), f(1, 2)), a -> b.c(a.words()));
                        forms.done(form, () -> number, one -> { if (x) { c(one, form
                           .optional("a")); } });
                        """))
                .hasSize(3)
                .extracting(FormRulesTest::isBare)
                .containsExactly(true, false, true);
    }

    private static boolean isBare(List<String> call) {
        return BARE_REQUEST.matcher(call.get(1)).find()
                || BARE_ACTION.matcher(call.get(2)).find();
    }

    /** What forms are asked to do, by the three arguments. */
    private static List<List<String>> calls(String source) {
        List<List<String>> calls = new ArrayList<>();
        Matcher call =
                java.util.regex.Pattern.compile("\\bforms\\s*\\.\\s*done\\(").matcher(source);
        while (call.find()) {
            calls.add(arguments(source, call.end()));
        }
        return calls;
    }

    private static List<String> arguments(String source, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 1;
        int begin = from;
        boolean quoted = false;
        for (int at = from; depth > 0; at++) {
            char sign = source.charAt(at);
            quoted ^= sign == '"';
            if (quoted) {
                continue;
            }
            depth += "([{".indexOf(sign) >= 0 ? 1 : ")]}".indexOf(sign) >= 0 ? -1 : 0;
            if (depth == 0 || depth == 1 && sign == ',') {
                arguments.add(source.substring(begin, at));
                begin = at + 1;
            }
        }
        return arguments;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
