package io.orderwright.sales.changes.ports;

import io.orderwright.sales.changes.AskChange;

/** Change orders as tasks of persons. */
public interface ChangeTasks {

    /** As {@code OrderChanges.ask}; done again where it collides with somebody else's work. */
    String ask(String orderNumber, AskChange asked, String by);

    /** Whether this one waits for this person to agree. */
    boolean asks(String changeNumber, String user);

    /** As {@link #decide(String, boolean, String, String, String)}, whatever is asked. */
    default void decide(String changeNumber, boolean approved, String comment, String user) {
        decide(changeNumber, approved, comment, "", user);
    }

    /**
     * Whoever the table names says yes or no.
     *
     * @param seen what was shown of the open question; empty where nobody told
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when nobody is asked; FORBIDDEN to others, and to who asked for it;
     *     CONFLICT with the differences where it is about something else than was seen
     */
    void decide(String changeNumber, boolean approved, String comment, String seen, String user);

    /** Whether the ERP's refusal waits for this person. */
    boolean asksAboutRefusal(String changeNumber, String user);

    /**
     * The ERP refused it.
     *
     * @param tryAgain false when it was entered there by hand
     */
    void resolve(String changeNumber, boolean tryAgain, String comment, String user);
}
