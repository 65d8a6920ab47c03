package io.orderwright.sales.teams.store;

import static java.util.stream.Collectors.toMap;

import io.orderwright.platform.kernel.DocumentType;
import io.orderwright.sales.teams.OwnerView;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of who looks after which customer and order. What has no row is looked after by nobody. */
@Repository
public class OwnerRows {

    private final JdbcTemplate jdbc;

    OwnerRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A customer or an order, and who looks after it.
     *
     * @param placedBy who placed the order; absent for a customer
     */
    public record Owned(
            String subject, OwnerView by, @Nullable String placedBy) {

        /** OWN, OWN_TEAM, OTHER_TEAM or NOBODYS, as this person sees it. */
        public String whose(String person, @Nullable String team) {
            if (by.nobody()) {
                return "NOBODYS";
            }
            if (person.equals(by.owner()) || person.equals(placedBy)) {
                return "OWN";
            }
            return team != null && team.equals(by.team()) ? "OWN_TEAM" : "OTHER_TEAM";
        }
    }

    public List<Owned> of(boolean orders, Collection<String> subjects) {
        Map<String, Owned> known = orders ? ofOrders(subjects) : ofCustomers(subjects);
        return subjects.stream()
                .map(subject -> known.getOrDefault(subject, new Owned(subject, OwnerView.NOBODY, null)))
                .toList();
    }

    private Map<String, Owned> ofOrders(Collection<String> numbers) {
        return owned(
                "select order_number, owner, team, placed_by from order_owner where order_id = any(?)",
                numbers.stream()
                        .filter(DocumentType.SALES_ORDER::names)
                        .map(DocumentType.SALES_ORDER::idOf)
                        .toArray(Long[]::new));
    }

    private Map<String, Owned> ofCustomers(Collection<String> codes) {
        return owned(
                "select customer, owner, team, null::text from customer_owner where customer = any(?)",
                codes.toArray(String[]::new));
    }

    private Map<String, Owned> owned(String sql, Object[] keys) {
        return jdbc
                .query(
                        sql,
                        (row, number) -> new Owned(
                                row.getString(1), new OwnerView(row.getString(2), row.getString(3)), row.getString(4)),
                        (Object) keys)
                .stream()
                .collect(toMap(Owned::subject, one -> one));
    }

    public void setCustomer(String code, OwnerView by) {
        jdbc.update(
                """
                insert into customer_owner (customer, owner, team) values (?, ?, ?)
                on conflict (customer) do update set owner = excluded.owner, team = excluded.team""",
                code,
                by.owner(),
                by.team());
    }

    public void setOrder(String number, OwnerView by, String placedBy) {
        jdbc.update(
                """
                insert into order_owner (order_id, order_number, owner, team, placed_by) values (?, ?, ?, ?, ?)
                on conflict (order_id) do update set owner = excluded.owner, team = excluded.team""",
                DocumentType.SALES_ORDER.idOf(number),
                number,
                by.owner(),
                by.team(),
                placedBy);
    }

    /** Codes of the customers that the person looks after. */
    public List<String> customersOf(String person) {
        return jdbc.queryForList(
                "select customer from customer_owner where owner = ? order by customer", String.class, person);
    }

    /** Numbers of orders that the person looks after, the oldest first, after the one with this id. */
    public List<String> ordersOf(String person, long after, int size) {
        return jdbc.queryForList(
                "select order_number from order_owner where owner = ? and order_id > ? order by order_id limit ?",
                String.class,
                person,
                after,
                size);
    }
}
