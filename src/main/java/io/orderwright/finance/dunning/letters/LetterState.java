package io.orderwright.finance.dunning.letters;

/** How far a letter is. */
public enum LetterState {
    /** It would go out if the run were released. */
    PREPARED,
    /** It does not go out; why is said beside it. */
    NOT_TOLD,
    /** It goes out when the hour allows it. */
    RELEASED,
    /** What it says is fixed, and it is on its way. */
    SENT,
    TOLD,
    /** Nobody took it: the customer was not told. */
    REFUSED,
    /** Nothing was left to tell, or the run was withdrawn. */
    DROPPED
}
