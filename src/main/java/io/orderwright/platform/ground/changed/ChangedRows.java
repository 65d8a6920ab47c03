package io.orderwright.platform.ground.changed;

import io.orderwright.platform.ground.Page;
import io.orderwright.platform.ground.changed.store.ChangeMarks;
import io.orderwright.platform.kernel.Refusal;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Pages of what has changed, in the order of the transactions that changed it. A row comes only when every transaction that
 * began to write before its own has ended: whoever goes on after the page before misses none, also none that was written
 * before and committed later. A row that is changed again comes again, at its new place.
 */
@Component
public class ChangedRows {

    private static final Pattern PLACE = Pattern.compile("c([0-9]{1,18})_(.{0,200})");

    private final ChangeMarks marks;

    ChangedRows(ChangeMarks marks) {
        this.marks = marks;
    }

    /** Where a page ends: after this row, or before every row of this mark where the key is empty. */
    private record ChangePlace(long mark, String key) {

        /** @throws Refusal INVALID for what {@link #toString} never made */
        static ChangePlace of(String text, ChangedTable table) {
            Matcher place = PLACE.matcher(text);
            if (!place.matches() || (table.numbered() && !place.group(2).matches("[0-9]{0,18}"))) {
                throw Refusal.invalid("after", "request.no-such-page", text);
            }
            return new ChangePlace(Long.parseLong(place.group(1)), place.group(2));
        }

        @Override
        public String toString() {
            return "c" + mark + "_" + key;
        }
    }

    /**
     * One page. It always has a {@code next}: what changes from now on is behind it.
     *
     * @param read the rows of these keys, in any order; one that is not there any more is left out
     * @param keyOf the key of what was read
     */
    public <T> Page<T> page(
            ChangedTable table, ChangesQuery asked, Function<List<String>, List<T>> read, Function<T, String> keyOf) {
        long horizon = marks.horizon();
        List<ChangePlace> found = places(table, asked, horizon);
        boolean full = found.size() == asked.size();
        ChangePlace end = full ? found.get(found.size() - 1) : new ChangePlace(horizon, "");
        if (found.isEmpty()) {
            return new Page<>(List.of(), end.toString());
        }
        Map<String, T> rows = read.apply(found.stream().map(ChangePlace::key).toList()).stream()
                .collect(Collectors.toMap(keyOf, row -> row, (one, other) -> one));
        return new Page<>(
                found.stream()
                        .map(place -> rows.get(place.key()))
                        .filter(Objects::nonNull)
                        .toList(),
                end.toString());
    }

    private List<ChangePlace> places(ChangedTable table, ChangesQuery asked, long horizon) {
        List<Object> values = new ArrayList<>();
        values.add(horizon);
        String begin;
        if (asked.after().isEmpty()) {
            begin = "o.changed_at >= ?";
            values.add(Timestamp.from(asked.since()));
        } else {
            begin = "(o.changed_in, o.%s) > (?, ?)".formatted(table.key());
            ChangePlace place = ChangePlace.of(asked.after(), table);
            values.add(place.mark());
            values.add(table.value(place.key()));
        }
        values.addAll(asked.values());
        values.add(asked.size());
        return marks.marks(table.name(), table.key(), begin + " and " + asked.condition(), values).stream()
                .map(mark -> new ChangePlace(mark.mark(), mark.key()))
                .toList();
    }
}
