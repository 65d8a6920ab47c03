package io.orderwright.sales.orders.store.search;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.orders.list.FindOrders.Sort;
import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list: between two orders, looking on or back. It stays where it is while orders come and go.
 *
 * @param key absent at the beginning, and looking back from the end
 */
public record Place(@Nullable Key key, boolean back) {

    public static final Place BEGINNING = new Place(null, false);
    public static final Place END = new Place(null, true);

    private static final String BACK = "-";

    /** What the list is sorted by, of one order, in plain digits: microseconds since 1970, or an amount; and its id. */
    public record Key(String value, long id) {

        Object parameter(Sort sort) {
            return sort.byTime() ? Timestamp.from(instant()) : new BigDecimal(value);
        }

        public Instant instant() {
            return Instant.EPOCH.plus(new BigDecimal(value).longValue(), ChronoUnit.MICROS);
        }

        public static Key of(Instant placedAt, long id) {
            return new Key(String.valueOf(ChronoUnit.MICROS.between(Instant.EPOCH, placedAt)), id);
        }

        static Key of(BigDecimal amount, long id) {
            return new Key(amount.toPlainString(), id);
        }
    }

    public static Place after(Key key) {
        return new Place(key, false);
    }

    public static Place before(Key key) {
        return new Place(key, true);
    }

    /** @throws Refusal INVALID for what {@link #toString} never made */
    public static Place of(String text) {
        if (text.isEmpty()) {
            return BEGINNING;
        }
        if (text.equals("end")) {
            return END;
        }
        boolean back = text.startsWith(BACK);
        String[] parts = (back ? text.substring(1) : text).split("_", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1,17}(\\.\\d{1,2})?") || !parts[1].matches("\\d{1,18}")) {
            throw Refusal.invalid("after", "request.no-such-page", text);
        }
        return new Place(new Key(parts[0], Long.parseLong(parts[1])), back);
    }

    @Override
    public String toString() {
        if (key == null) {
            return back ? "end" : "";
        }
        return (back ? BACK : "") + key.value() + "_" + key.id();
    }
}
