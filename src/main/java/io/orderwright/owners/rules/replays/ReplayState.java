package io.orderwright.owners.rules.replays;

/** How far past decisions have been asked again. */
public enum ReplayState {
    RUNNING,
    DONE,
    /** Somebody ended it, or the application ended meanwhile. */
    STOPPED
}
