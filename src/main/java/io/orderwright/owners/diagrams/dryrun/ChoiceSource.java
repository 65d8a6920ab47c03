package io.orderwright.owners.diagrams.dryrun;

/** How a dry run knows which way to go. */
public enum ChoiceSource {
    /** The past instance went this way at this choice, or left this step so. */
    RECORDED,
    /** The past instance answered the same condition, at another choice. */
    SAME_CONDITION,
    /** Asked now, of what the past instance had kept and of the books as they are today; nothing is written. */
    TODAY,
    /** Whoever looks at the dry run said so. */
    CHOSEN,
    /** No condition holds, and this way is for that. */
    OTHERWISE,
    /** There is no other way. */
    ONLY_WAY
}
