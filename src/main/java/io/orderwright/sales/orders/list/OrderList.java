package io.orderwright.sales.orders.list;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.changed.ChangesQuery;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.list.OrderPage.Count;
import io.orderwright.sales.orders.store.search.OrderSearch;
import io.orderwright.sales.orders.store.search.Place;
import io.orderwright.sales.orders.store.search.Place.Key;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The orders as a list: filtered, searched, sorted, a page at a time by key. However unlucky the question, an answer comes
 * within a moment: the page then says that it is cut, and where to go on.
 */
@Service
@Transactional(readOnly = true)
public class OrderList {

    /** The most that is counted. */
    public static final int COUNTED = 1_000;

    private static final Duration PAGE = Duration.ofMillis(25);
    private static final Duration COUNT = Duration.ofMillis(25);

    private final OrderSearch search;

    OrderList(OrderSearch search) {
        this.search = search;
    }

    /**
     * One page of what is looked for.
     *
     * @param place "" for the beginning, {@code end}, or what an earlier page named
     * @throws io.orderwright.platform.kernel.Refusal INVALID for a place that no page named
     */
    public OrderPage page(FindOrders asked, String place, int size) {
        return search.page(asked, Place.of(place), size, PAGE);
    }

    /** As {@link #page}, in the order of their last change; what has come once comes again when it is changed again. */
    public Page<ListedOrder> changed(FindOrders asked, ChangesQuery since) {
        return search.changed(asked, since);
    }

    /** As {@link #page}, and never cut: for exports, which have time. */
    public OrderPage wholePage(FindOrders asked, String place, int size) {
        return search.page(asked, Place.of(place), size, Duration.ofMinutes(5));
    }

    /**
     * The orders that are called exactly so, the newest first.
     *
     * @param externalId the key under which it was placed
     * @param purchaseOrder the customer's own number, whatever its spacing, case or width
     * @throws Refusal INVALID when neither reference is given
     */
    public List<ListedOrder> under(
            @Nullable String externalId, @Nullable String purchaseOrder, @Nullable String customer) {
        if (externalId == null && purchaseOrder == null) {
            throw Refusal.invalid("externalId", "orders.find.no-reference");
        }
        return search.under(externalId, purchaseOrder, customer, COUNTED);
    }

    /** The place of the first order at or after a day, in a list that is sorted by time; of the last one in other lists. */
    public String placeOf(LocalDate day, ZoneId zone, FindOrders.Sort sort) {
        boolean newest = sort == FindOrders.Sort.NEWEST;
        LocalDate edge = newest ? day.plusDays(1) : day;
        return Place.after(Key.of(edge.atStartOfDay(zone).toInstant(), 0)).toString();
    }

    /** How many there are, up to {@link #COUNTED}: not exactly when there are more, or when counting took too long. */
    public Count count(FindOrders asked) {
        return search.count(asked, COUNTED, COUNT);
    }
}
