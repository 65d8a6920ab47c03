package io.orderwright.supply.purchasing.ports;

import io.orderwright.supply.purchasing.SupplierAnswer;
import java.util.List;

/** Purchase orders as tasks of persons. */
public interface PurchaseTasks {

    /** Numbers of those that wait for this person, the oldest first. */
    List<String> waitingFor(String user, int offset, int size);

    /** Whether this one waits for this person. */
    boolean asks(String purchaseNumber, String user);

    /**
     * The buyer orders what is bundled, or drops it.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when no buyer is asked; FORBIDDEN to others
     */
    void review(String purchaseNumber, boolean orderNow, String comment, String user);

    /**
     * Somebody else says yes or no.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when nobody is asked; FORBIDDEN to others, and to the buyer
     */
    void decide(String purchaseNumber, boolean approved, String comment, String user);

    /**
     * The buyer says what comes of a supplier's refusal.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND when no supplier refused; FORBIDDEN to others; INVALID without a word
     */
    void resolve(String purchaseNumber, SupplierAnswer answer, String comment, String user);
}
