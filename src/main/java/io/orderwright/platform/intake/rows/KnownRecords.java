package io.orderwright.platform.intake.rows;

import java.util.function.Consumer;

/** A kind of file that can be written, too: brought in again, all of it is as it was. */
public interface KnownRecords {

    /** Everything that is known, one row after the other, each in the order of the kind's columns; "" for nothing. */
    void each(Consumer<String[]> row);
}
