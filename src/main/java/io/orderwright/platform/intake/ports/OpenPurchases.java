package io.orderwright.platform.intake.ports;

import io.orderwright.supply.purchasing.opening.OpenPurchase;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;

/** Goods on their way: ordered of a supplier, or only expected. Each is taken over once; whether it is new, is the answer. */
public interface OpenPurchases {

    /** @throws io.orderwright.platform.kernel.Refusal for what cannot be taken over, or was with other content */
    boolean takeOver(OpenPurchase said, String by);

    /** How those that were taken over stand, in words to be compared, by the number that the file knows. */
    Map<String, String> standing(Collection<String> numbers);

    /**
     * It is there no longer, and nothing of it is expected.
     *
     * @throws io.orderwright.platform.kernel.Refusal once something has happened to it
     */
    void remove(String number, String by);

    /** What is still to come, in the words in which it would be taken over; a line of goods that are only expected by itself. */
    void each(Consumer<OpenPurchase> each);
}
