package io.orderwright.platform.intake.rows;

import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a row makes of a record. A column that the file lacks leaves what is known; defaults are for new records only; an
 * empty cell clears what may be cleared, and is complained of where it may not.
 *
 * @param <K> a record as it is known
 */
public final class Merge<K> {

    private final Row row;
    private final @Nullable K known;

    /** @param known absent for a new record */
    public Merge(Row row, @Nullable K known) {
        this.row = row;
        this.known = known;
    }

    /** A text that may be cleared. */
    public @Nullable String text(String column, Function<K, @Nullable String> before) {
        return row.has(column) || known == null ? row.text(column) : before.apply(known);
    }

    /** What no record may lack: neither left out for a new one nor empty. */
    public <V> V needed(String column, @Nullable V said, V nothing, Function<K, V> before) {
        if (!row.has(column)) {
            if (known != null) {
                return before.apply(known);
            }
            row.complain(column, "intake.needed-for-new", column);
        } else if (row.raw(column).isEmpty()) {
            row.complain(column, "intake.required");
        }
        return Objects.requireNonNullElse(said, nothing);
    }

    /** What every record has, and a new one without being asked. */
    public <V> V usual(String column, @Nullable V said, V usual, Function<K, V> before) {
        if (said != null) {
            return said;
        }
        if (known == null) {
            return usual;
        }
        if (row.has(column) && row.raw(column).isEmpty()) {
            row.complain(column, "intake.not-to-be-cleared");
        }
        return before.apply(known);
    }
}
