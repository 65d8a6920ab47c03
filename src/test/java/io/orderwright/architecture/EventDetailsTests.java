package io.orderwright.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.desk.DetailWords;
import io.orderwright.desk.DetailWords.DetailWord;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Quantity;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.BeanUtils;

/** What happened is told in words: every event's details have a name, and every code in them words, in both languages. */
@Tag("architecture")
class EventDetailsTests {

    /** Names of constants; order states and the like. */
    private static final Pattern CODE = Pattern.compile("[A-Z][A-Z_]{2,}");

    private static final List<String> ANYWHERE = List.of("orders.state.", "", "carrier.", "role.");

    private static final Pattern TELLS_CHANGES = Pattern.compile("ChangedFields|class \\w+Changes\\b");

    private static final Pattern TOLD = Pattern.compile("(?:told|named|\\.of)\\((?:changes, )?\"([a-zA-Z]+)\",");

    private static final int MOST_CONSTANTS = 20;

    @Test
    void everyDetailHasANameAndEveryCodeHasWords() {
        Map<String, List<String>> prefixes = words();
        Set<String> raw = new TreeSet<>();
        for (Map<String, String> language : List.of(Texts.english(), Texts.chinese())) {
            samples().forEach(event -> event.details().forEach((name, value) -> {
                if (!language.containsKey("orders.detail." + name)) {
                    raw.add(event.name() + " calls something \"" + name + "\"");
                }
                String code = String.valueOf(value);
                boolean said = Stream.concat(prefixes.getOrDefault(name, List.of()).stream(), ANYWHERE.stream())
                        .anyMatch(prefix -> language.containsKey(prefix + code));
                if (CODE.matcher(code).matches() && !said && !name.equals("currency")) {
                    raw.add(event.name() + " tells " + name + " as " + code);
                }
            }));
        }
        assertThat(raw).isEmpty();
    }

    /** What somebody changed of master data: its fields are names too. */
    @Test
    void everyFieldThatAChangeTellsHasAName() throws IOException {
        Set<String> fields = new TreeSet<>();
        try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
            for (Path source : sources.filter(Files::isRegularFile).toList()) {
                String text = Files.readString(source);
                if (TELLS_CHANGES.matcher(text).find()) {
                    TOLD.matcher(text).results().forEach(field -> fields.add(field.group(1)));
                }
            }
        }
        assertThat(fields).contains("tier", "receiver", "wholeBatches", "leadDays", "barcode");
        for (Map<String, String> language : List.of(Texts.english(), Texts.chinese())) {
            assertThat(fields)
                    .allMatch(field -> language.containsKey("orders.field." + field)
                            || language.containsKey("orders.detail." + field));
        }
    }

    private static Map<String, List<String>> words() {
        return MainClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(DetailWords.class) && !type.isInterface())
                .map(type -> (DetailWords) BeanUtils.instantiateClass(type.reflect()))
                .flatMap(room -> room.detailWords().stream())
                .collect(Collectors.groupingBy(
                        DetailWord::detail, Collectors.mapping(DetailWord::prefix, Collectors.toList())));
    }

    /** Every event, once for each constant that its details may hold. */
    static List<BusinessEvent> samples() {
        List<BusinessEvent> samples = MainClasses.ALL.stream()
                .filter(type -> type.isAssignableTo(BusinessEvent.class) && type.isRecord())
                .flatMap(type -> IntStream.range(0, MOST_CONSTANTS)
                        .mapToObj(turn -> (BusinessEvent) sample(type.reflect(), type.reflect(), turn)))
                .toList();
        assertThat(samples).hasSizeGreaterThan(50 * MOST_CONSTANTS);
        return samples;
    }

    private static Object sample(Class<?> type, Type generic, int turn) {
        if (type.isEnum()) {
            return type.getEnumConstants()[turn % type.getEnumConstants().length];
        }
        if (type.isRecord()) {
            return record(type, turn);
        }
        if (List.class.isAssignableFrom(type)) {
            Type of = ((ParameterizedType) generic).getActualTypeArguments()[0];
            return of instanceof Class<?> one ? List.of(sample(one, one, turn)) : List.of();
        }
        return Stream.of(
                        "x",
                        1,
                        1L,
                        true,
                        new BigDecimal("1.00"),
                        Quantity.parse("1 pc"),
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        Currency.getInstance("CNY"),
                        new UUID(0, 0),
                        Set.of(),
                        Map.of())
                .filter(one -> org.springframework.util.ClassUtils.isAssignableValue(type, one))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no sample of " + type));
    }

    private static Object record(Class<?> type, int turn) {
        RecordComponent[] parts = type.getRecordComponents();
        Object[] values = Arrays.stream(parts)
                .map(part -> sample(part.getType(), part.getGenericType(), turn))
                .toArray();
        try {
            Constructor<?> made = type.getDeclaredConstructor(
                    Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new));
            made.setAccessible(true);
            return made.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("no sample of " + type, e);
        }
    }
}
