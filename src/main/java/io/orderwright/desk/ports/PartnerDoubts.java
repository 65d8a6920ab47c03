package io.orderwright.desk.ports;

import io.orderwright.platform.kernel.Refusal;

/** Calls of which only a person can find out whether the partner acted on them, an SMS for example. */
public interface PartnerDoubts {

    /**
     * A person has looked at the partner: the effect happened, and nothing is sent again; or it did not, and it is sent.
     * The process goes on at once. A message that was held back did not happen, and is sent when a person says that it shall
     * be.
     *
     * @throws Refusal NOT_FOUND when the order has no such effect; CONFLICT when nothing about it is in doubt
     */
    void resolve(String orderNumber, String key, boolean happened, String by);
}
