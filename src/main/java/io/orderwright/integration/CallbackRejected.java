package io.orderwright.integration;

/** What arrived as a carrier's callback is not: nothing of it was read or kept. */
public class CallbackRejected extends RuntimeException {

    private final RejectionReason why;

    public CallbackRejected(RejectionReason why, String message) {
        super(message);
        this.why = why;
    }

    public RejectionReason why() {
        return why;
    }

    public enum RejectionReason {
        /** No secret is configured for this carrier, so that nobody can be believed. */
        NOT_CONFIGURED,
        /** Not signed, signed by somebody else, or signed too long ago or for a later time. */
        SIGNATURE,
        /** Signed by the carrier, and not in its format. */
        FORMAT
    }
}
