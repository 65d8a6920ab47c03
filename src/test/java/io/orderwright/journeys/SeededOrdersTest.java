package io.orderwright.journeys;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.commands.seed.PastOrders;
import io.orderwright.platform.checks.CheckReport;
import io.orderwright.platform.checks.CheckResult;
import io.orderwright.platform.checks.InvariantChecker;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.sales.orders.list.FindOrders;
import io.orderwright.sales.orders.list.FindOrders.Sort;
import io.orderwright.sales.orders.list.ListedOrder;
import io.orderwright.sales.orders.list.OrderList;
import io.orderwright.sales.orders.list.OrderPage;
import io.orderwright.sales.orders.store.search.OrderSearch;
import io.orderwright.sales.orders.store.search.Place;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Lists of orders against a plain reading of all of them, over some thousand seeded orders in every state. */
@Tag("desk")
class SeededOrdersTest extends Business {

    private static final int SEEDED = 5_000;
    private static final ZoneId ZONE = ZoneId.systemDefault();
    private static CheckReport beforeSeeding;
    private static CheckReport afterSeeding;

    @Autowired
    DataSource database;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    InvariantChecker checker;

    @Autowired
    OrderList list;

    @Autowired
    OrderSearch search;

    @BeforeEach
    void seed() throws SQLException {
        if (afterSeeding != null) {
            return;
        }
        beforeSeeding = checker.check();
        try (Connection connection = database.getConnection()) {
            new PastOrders(connection).write(SEEDED, done -> {});
            connection.setAutoCommit(false);
        }
        afterSeeding = checker.check();
        // Now some of them in every state, as no process would leave them: lists must find what there is.
        String[] states =
                EnumSet.allOf(OrderState.class).stream().map(Enum::name).toArray(String[]::new);
        jdbc.update(
                "update sales_order set state = (?::text[])[1 + id % ?] where id % 7 = 0 and source = 'seed'",
                states, states.length);
        jdbc.update("update sales_order set purchase_order = 'ORDER-' || id where id % 11 = 0 and source = 'seed'");
        jdbc.update(
                "update unclosed_order u set purchase_order = o.purchase_order from sales_order o where o.id = u.order_id");
    }

    @Test
    void theChecksFindNothingWrongWithWhatWasSeeded() {
        assertThat(violations(afterSeeding)).isEqualTo(violations(beforeSeeding));
        assertThat(orders.get(one().get(0).number()).lines()).isNotEmpty();
    }

    /** Other tests share the books, and some race for credit and goods without orders. */
    private static Map<String, Long> violations(CheckReport report) {
        return report.checks().stream().collect(toMap(CheckResult::id, CheckResult::count));
    }

    @Test
    void whatIsNotClosedIsCopiedExactly() {
        assertThat(jdbc.queryForList(
                        """
                        select coalesce(o.id, u.order_id) from (select * from sales_order where state <> 'CLOSED') o
                            full join unclosed_order u on u.order_id = o.id
                        where (o.state, o.customer_code, o.placed_by, o.placed_at, o.gross, o.requested_on, o.purchase_order,
                            o.external_id) is distinct from (u.state, u.customer_code, u.placed_by, u.placed_at, u.gross,
                            u.requested_on, u.purchase_order, u.external_id)""",
                        Long.class))
                .isEmpty();
    }

    @Test
    void everyFilterFindsWhatAPlainReadingFindsInItsOrder() {
        List<ListedOrder> all = one();
        Map<String, String> names = names();
        Random random = new Random(20261122);
        for (int round = 0; round < 400; round++) {
            FindOrders asked = question(random, all);
            List<String> expected = all.stream()
                    .filter(fits(asked, names))
                    .sorted(order(asked.sort()))
                    .map(ListedOrder::number)
                    .toList();
            boolean hurried = round % 3 == 0;
            assertThat(walk(asked, hurried ? Duration.ZERO : Duration.ofSeconds(5), 1 + random.nextInt(700)))
                    .as("round %d, %s", round, asked)
                    .isEqualTo(expected);
            OrderPage.Count count = list.count(asked);
            if (count.exact()) {
                assertThat(count.orders()).as(asked.toString()).isEqualTo(expected.size());
            } else {
                assertThat(expected.size()).as(asked.toString()).isGreaterThanOrEqualTo(count.orders());
            }
        }
    }

