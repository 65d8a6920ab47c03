package io.orderwright.platform.decisions;

/** What a table's ANSWER columns write to: the row that fires puts its answers here. Called by compiled tables only. */
public interface RowAnswer {

    /** The cell text of "nothing", e.g. no approval level. */
    String NOTHING = "-";

    void put(String output, String value);
}
