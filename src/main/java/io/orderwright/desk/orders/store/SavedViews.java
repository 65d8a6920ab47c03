package io.orderwright.desk.orders.store;

import io.orderwright.desk.orders.SavedView;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views that people keep of the list of orders. */
@Service
@Transactional
public class SavedViews {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2_000;

    private static final String VIEWS =
            """
            select v.id, v.owner, v.name, v.query, v.shared, d.view_id is not null as first, v.owner = ? as own
            from order_view v left join order_view_default d on d.view_id = v.id and d.person = ?
            where v.owner = ? or v.shared""";

    private final JdbcTemplate jdbc;

    SavedViews(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's own views and those that others share. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String person) {
        return jdbc.query(
                VIEWS + " order by own desc, v.name, v.id limit " + 4 * MOST,
                (row, number) -> new SavedView(
                        row.getLong("id"),
                        row.getString("owner"),
                        row.getString("name"),
                        row.getString("query"),
                        row.getBoolean("shared"),
                        row.getBoolean("first"),
                        row.getBoolean("own")),
                person,
                person,
                person);
    }

    @Transactional(readOnly = true)
    public Optional<SavedView> firstOf(String person) {
        return of(person).stream().filter(SavedView::first).findFirst();
    }

    /**
     * Keeps a view; one of the same name and person is replaced.
     *
     * @throws Refusal INVALID for a name or a question that is missing or too long; CONFLICT when there are too many
     */
    public long save(String person, String name, String query, boolean shared, boolean first) {
        String trimmed = name.trim();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST_NAME) {
            throw Refusal.invalid("name", "orders.view.name-wrong", LONGEST_NAME);
        }
        if (query.length() > LONGEST_QUERY) {
            throw Refusal.invalid("query", "orders.view.too-long");
        }
        Integer kept = jdbc.queryForObject("select count(*) from order_view where owner = ?", Integer.class, person);
        if (kept != null && kept >= MOST) {
            throw Refusal.conflict("orders.view.too-many", MOST);
        }
        Long id = jdbc.queryForObject(
                "insert into order_view (owner, name, query, shared) values (?, ?, ?, ?) on conflict (owner, name)"
                        + " do update set query = excluded.query, shared = excluded.shared returning id",
                Long.class,
                person,
                trimmed,
                query,
                shared);
        long saved = id == null ? 0 : id;
        if (first) {
            beginWith(person, saved);
        }
        return saved;
    }

    /** @throws Refusal NOT_FOUND when the person has no such view */
    public void remove(String person, long id) {
        if (jdbc.update("delete from order_view where id = ? and owner = ?", id, person) == 0) {
            throw Refusal.notFound("orders.view.unknown");
        }
    }

    /**
     * A person's list begins with this view from now on; with all orders for 0.
     *
     * @throws Refusal NOT_FOUND for a view that the person cannot see
     */
    public void beginWith(String person, long id) {
        jdbc.update("delete from order_view_default where person = ?", person);
        if (id != 0
                && jdbc.update(
                                "insert into order_view_default (person, view_id)"
                                        + " select ?, id from order_view where id = ? and (owner = ? or shared)",
                                person,
                                id,
                                person)
                        == 0) {
            throw Refusal.notFound("orders.view.unknown");
        }
    }
}
