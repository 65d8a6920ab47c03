package io.orderwright.platform.intake.exports;

import java.io.IOException;

/** Takes the rows of one file and passes them on as they come; what it was opened on stays open. */
interface RowSink {

    void write(String[] cells) throws IOException;

    /** All rows were written. */
    void finish() throws IOException;
}