    @Test
    void pagesCanBeWalkedBackFromTheEndAndFromAnywhere() {
        FindOrders asked = FindOrders.ALL;
        List<String> forward = walk(asked, Duration.ofSeconds(5), 333);
        List<String> back = new ArrayList<>();
        String place = "end";
        while (place != null) {
            OrderPage page = list.page(asked, place, 100);
            List<String> numbers = new ArrayList<>(
                    page.items().stream().map(ListedOrder::number).toList());
            Collections.reverse(numbers);
            back.addAll(numbers);
            place = page.previous();
        }
        Collections.reverse(back);
        assertThat(back).isEqualTo(forward);
        OrderPage third = list.page(asked, forth(asked, 2), 30);
        OrderPage second = list.page(asked, third.previous(), 30);
        assertThat(second.items()).extracting(ListedOrder::number).isEqualTo(forward.subList(30, 60));
        assertThat(list.page(asked, second.next(), 30).items()).isEqualTo(third.items());
    }

    @Test
    void aDayIsReachedDirectly() {
        LocalDate day = LocalDate.now(ZONE).minusDays(400);
        OrderPage page = list.page(FindOrders.ALL, list.placeOf(day, ZONE, Sort.NEWEST), 30);
        String expected = one().stream()
                .filter(order -> !day(order).isAfter(day))
                .max(order(Sort.OLDEST))
                .orElseThrow()
                .number();
        assertThat(page.items().get(0).number()).isEqualTo(expected);
        assertThat(page.previous()).isNotNull();
    }

    @Test
    void nothingIsSkippedOrShownTwiceWhileOrdersArrive() {
        String customer = customer(Tier.KEY, "B", "100000000");
        String sku = goods("10", 10_000);
        List<String> before = new ArrayList<>();
        for (int i = 0; i < 25; i++) {
            before.add(place(customer, line(sku, 1)));
        }
        FindOrders asked =
                new FindOrders(Set.of(), customer, "", null, null, null, null, false, false, "", Sort.NEWEST, "", "");
        List<String> seen = new ArrayList<>();
        String place = "";
        while (place != null) {
            OrderPage page = list.page(asked, place, 4);
            page.items().forEach(order -> seen.add(order.number()));
            place(customer, line(sku, 1));
            place = page.next();
        }
        Collections.reverse(before);
        assertThat(seen).isEqualTo(before);
    }

    private List<String> walk(FindOrders asked, Duration longest, int size) {
        List<String> numbers = new ArrayList<>();
        String place = "";
        int pages = 0;
        while (place != null) {
            OrderPage page = search.page(asked, Place.of(place), size, longest);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(size);
            page.items().forEach(order -> numbers.add(order.number()));
            place = page.next();
            assertThat(++pages).as("pages of %s", asked).isLessThan(10_000);
        }
        return numbers;
    }

    private String forth(FindOrders asked, int pages) {
        String place = "";
        for (int page = 0; page < pages; page++) {
            place = list.page(asked, place, 30).next();
        }
        return place;
    }

    /** All there are, read at once. */
    private List<ListedOrder> one() {
        return search.page(FindOrders.ALL, Place.BEGINNING, 100_000, Duration.ofMinutes(1))
                .items();
    }

    private Map<String, String> names() {
        Map<String, String> names = new TreeMap<>();
        jdbc.query("select code, lower(name) from customer", row -> {
            names.put(row.getString(1), row.getString(2));
        });
        return names;
    }

    private static String oneOf(String[] words, Random random) {
        return words[random.nextInt(words.length)];
    }

