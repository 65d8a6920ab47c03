package io.orderwright.fulfilment.returns.ports;

import io.orderwright.fulfilment.returns.ReturnedGoods.CameLine;
import io.orderwright.fulfilment.returns.ReturnedGoods.InspectedPiece;
import java.util.List;

/** Returns as tasks of persons. The same said once more changes nothing. */
public interface ReturnTasks {

    /**
     * Goods came.
     *
     * @param lines what came of which line; empty for all that was asked for
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown return or when nothing is awaited; FORBIDDEN when
     *     others are asked; INVALID or CONFLICT for what cannot have come
     */
    void receive(String number, List<CameLine> lines, String user);

    /**
     * Somebody has looked at them.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown return or when nobody is asked; FORBIDDEN when
     *     others are asked; INVALID or CONFLICT when it is not all that came, or more
     */
    void inspect(String number, List<InspectedPiece> pieces, String user);

    /**
     * What could not be credited is tried again, or was settled otherwise.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown return or when nobody is asked; FORBIDDEN when
     *     others are asked; INVALID without words
     */
    void resolveCredit(String number, boolean again, String words, String user);

    /**
     * The goods do not come after all.
     *
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown return; CONFLICT when something came or it is
     *     over; FORBIDDEN for an order that is not the person's to change
     */
    void withdraw(String number, String words, String user);

    /** Whether this person is asked how it is to be credited. */
    boolean asksAboutCredit(String number, String user);
}
