package io.orderwright.sales.orders.store.search;

import io.orderwright.platform.ground.fields.SaidFilter;
import io.orderwright.sales.customers.CustomerSearch;
import io.orderwright.sales.orders.list.FindOrders;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Decides how to look, instead of the database's planner, which guesses that conditions are independent and is wrong by
 * seconds where they are not. Where one condition alone leaves few orders, these are read whole; otherwise the index that
 * is in the list's order is read, a window at a time.
 */
@Component
class Plan {

    /** So many orders are read whole. */
    private static final int FEW = 2_000;

    private static final String ORDERS = "sales_order";

    private final JdbcTemplate jdbc;
    private final CustomerSearch customers;

    Plan(JdbcTemplate jdbc, CustomerSearch customers) {
        this.jdbc = jdbc;
        this.customers = customers;
    }

    SearchRun look(FindOrders asked, LocalDate today, ZoneId zone) {
        TextMatch text = TextMatch.of(asked.text(), customers);
        List<String> buyers = asked.customer().isEmpty() ? List.of() : customers.codesOf(asked.customer());
        if (asked.withoutClosed()) {
            return new SearchRun(
                    "unclosed_order",
                    "order_id",
                    everything(asked, text, buyers, "o.order_id", today, zone),
                    new Conditions(),
                    true);
        }
        Conditions all = everything(asked, text, buyers, "o.id", today, zone);
        long[] few = few(asked, text, buyers, zone);
        if (few.length <= FEW) {
            return new SearchRun(ORDERS, "id", new Conditions().and("o.id = any(?)", (Object) few), all, true);
        }
        return new SearchRun(ORDERS, "id", inOrder(asked, text, buyers, zone), all, false);
    }

    /** All that is asked of an order itself. */
    Conditions conditions(FindOrders asked, LocalDate today, ZoneId zone) {
        List<String> buyers = asked.customer().isEmpty() ? List.of() : customers.codesOf(asked.customer());
        return everything(asked, TextMatch.NOTHING_ASKED, buyers, "o.id", today, zone);
    }

    private static Conditions everything(
            FindOrders asked, TextMatch text, List<String> buyers, String id, LocalDate today, ZoneId zone) {
        Conditions all = new Conditions()
                .states(asked)
                .lateOrHeld(asked, today)
                .person(asked)
                .owner(asked, id)
                .said(
                        asked,
                        id.equals("o.id") ? "o.number" : "(select s.number from sales_order s where s.id = " + id + ")")
                .references(asked)
                .days(asked, zone)
                .amounts(asked);
        if (!asked.customer().isEmpty()) {
            all.and(TextMatch.AMONG, (Object) buyers.toArray(String[]::new));
        }
        text.into(all, id);
        return all;
    }

    /** Ids of the orders that one of the conditions leaves, when it leaves few; else more than {@link #FEW}. */
    private long[] few(FindOrders asked, TextMatch text, List<String> buyers, ZoneId zone) {
        long[] found = tooMany();
        if (text.asked()) {
            found = meant(text);
        }
        if (found.length > FEW && (asked.amountFrom() != null || asked.amountTo() != null)) {
            found = probe(new Conditions().amounts(asked));
        }
        if (found.length > FEW && asked.byReference()) {
            found = probe(new Conditions().references(asked));
        }
        for (SaidFilter filter : asked.said()) {
            if (found.length > FEW) {
                found = probe(
                        new Conditions().and("o.number = any(" + SaidFilter.keys(FEW + 1) + ")", filter.values()));
            }
        }
        boolean sorted = asked.sort().byTime();
        if (found.length > FEW
                && !asked.customer().isEmpty()
                && buyers.size() <= TextMatch.MOST_CUSTOMERS
                && (!sorted || buyers.size() != 1)) {
            found = probe(ofCustomers(buyers).days(asked, zone));
        }
        if (found.length > FEW && !sorted && !asked.person().isEmpty()) {
            found = probe(new Conditions().person(asked).days(asked, zone));
        }
        if (found.length > FEW && !(asked.owner() + asked.team()).isEmpty()) {
            found = probe(new Conditions().owner(asked, "o.id"));
        }
        if (found.length > FEW && !sorted && (asked.from() != null || asked.to() != null)) {
            found = probe(new Conditions().days(asked, zone));
        }
        return found;
    }

    private long[] meant(TextMatch text) {
        if (!text.fewCustomers()) {
            return tooMany();
        }
        long[] found = LongStream.of(text.number()).toArray();
        if (!text.customers().isEmpty()) {
            found = joined(found, probe(ofCustomers(text.customers())));
        }
        for (String beginning : text.beginnings()) {
            for (String column : List.of("purchase_order", "external_id")) {
                if (found.length <= FEW) {
                    found = joined(
                            found,
                            probe(new Conditions()
                                    .and("o." + column + " ~>=~ ?", beginning)
                                    .and("o." + column + " ~<~ ?", next(beginning))));
                }
            }
        }
        return found;
    }

    /** The first text after all that begin so. */
    private static String next(String beginning) {
        int last = beginning.codePointBefore(beginning.length());
        return beginning.substring(0, beginning.length() - Character.charCount(last)) + Character.toString(last + 1);
    }

    /** The index that is in the list's order and leaves fewest; every other condition is looked at row by row. */
    private static Conditions inOrder(FindOrders asked, TextMatch text, List<String> buyers, ZoneId zone) {
        if (!asked.sort().byTime()) {
            return new Conditions().amounts(asked);
        }
        Conditions driver = new Conditions();
        if (buyers.size() == 1) {
            driver.and("o.customer_code = ?", buyers.get(0));
        } else {
            driver.person(asked);
        }
        return driver.days(asked, zone);
    }

    private static Conditions ofCustomers(List<String> codes) {
        return new Conditions().and("o.customer_code = any(?)", (Object) codes.toArray(String[]::new));
    }

    private long[] probe(Conditions condition) {
        return jdbc
                .queryForList(
                        "select o.id from sales_order o where " + condition.sql() + " limit " + (FEW + 1),
                        Long.class,
                        condition.values().toArray())
                .stream()
                .mapToLong(Long::longValue)
                .toArray();
    }

    private static long[] joined(long[] some, long[] others) {
        return LongStream.concat(LongStream.of(some), LongStream.of(others))
                .distinct()
                .toArray();
    }

    private static long[] tooMany() {
        return new long[FEW + 1];
    }
}
