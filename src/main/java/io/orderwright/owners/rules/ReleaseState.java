package io.orderwright.owners.rules;

/** How far a workbook of an owner has come. */
public enum ReleaseState {
    /** Something is wrong with it. */
    REFUSED,
    /** It waits for somebody else. */
    PROPOSED,
    DECLINED,
    WITHDRAWN,
    /** It is in force, was before a later one, or will be from its moment on. */
    RELEASED,
    /** It was taken back. */
    ENDED
}
