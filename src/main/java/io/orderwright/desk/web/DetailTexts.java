package io.orderwright.desk.web;

import io.orderwright.desk.DetailWords;
import io.orderwright.desk.DetailWords.DetailWord;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.PlainNumber;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Says the details of what happened in words: the trail keeps codes, exact times and quantities to the last decimal. */
@Component("details")
public class DetailTexts {

    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T[0-9:.]+Z");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d+\\.\\d*0");
    private static final Pattern LIST = Pattern.compile("\\[(.*)]");

    /** Where the words of a code may stand, whatever the detail is called; the first that is there counts. */
    private static final List<String> ANYWHERE = List.of("orders.state.", "", "carrier.", "role.", "orders.value.");

    private final MessageSource texts;
    private final CompanyCalendar calendar;
    private final Map<String, List<String>> prefixes;

    /** @param rooms what each knows of codes; asked before what may stand anywhere */
    DetailTexts(MessageSource texts, CompanyCalendar calendar, List<DetailWords> rooms) {
        this.texts = texts;
        this.calendar = calendar;
        this.prefixes = rooms.stream()
                .flatMap(room -> room.detailWords().stream())
                .collect(Collectors.groupingBy(
                        DetailWord::detail, Collectors.mapping(DetailWord::prefix, Collectors.toUnmodifiableList())));
    }

    /** Whether there is anything to say. */
    public boolean said(@Nullable Object value) {
        return value != null && !value.toString().isBlank() && !value.toString().equals("[]");
    }

    public String of(String name, Object value) {
        String text = value.toString();
        return LIST.matcher(text).matches()
                ? Arrays.stream(text.substring(1, text.length() - 1).split(", "))
                        .map(one -> word(name, one))
                        .collect(Collectors.joining(", "))
                : word(name, text);
    }

    private String word(String name, String text) {
        if (MOMENT.matcher(text).matches()) {
            return moment(text);
        }
        if (DECIMAL.matcher(text).matches()) {
            return PlainNumber.of(new BigDecimal(text));
        }
        Locale locale = LocaleContextHolder.getLocale();
        return Stream.concat(prefixes.getOrDefault(name, List.of()).stream(), ANYWHERE.stream())
                .map(prefix -> texts.getMessage(prefix + text, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(text);
    }

    private String moment(String text) {
        try {
            return calendar.minute(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
