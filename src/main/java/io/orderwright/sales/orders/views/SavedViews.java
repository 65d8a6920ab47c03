package io.orderwright.sales.orders.views;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.store.ViewRows;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The views that people keep of the list of orders. */
@Service
@Transactional
public class SavedViews {

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUERY = 2_000;

    private final ViewRows rows;

    SavedViews(ViewRows rows) {
        this.rows = rows;
    }

    /** A person's own views and those that others share. */
    @Transactional(readOnly = true)
    public List<SavedView> of(String person) {
        return rows.of(person, 4 * MOST);
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
        if (rows.count(person) >= MOST) {
            throw Refusal.conflict("orders.view.too-many", MOST);
        }
        long saved = rows.put(person, trimmed, query, shared);
        if (first) {
            beginWith(person, saved);
        }
        return saved;
    }

    /** @throws Refusal NOT_FOUND when the person has no such view */
    public void remove(String person, long id) {
        if (!rows.remove(person, id)) {
            throw Refusal.notFound("orders.view.unknown");
        }
    }

    /**
     * A person's list begins with this view from now on; with all orders for 0.
     *
     * @throws Refusal NOT_FOUND for a view that the person cannot see
     */
    public void beginWith(String person, long id) {
        rows.forgetFirst(person);
        if (id != 0 && !rows.first(person, id)) {
            throw Refusal.notFound("orders.view.unknown");
        }
    }
}
