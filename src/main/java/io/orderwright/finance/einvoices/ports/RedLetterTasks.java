package io.orderwright.finance.einvoices.ports;

/** Red letters that wait, answered by the same task that Tasklist shows. */
public interface RedLetterTasks {

    /**
     * The platform is asked now where the confirmation stands.
     *
     * @throws io.orderwright.platform.kernel.Refusal CONFLICT unless it waits for somebody
     */
    void look(String number);

    /**
     * Finance says what follows: again, or nothing.
     *
     * @throws io.orderwright.platform.kernel.Refusal CONFLICT unless finance is asked; FORBIDDEN to others
     */
    void resolve(String number, boolean again, String comment, String user);
}
