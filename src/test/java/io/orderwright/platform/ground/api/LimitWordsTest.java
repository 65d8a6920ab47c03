package io.orderwright.platform.ground.api;

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
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.StaticMessageSource;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.beanvalidation.SpringValidatorAdapter;

/** Every limit that a request may break is told with its field, a code, what is allowed and words of ours in both languages. */
@Tag("doors")
class LimitWordsTest {

    private static final java.util.regex.Pattern USED =
            java.util.regex.Pattern.compile("import jakarta\\.validation\\.constraints\\.(\\w+);");

    /** Breaks one of each. */
    private record Broken(
            @DecimalMax(value = "1", inclusive = false) BigDecimal below,
            @DecimalMax("1.5") BigDecimal most,
            @DecimalMin("5") BigDecimal least,
            @DecimalMin(value = "5", inclusive = false) BigDecimal above,
            @Digits(integer = 7, fraction = 3) BigDecimal digits,
            @Email String mail,
            @Max(1_000) int max,
            @Min(5) int min,
            @NotBlank String blank,
            @NotEmpty List<String> empty,
            @NotNull @Nullable String nothing,
            @Pattern(regexp = "[A-Z]{3}") String currency,
            @Positive int positive,
            @PositiveOrZero int notNegative,
            @Size(max = 2) String size,
            @Size(min = 4, max = 9) String between,
            @Size(min = 4) String longer,
            @Size(max = 1) List<String> entries,
            @Size(min = 3, max = 8) List<String> someEntries,
            @Size(min = 3) List<String> moreEntries) {}

    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final List<String> PAIR = List.of("a", "b");

    private static final Broken ALL = new Broken(
            TWO,
            TWO,
            TWO,
            TWO,
            new BigDecimal("12345678.1234"),
            "@",
            2_000,
            2,
            "",
            List.of(),
            null,
            "eur",
            0,
            -1,
            "abc",
            "abc",
            "abc",
            PAIR,
            PAIR,
            PAIR);

    @Test
    void inEnglish() {
        assertThat(said(Locale.ENGLISH))
                .containsEntry("below", "field.decimal-max [value: 1] Less than 1 is expected.")
                .containsEntry("most", "field.decimal-max [value: 1.5] At most 1.5.")
                .containsEntry("above", "field.decimal-min [value: 5] More than 5 is expected.")
                .containsEntry("least", "field.decimal-min [value: 5] At least 5.")
                .containsEntry(
                        "digits",
                        "field.digits [integer: 7, fraction: 3] At most 7 digits before the decimal point, and 3 behind it.")
                .containsEntry("mail", "field.email null This is not an e-mail address.")
                .containsEntry("max", "field.max [value: 1000] At most 1000.")
                .containsEntry("nothing", "field.not-null null A value must be given.")
                .containsEntry(
                        "currency",
                        "field.pattern [regexp: [A-Z]{3}] This is not written as it should be; it must match [A-Z]{3}.")
                .containsEntry("size", "field.size [max: 2] At most 2 characters.")
                .containsEntry("between", "field.size [min: 4, max: 9] From 4 to 9 characters.")
                .containsEntry("longer", "field.size [min: 4] At least 4 characters.")
                .containsEntry("entries", "field.size [max: 1] At most 1 entries.")
                .containsEntry("someEntries", "field.size [min: 3, max: 8] From 3 to 8 entries.")
                .containsEntry("moreEntries", "field.size [min: 3] At least 3 entries.")
                .hasSize(Broken.class.getRecordComponents().length);
    }

    @Test
    void inChinese() {
        assertThat(said(Locale.SIMPLIFIED_CHINESE))
                .containsEntry("between", "field.size [min: 4, max: 9] 须为 4 至 9 个字符。")
                .containsEntry("blank", "field.not-blank null 须填写文字。")
                .hasSize(Broken.class.getRecordComponents().length)
                .allSatisfy((field, words) -> assertThat(words).endsWith("。"));
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
        Set<String> broken = Arrays.stream(Broken.class.getRecordComponents())
                .flatMap(component -> Arrays.stream(component.getAccessor().getAnnotations()))
                .map(Annotation::annotationType)
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
        assertThat(broken).containsAll(used);
    }

    private static Map<String, String> said(Locale locale) {
        StaticMessageSource texts = new StaticMessageSource();
        texts.addMessages(Texts.english(), Locale.ENGLISH);
        texts.addMessages(Texts.chinese(), Locale.SIMPLIFIED_CHINESE);
        FieldFaults faults = new FieldFaults(texts);
        BeanPropertyBindingResult result = new BeanPropertyBindingResult(ALL, "body");
        try (var validation = Validation.buildDefaultValidatorFactory()) {
            new SpringValidatorAdapter(validation.getValidator()).validate(ALL, result);
        }
        return result.getAllErrors().stream()
                .map(error -> faults.of(error, "", locale))
                .collect(Collectors.toMap(
                        fault -> String.valueOf(fault.get("field")), (Function<Map<String, Object>, String>)
                                fault -> fault.get("code") + " " + fault.get("allowed") + " " + fault.get("message")));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
