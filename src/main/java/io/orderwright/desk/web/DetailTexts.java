package io.orderwright.desk.web;

import io.orderwright.desk.DetailWords;
import io.orderwright.desk.DetailWords.DetailWord;
import io.orderwright.desk.amounts.PageAmounts;
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
import java.util.regex.Matcher;
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
    private static final Pattern CODES = Pattern.compile("[a-z-]+(,[a-z-]+)+");

    /** What a change made of something: its fields, each with what it was and is, or only by name. */
    private static final String CHANGES = "changedFields";

    private static final Pattern CHANGED = Pattern.compile("(\\w+)(?:: (.*))?");
    private static final String CHANGED_EVENT = "Changed";
    private static final String DETAIL = "orders.detail.";
    private static final String BECAME = " → ";

    /** Where the words of a code may stand, whatever the detail is called; the first that is there counts. */
    private static final List<String> ANYWHERE = List.of("orders.state.", "", "carrier.", "role.", "orders.value.");

    private final MessageSource texts;
    private final CompanyCalendar calendar;
    private final PageAmounts amounts;
    private final Map<String, List<String>> prefixes;

    /** @param rooms what each knows of codes; asked before what may stand anywhere */
    DetailTexts(MessageSource texts, CompanyCalendar calendar, PageAmounts amounts, List<DetailWords> rooms) {
        this.texts = texts;
        this.calendar = calendar;
        this.amounts = amounts;
        this.prefixes = rooms.stream()
                .flatMap(room -> room.detailWords().stream())
                .collect(Collectors.groupingBy(
                        DetailWord::detail, Collectors.mapping(DetailWord::prefix, Collectors.toUnmodifiableList())));
    }

    /** Whether there is anything to say. */
    public boolean said(@Nullable Object value) {
        return value != null && !value.toString().isBlank() && !value.toString().equals("[]");
    }

    /** What a detail of the event is called; a field of what was changed, as that field. */
    public String name(String event, String detail) {
        return event.endsWith(CHANGED_EVENT) ? field(detail, detail) : first(Stream.of(DETAIL + detail), detail);
    }

    private String field(String name, String otherwise) {
        return first(Stream.of("orders.field." + name, DETAIL + name), otherwise);
    }

    public String of(String name, Object value) {
        String text = value.toString();
        if (name.equals(CHANGES)) {
            return Arrays.stream(text.split("; ")).map(this::changed).collect(Collectors.joining("; "));
        }
        if (CODES.matcher(text).matches() && prefixes.containsKey(name)) {
            return Arrays.stream(text.split(",")).map(one -> word(name, one)).collect(Collectors.joining(", "));
        }
        return LIST.matcher(text).matches()
                ? Arrays.stream(text.substring(1, text.length() - 1).split(", "))
                        .map(one -> word(name, one))
                        .collect(Collectors.joining(", "))
                : word(name, text);
    }

    /** One field; what is not one is part of a value before. */
    private String changed(String text) {
        Matcher field = CHANGED.matcher(text);
        if (!field.matches()) {
            return text;
        }
        String name = field(field.group(1), "");
        if (name.isEmpty()) {
            return text;
        }
        return field.group(2) == null ? name : name + ": " + word(field.group(1), field.group(2));
    }

    private String word(String name, String text) {
        int became = text.indexOf(BECAME);
        if (became >= 0) {
            return word(name, text.substring(0, became))
                    + BECAME
                    + word(name, text.substring(became + BECAME.length()));
        }
        if (text.isBlank()) {
            return "–";
        }
        if (MOMENT.matcher(text).matches()) {
            return moment(text);
        }
        if (DECIMAL.matcher(text).matches()) {
            return PlainNumber.of(new BigDecimal(text));
        }
        String amount = amounts.kept(text);
        if (!amount.equals(text)) {
            return amount;
        }
        return first(
                Stream.concat(prefixes.getOrDefault(name, List.of()).stream(), ANYWHERE.stream())
                        .map(prefix -> prefix + text),
                text);
    }

    private String first(Stream<String> keys, String otherwise) {
        Locale locale = LocaleContextHolder.getLocale();
        return keys.map(key -> texts.getMessage(key, null, null, locale))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(otherwise);
    }

    private String moment(String text) {
        try {
            return calendar.minute(Instant.parse(text));
        } catch (DateTimeParseException e) {
            return text;
        }
    }
}
