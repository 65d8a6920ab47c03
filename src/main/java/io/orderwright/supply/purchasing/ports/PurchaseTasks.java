package io.orderwright.supply.purchasing.ports;

import io.orderwright.supply.purchasing.SupplierAnswer;
import java.util.List;

/** Purchase orders as tasks of persons. */
public interface PurchaseTasks {

    /** Numbers of those that wait for this person, the oldest first. */
    List<String> waitingFor(String user, int offset, int size);

    /** Whether this one waits for this person. */
    boolean asks(String purchaseNumber, String user);

    /** As {@link #review(String, boolean, String, String, String)}, whatever is bundled. */
    void review(String purchaseNumber, boolean orderNow, String comment, String user);

    /**
     * The buyer orders what is bundled, or drops it.
     *
     * @param seen the word of {@link io.orderwright.supply.purchasing.SeenPurchase} that was shown; empty where nobody told
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when no buyer is asked; FORBIDDEN to others; CONFLICT with the
     *     differences where it is another one than was seen
     */
    void review(String purchaseNumber, boolean orderNow, String comment, String seen, String user);

    /** As {@link #decide(String, boolean, String, String, String)}, whatever is asked. */
    default void decide(String purchaseNumber, boolean approved, String comment, String user) {
        decide(purchaseNumber, approved, comment, "", user);
    }

    /**
     * Somebody else says yes or no.
     *
     * @param seen what was shown of the open question; empty where nobody told
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when nobody is asked; FORBIDDEN to others, and to the buyer;
     *     CONFLICT with the differences where it is about something else than was seen
     */
    void decide(String purchaseNumber, boolean approved, String comment, String seen, String user);

    /**
     * The buyer says what comes of a supplier's refusal.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when no supplier refused; FORBIDDEN to others; INVALID without a word
     */
    void resolve(String purchaseNumber, SupplierAnswer answer, String comment, String user);
}
