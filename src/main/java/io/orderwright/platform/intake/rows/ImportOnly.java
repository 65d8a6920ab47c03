package io.orderwright.platform.intake.rows;

/** A kind of file that is only ever brought in: what it says is written by another kind, or has happened and is over. */
public interface ImportOnly {

    /** The code of the sentence that says so, and what to take instead. */
    String whyNoExport();
}
