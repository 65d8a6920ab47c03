package io.orderwright.desk.ports;

import io.orderwright.platform.kernel.Refusal;

/** Messages to customers that were held back, because there were too many or for their number. */
public interface HeldMessages {

    /**
     * Sends one all the same, as what it would say now.
     *
     * @param subject the number of the document that it is about
     * @param key of the effect that was held back
     * @throws Refusal CONFLICT when it was not held back, or has been sent since; or when it cannot be sent now
     */
    void send(String subject, String key);
}
