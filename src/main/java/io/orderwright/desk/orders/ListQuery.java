package io.orderwright.desk.orders;

import io.orderwright.platform.ground.fields.OwnFields;
import io.orderwright.platform.ground.fields.SaidFilter;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.list.FindOrders;
import io.orderwright.sales.orders.list.FindOrders.Sort;
import io.orderwright.sales.orders.views.SavedView;
import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * What somebody asked of the list, as typed. What cannot be understood is told at its field and left out of the search;
 * it stays in the field.
 */
public final class ListQuery {

    private static final List<String> FIELDS = List.of(
            "q",
            "state",
            "customer",
            "person",
            "from",
            "to",
            "amountFrom",
            "amountTo",
            "late",
            "held",
            "owner",
            "team",
            "sort",
            "column");

    /** How fields of owners begin. */
    private static final String OWN = "own.";

    private final MultiValueMap<String, String> given;
    private final Map<String, Refusal> wrong = new LinkedHashMap<>();
    private final FindOrders find;

    /** @param fields by what lists are filtered that owners have added */
    public ListQuery(MultiValueMap<String, String> given, OwnFields fields) {
        this.given = given;
        FindOrders read = read();
        this.find = read.saying(said(fields));
    }

    private List<SaidFilter> said(OwnFields fields) {
        List<SaidFilter> said = new ArrayList<>();
        own().forEach(name -> {
            try {
                said.add(fields.filter(OwnColumns.ORDER, name.substring(OWN.length()), text(name)));
            } catch (Refusal refused) {
                wrong.put(name, refused);
            }
        });
        return said;
    }

    /** The fields of owners that are asked for: {@code own.} and the code. */
    private List<String> own() {
        return given.keySet().stream()
                .filter(name -> name.startsWith(OWN) && !text(name).isEmpty())
                .sorted()
                .toList();
    }

    private FindOrders read() {
        FindOrders lenient = FindOrders.ALL;
        try {
            lenient = new FindOrders(
                    states(),
                    text("customer"),
                    text("person"),
                    value("from", LocalDate::parse),
                    value("to", LocalDate::parse),
                    value("amountFrom", ListQuery::amount),
                    value("amountTo", ListQuery::amount),
                    flag("late"),
                    flag("held"),
                    text("q"),
                    sort(),
                    text("owner"),
                    text("team"));
        } catch (Refusal refused) {
            String field = refused.field();
            wrong.put(field == null ? "q" : field, refused);
        }
        return lenient;
    }

    private Set<OrderState> states() {
        Set<OrderState> states = EnumSet.noneOf(OrderState.class);
        for (OrderState state : OrderState.values()) {
            if (all("state").contains(state.name())) {
                states.add(state);
            }
        }
        return states;
    }

    private Sort sort() {
        for (Sort sort : Sort.values()) {
            if (sort.name().equals(text("sort"))) {
                return sort;
            }
        }
        return Sort.NEWEST;
    }

    private <T> @Nullable T value(String field, Function<String, T> parse) {
        String text = text(field);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return parse.apply(text);
        } catch (DateTimeException e) {
            wrong.put(field, Refusal.invalid(field, "orders.find.no-day", text));
        } catch (NumberFormatException e) {
            wrong.put(field, Refusal.invalid(field, "orders.find.no-amount", text));
        }
        return null;
    }

    private static SaidNumber amount(String text) {
        if (!text.matches("[0-9]{1,15}([.][0-9]{1,2})?")) {
            throw new NumberFormatException(text);
        }
        return new SaidNumber(new BigDecimal(text));
    }

    private boolean flag(String field) {
        return text(field).equals("true");
    }

    /** As typed; "" when nothing was. */
    public String text(String field) {
        String value = given.getFirst(field);
        return value == null ? "" : value.trim();
    }

    public List<String> all(String field) {
        return given.getOrDefault(field, List.of());
    }

    public FindOrders find() {
        return find;
    }

    public List<OrderColumn> columns() {
        return OrderColumn.of(all("column"));
    }

    /** What is wrong, by field. */
    public Map<String, Refusal> wrong() {
        return wrong;
    }

    /** Whether anything is asked that is not among the fields always seen. */
    public boolean detailed() {
        return Stream.concat(
                        Stream.of("person", "from", "to", "amountFrom", "amountTo", "late", "held", "owner", "team"),
                        own().stream())
                .anyMatch(field -> !text(field).isEmpty());
    }

    /** Nothing was asked at all, not even a view. */
    public boolean bare() {
        return given.isEmpty();
    }

    /** A field of the question, for forms that carry it along. */
    public record Field(String name, String value) {}

    public List<Field> fields() {
        boolean usual = OrderColumn.USUAL.equals(Set.copyOf(columns()));
        return Stream.concat(FIELDS.stream(), own().stream())
                .filter(field -> !usual || !field.equals("column"))
                .flatMap(field -> all(field).stream()
                        .filter(value -> !value.isBlank())
                        .map(value -> new Field(field, value.trim())))
                .toList();
    }

    /** The same question as an address asks it, without the place in the list. */
    public String query() {
        StringBuilder query = new StringBuilder();
        for (Field field : fields()) {
            query.append(query.isEmpty() ? "" : "&")
                    .append(field.name())
                    .append('=')
                    .append(URLEncoder.encode(field.value(), StandardCharsets.UTF_8));
        }
        return query.toString();
    }

    /** The question at a place of its answer. */
    public String at(@Nullable String place) {
        String query = query();
        return "/orders?" + (query.isEmpty() ? "view=0" : query)
                + (place == null || place.isEmpty() ? "" : "&at=" + place);
    }

    /** Where the list is seen as a kept view asks it. */
    public static String address(SavedView view) {
        return "/orders?" + (view.query().isEmpty() ? "" : view.query() + "&") + "view=" + view.id();
    }
}
