package io.orderwright.service.tickets.ports;

import io.orderwright.service.tickets.TicketStep;

/**
 * Tickets as tasks of persons. Each throws {@link io.orderwright.platform.kernel.Refusal}: NOT_FOUND for an unknown ticket or
 * where nobody is asked, FORBIDDEN where others are, CONFLICT in a state that does not allow it, INVALID without words.
 */
public interface TicketTasks {

    /** This person works on it from now on, also where somebody else did. */
    void take(String number, String user);

    /** What whoever works on it says; an answer also while it waits. */
    void work(String number, TicketStep step, String words, String user);

    /** What it waited for is there. */
    void resume(String number, String words, String user);

    /** The customer agrees that it is solved. */
    void close(String number, String words, String user);

    /** It is not done after all; also after it has closed, as long as the table lets it be reopened. */
    void reopen(String number, String words, String user);
}
