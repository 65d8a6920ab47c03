package io.orderwright.platform.intake;

/** Where an import stands. */
public enum ImportState {
    UPLOADED,
    CHECKING,
    /** Something in the file is wrong; nothing was written. */
    REFUSED,
    RUNNING,
    DONE,
    /** It stopped on the way; the errors say what is missing. Uploading the file again does not double anything. */
    FAILED,
    /** It was done, and all of it was taken back. */
    UNDONE;

    public boolean finished() {
        return this == REFUSED || this == DONE || this == FAILED || this == UNDONE;
    }
}
