package io.orderwright.platform.ground.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** How values are written in the API, in bodies and in addresses alike. */
final class PlainValues {

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,18})");
    private static final Pattern DECIMAL = Pattern.compile("-?(0|[1-9][0-9]{0,14})(\\.[0-9]{1,6})?");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** A moment asks since when, as often as not since ever. */
    private static final Pattern MOMENT = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}T.*");

    /** The word of the API for what is wanted where one of these types stands. */
    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(boolean.class, "true or false"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(int.class, "integer"),
            Map.entry(Integer.class, "integer"),
            Map.entry(long.class, "integer"),
            Map.entry(Long.class, "integer"),
            Map.entry(BigDecimal.class, "number"),
            Map.entry(
                    LocalDate.class,
                    "date (YYYY-MM-DD, " + CompanyCalendar.FIRST_YEAR + " to " + CompanyCalendar.LAST_YEAR + ")"),
            Map.entry(Instant.class, "date-time (YYYY-MM-DDThh:mm:ssZ, 1900 to 2199)"),
            Map.entry(UUID.class, "uuid"));

    private PlainValues() {}

    static Optional<LocalDate> day(String text) {
        try {
            return DAY.matcher(text).matches()
                    ? Optional.of(LocalDate.parse(text)).filter(CompanyCalendar::isPlausible)
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    static Optional<Instant> moment(String text) {
        try {
            return MOMENT.matcher(text).matches()
                    ? Optional.of(OffsetDateTime.parse(text).toInstant())
                    : Optional.empty();
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }

    /** The text at hand; anything else than a text is refused. */
    static String text(JsonParser parser, DeserializationContext context, Class<?> wanted) throws IOException {
        if (!parser.hasToken(JsonToken.VALUE_STRING)) {
            context.handleUnexpectedToken(wanted, parser);
        }
        return parser.getText();
    }

    /** Whether a parameter of an address can be taken for a value of the type without guessing. */
    static boolean fits(String text, Class<?> type) {
        if (type == int.class || type == Integer.class) {
            return WHOLE.matcher(text).matches()
                    && new BigDecimal(text).abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
        }
        if (type == long.class || type == Long.class) {
            return WHOLE.matcher(text).matches()
                    && new BigDecimal(text).abs().compareTo(BigDecimal.valueOf(Long.MAX_VALUE)) <= 0;
        }
        if (type == BigDecimal.class) {
            return DECIMAL.matcher(text).matches();
        }
        if (type == boolean.class || type == Boolean.class) {
            return text.equals("true") || text.equals("false");
        }
        if (type == LocalDate.class) {
            return day(text).isPresent();
        }
        if (type == Instant.class) {
            return moment(text).isPresent();
        }
        return !type.isEnum() || words(type).contains(text);
    }

    /** What may stand where such a type is wanted. */
    static List<String> allowed(Class<?> type) {
        return type.isEnum() ? words(type) : List.of(word(type));
    }

    private static String word(Class<?> type) {
        if (type.isArray() || Collection.class.isAssignableFrom(type)) {
            return "array";
        }
        return WORDS.getOrDefault(type, "object");
    }

    private static List<String> words(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(word -> ((Enum<?>) word).name())
                .toList();
    }
}
