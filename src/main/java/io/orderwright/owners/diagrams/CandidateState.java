package io.orderwright.owners.diagrams;

/** How far a diagram of an owner has come. */
public enum CandidateState {
    /** Kept, and corrected by who brought it in; it may be faulty. */
    DRAFT,
    /** It waits for somebody else. */
    PROPOSED,
    WITHDRAWN,
    DECLINED,
    /** Its moment has not come. */
    RELEASED,
    /** The engine has it; what begins runs on it until a later version comes. */
    IN_FORCE,
    /** It could not be put in force when its moment came. */
    FAILED,
    /** It was taken back before its moment. */
    ENDED
}
