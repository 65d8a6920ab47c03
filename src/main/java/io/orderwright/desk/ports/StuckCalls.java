package io.orderwright.desk.ports;

/** Partner calls that wait for a person's word. */
public interface StuckCalls {

    /** Lets every call of the order that has used up its attempts be tried again. */
    void tryAgain(String orderNumber);

    /** Whether a process of the subject waits for what it told at this step; false where it has gone on without it. */
    boolean isAwaited(String subject, String activity);
}
