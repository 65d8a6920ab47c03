package io.orderwright.sales.orders.store;

import io.orderwright.sales.orders.views.SavedView;
import java.util.List;
import java.util.Objects;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** The rows of kept views; their rules are those of who asks. */
@Repository
public class ViewRows {

    private static final String VIEWS =
            """
            select v.id, v.owner, v.name, v.query, v.shared, d.view_id is not null as first, v.owner = ? as own
            from order_view v left join order_view_default d on d.view_id = v.id and d.person = ?
            where v.owner = ? or v.shared order by own desc, v.name, v.id limit ?""";

    private final JdbcTemplate jdbc;

    ViewRows(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** A person's own and those that others share, at most so many. */
    public List<SavedView> of(String person, int most) {
        return jdbc.query(
                VIEWS,
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
                person,
                most);
    }

    public int count(String person) {
        return Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from order_view where owner = ?", Integer.class, person));
    }

    /**
     * One of the same name and person is replaced.
     *
     * @return its id
     */
    public long put(String person, String name, String query, boolean shared) {
        return Objects.requireNonNull(jdbc.queryForObject(
                "insert into order_view (owner, name, query, shared) values (?, ?, ?, ?) on conflict (owner, name)"
                        + " do update set query = excluded.query, shared = excluded.shared returning id",
                Long.class,
                person,
                name,
                query,
                shared));
    }

    /** @return whether the person had it */
    public boolean remove(String person, long id) {
        return jdbc.update("delete from order_view where id = ? and owner = ?", id, person) == 1;
    }

    public void forgetFirst(String person) {
        jdbc.update("delete from order_view_default where person = ?", person);
    }

    /** @return whether the person can see it; only then their list begins with it */
    public boolean first(String person, long id) {
        return jdbc.update(
                        "insert into order_view_default (person, view_id)"
                                + " select ?, id from order_view where id = ? and (owner = ? or shared)",
                        person,
                        id,
                        person)
                == 1;
    }
}
