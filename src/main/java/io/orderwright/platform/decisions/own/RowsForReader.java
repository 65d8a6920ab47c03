package io.orderwright.platform.decisions.own;

import org.jspecify.annotations.Nullable;

/**
 * Which rows of tables a reader may know: the row of a table that asks about an own field tells what is said in it. A bean of whoever
 * knows who may read the fields; where no field has readers of its own, asking costs nothing.
 */
public interface RowsForReader {

    /** What is shown instead of a row. */
    String MASK = "***";

    /**
     * Whether whoever asks may read what is said in all own fields that the table asks about, or that a release of it has ever asked
     * about. Without a person who asks, yes.
     */
    boolean mayRead(String table);

    /** The row, or {@link #MASK}; absent where it is. */
    default @Nullable String row(@Nullable String table, @Nullable String row) {
        return table == null || row == null || mayRead(table) ? row : MASK;
    }
}
