package io.orderwright.sales.teams.store;

import io.orderwright.sales.teams.OwnerView;
import io.orderwright.sales.teams.ports.OwnedDocuments;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The tables of who looks after which customer and order. What has no row is looked after by nobody. */
@Repository
public class OwnerRows {

    private static final String OF_ORDERS =
            """
            select n.subject, w.owner, w.team, w.placed_by, (select m.team from sales_team_member m where m.person = ?)
            from unnest(?::text[], ?::bigint[]) with ordinality as n (subject, id, place)
            left join order_owner w on w.order_id = n.id order by n.place""";

    private static final String OF_CUSTOMERS =
            """
            select n.subject, w.owner, w.team, null::text, (select m.team from sales_team_member m where m.person = ?)
            from unnest(?::text[], ?::bigint[]) with ordinality as n (subject, id, place)
            left join customer_owner w on w.customer = n.subject order by n.place""";

    private final JdbcTemplate jdbc;
    private final OwnedDocuments documents;

    OwnerRows(JdbcTemplate jdbc, OwnedDocuments documents) {
        this.jdbc = jdbc;
        this.documents = documents;
    }

    /** What somebody wants to act on, and the team of that person. */
    public record OwnedSubjects(
            List<OwnedSubject> owned, @Nullable String team) {}

    /**
     * A customer or an order, and who looks after it.
     *
     * @param placedBy who placed the order; absent for a customer
     */
    public record OwnedSubject(
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

    /** Who looks after these, in their order, and the person's team ("" for none): one statement, since every deed asks it. */
    public OwnedSubjects of(boolean orders, Collection<String> subjects, String person) {
        List<@Nullable String> team = new ArrayList<>();
        List<OwnedSubject> found = jdbc.query(
                orders ? OF_ORDERS : OF_CUSTOMERS,
                (row, at) -> {
                    team.add(row.getString(5));
                    return new OwnedSubject(
                            row.getString(1), new OwnerView(row.getString(2), row.getString(3)), row.getString(4));
                },
                person,
                subjects.toArray(String[]::new),
                orders ? subjects.stream().map(this::idOf).toArray(Long[]::new) : new Long[0]);
        return new OwnedSubjects(found, team.isEmpty() ? null : team.get(0));
    }

    public List<OwnedSubject> of(boolean orders, Collection<String> subjects) {
        return of(orders, subjects, "").owned();
    }

    private @Nullable Long idOf(String number) {
        return documents.idOf(number).orElse(null);
    }

    /**
     * An order is its customer's owner's; one of a customer of nobody is looked after by who placed it.
     *
     * @param person whether a person placed it
     */
    public void beginOrder(String number, String customer, String placedBy, boolean person) {
        jdbc.update(
                """
                insert into order_owner (order_id, order_number, owner, team, placed_by)
                select ?, ?, case when kept then w.owner when ? then p.placed_by end,
                    case when kept then w.team when ? then m.team end, p.placed_by
                from (values (?, ?)) as p (customer, placed_by)
                left join customer_owner w using (customer)
                left join sales_team_member m on m.person = p.placed_by
                cross join lateral (select coalesce(w.owner, w.team) is not null as kept) as k
                on conflict (order_id) do nothing""",
                documents.idOf(number).orElseThrow(),
                number,
                person,
                person,
                customer,
                placedBy);
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

    /** As {@link #setCustomer(String, OwnerView)}, where it is still this one's; false otherwise. */
    public boolean setCustomer(String code, OwnerView seen, OwnerView by) {
        return jdbc.update(
                        """
                        insert into customer_owner as w (customer, owner, team) values (?, ?, ?)
                        on conflict (customer) do update set owner = excluded.owner, team = excluded.team
                        where w.owner is not distinct from ? and w.team is not distinct from ?""",
                        code,
                        by.owner(),
                        by.team(),
                        seen.owner(),
                        seen.team())
                == 1;
    }

    public void removeCustomers(Collection<String> codes) {
        jdbc.update("delete from customer_owner where customer = any(?)", (Object) codes.toArray(String[]::new));
    }

    public void setOrder(String number, OwnerView by, String placedBy) {
        jdbc.update(
                """
                insert into order_owner (order_id, order_number, owner, team, placed_by) values (?, ?, ?, ?, ?)
                on conflict (order_id) do update set owner = excluded.owner, team = excluded.team""",
                documents.idOf(number).orElseThrow(),
                number,
                by.owner(),
                by.team(),
                placedBy);
    }

    /** As {@link #setOrder(String, OwnerView, String)}, where it is still this one's; false otherwise. */
    public boolean setOrder(String number, OwnerView seen, OwnerView by, String placedBy) {
        return jdbc.update(
                        """
                        insert into order_owner as w (order_id, order_number, owner, team, placed_by) values (?, ?, ?, ?, ?)
                        on conflict (order_id) do update set owner = excluded.owner, team = excluded.team
                        where w.owner is not distinct from ? and w.team is not distinct from ?""",
                        documents.idOf(number).orElseThrow(),
                        number,
                        by.owner(),
                        by.team(),
                        placedBy,
                        seen.owner(),
                        seen.team())
                == 1;
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
