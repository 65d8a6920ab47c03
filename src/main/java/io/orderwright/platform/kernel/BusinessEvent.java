package io.orderwright.platform.kernel;

import java.util.Map;

/**
 * Something that happened, in the past tense. It is published inside the transaction that made it true; audit writes
 * every one, process turns some into messages.
 */
public interface BusinessEvent {

    /** Number of the document it happened to: the order's number wherever there is one. */
    String subject();

    /** Login of the person, or {@link #SYSTEM}. */
    String actor();

    /** What a reader of the timeline wants to know beyond the name, in no particular order; amounts with their currency. */
    Map<String, Object> details();

    /** The name in the audit trail and in messages: the record's simple name. */
    default String name() {
        return getClass().getSimpleName();
    }

    /** The actor of what no person did. */
    String SYSTEM = "system";
}
