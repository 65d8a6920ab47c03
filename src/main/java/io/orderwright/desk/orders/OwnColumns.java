package io.orderwright.desk.orders;

import io.orderwright.desk.fields.FieldWords;
import io.orderwright.owners.fields.FieldType;
import io.orderwright.owners.fields.FieldValues;
import io.orderwright.owners.fields.OwnField;
import io.orderwright.platform.ground.fields.FieldPlace;
import io.orderwright.sales.orders.list.ListedOrder;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The columns of files for the fields that owners added to orders: those that the reader may read, behind the others. */
@Component
public class OwnColumns {

    static final String ORDER = "order";

    private final FieldValues values;
    private final FieldWords words;

    OwnColumns(FieldValues values, FieldWords words) {
        this.values = values;
        this.words = words;
    }

    /** Those that a file has. */
    List<OwnField> all() {
        return in(FieldPlace.EXPORT);
    }

    /** Those that the list shows. */
    public List<OwnField> shown() {
        return in(FieldPlace.COLUMN);
    }

    /** Those by which it may be filtered. */
    public List<OwnField> searched() {
        return values.readable(ORDER).stream()
                .filter(field -> field.shownIn(FieldPlace.SEARCH))
                .toList();
    }

    private List<OwnField> in(FieldPlace place) {
        return values.readable(ORDER).stream()
                .filter(field -> !field.retired() && field.shownIn(place))
                .toList();
    }

    /** The name, with the unit of a number. */
    public static String heading(OwnField field, Locale locale) {
        return field.unit() == null ? field.name(locale) : field.name(locale) + " (" + field.unit() + ")";
    }

    /** What is said of the orders of a page, by their numbers, in one question; none is asked without columns. */
    public Map<String, Map<String, Object>> said(List<OwnField> columns, List<ListedOrder> page) {
        return columns.isEmpty()
                ? Map.of()
                : values.of(ORDER, page.stream().map(ListedOrder::number).collect(Collectors.toList()));
    }

    /** In words, for the page. */
    public String text(OwnField field, @Nullable Map<String, Object> said, Locale locale) {
        return said == null ? "" : words.inWords(field, said.get(field.code()), locale);
    }

    /** A number, a day, or words; null for nothing. */
    @Nullable
    Object cell(OwnField field, Map<String, Object> said, Locale locale) {
        Object value = said.get(field.code());
        if (value == null || value instanceof BigDecimal) {
            return value;
        }
        return field.type() == FieldType.DATE ? LocalDate.parse(value.toString()) : words.inWords(field, value, locale);
    }
}