    private static FindOrders question(Random random, List<ListedOrder> all) {
        ListedOrder some = all.get(random.nextInt(all.size()));
        ListedOrder other = all.get(random.nextInt(all.size()));
        Set<OrderState> states = EnumSet.noneOf(OrderState.class);
        if (random.nextInt(3) == 0) {
            for (OrderState state : OrderState.values()) {
                if (random.nextInt(3) == 0) {
                    states.add(state);
                }
            }
        }
        LocalDate from = random.nextInt(4) == 0 ? day(some) : null;
        LocalDate to = random.nextInt(4) == 0 ? day(other) : null;
        if (from != null && to != null && to.isBefore(from)) {
            to = from;
        }
        BigDecimal low = random.nextInt(5) == 0 ? some.gross().amount() : null;
        BigDecimal high = random.nextInt(5) == 0 ? other.gross().amount() : null;
        if (low != null && high != null && high.compareTo(low) < 0) {
            high = low;
        }
        String customer =
                switch (random.nextInt(8)) {
                    case 0 -> some.customer();
                    case 1 -> oneOf(some.customerName().split(" "), random);
                    case 2 -> "SEED-00000";
                    default -> "";
                };
        String text =
                switch (random.nextInt(14)) {
                    case 0 -> some.number();
                    case 1 -> String.valueOf(some.id());
                    case 2 -> String.valueOf(some.purchaseOrder());
                    case 3 -> some.externalId().toLowerCase(Locale.ROOT);
                    case 4 -> "PO-";
                    case 5 -> "order-1";
                    case 6 -> some.customerName();
                    case 7 -> "100%_";
                    default -> "";
                };
        return new FindOrders(
                states,
                customer,
                random.nextInt(5) == 0 ? some.placedBy() : "",
                from,
                to,
                low == null ? null : new SaidNumber(low),
                high == null ? null : new SaidNumber(high),
                random.nextInt(10) == 0,
                random.nextInt(12) == 0,
                text,
                Sort.values()[random.nextInt(Sort.values().length)],
                "",
                "");
    }

    private static Predicate<ListedOrder> fits(FindOrders asked, Map<String, String> names) {
        return order -> (asked.states().isEmpty() || asked.states().contains(order.state()))
                && (asked.customer().isEmpty() || isCustomer(order, asked.customer(), names))
                && (asked.person().isEmpty() || order.placedBy().equals(asked.person()))
                && (asked.from() == null || !day(order).isBefore(asked.from()))
                && (asked.to() == null || !day(order).isAfter(asked.to()))
                && (asked.amountFrom() == null
                        || order.gross().amount().compareTo(asked.amountFrom().number()) >= 0)
                && (asked.amountTo() == null
                        || order.gross().amount().compareTo(asked.amountTo().number()) <= 0)
                && (!asked.late() || order.late())
                && (!asked.held() || order.state() == OrderState.ON_HOLD)
                && (asked.text().isEmpty() || says(order, asked.text(), names));
    }

    private static boolean isCustomer(ListedOrder order, String text, Map<String, String> names) {
        if (names.containsKey(text)) {
            return order.customer().equals(text);
        }
        String name = names.get(order.customer());
        for (String word : text.toLowerCase(Locale.ROOT).split(" ")) {
            if (!name.contains(word)) {
                return order.customer().startsWith(text);
            }
        }
        return true;
    }

    private static boolean says(ListedOrder order, String text, Map<String, String> names) {
        String purchase = String.valueOf(order.purchaseOrder());
        return order.number().equals(text)
                || String.valueOf(order.id()).equals(text)
                || List.of(text, text.toUpperCase(Locale.ROOT), text.toLowerCase(Locale.ROOT)).stream()
                        .anyMatch(begin -> (order.purchaseOrder() != null && purchase.startsWith(begin))
                                || order.externalId().startsWith(begin))
                || isCustomer(order, text, names);
    }

    private static Comparator<ListedOrder> order(Sort sort) {
        Comparator<ListedOrder> by = sort.byTime()
                ? Comparator.comparing(ListedOrder::placedAt).thenComparing(ListedOrder::id)
                : Comparator.comparing((ListedOrder order) -> order.gross().amount())
                        .thenComparing(ListedOrder::id);
        return sort.descending() ? by.reversed() : by;
    }

    private static LocalDate day(ListedOrder order) {
        return LocalDate.ofInstant(order.placedAt(), ZONE);
    }
}
