package io.orderwright.integration;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of the ledger, for people and for the invariant checker.
 *
 * @param attempt how often it was begun
 * @param request the body of the last attempt, personal data masked
 * @param status the HTTP status of the answer, null while there is none
 * @param response the answer, personal data masked, null while there is none
 * @param reason why the last attempt did not succeed, or who decided what
 */
public record EffectRecord(
        String key,
        String topic,
        String orderNumber,
        int seq,
        EffectState state,
        int attempt,
        String requestHash,
        String request,
        @Nullable Integer status,
        @Nullable String response,
        @Nullable String reason,
        Instant createdAt,
        Instant updatedAt) {

    /** The step of its process. */
    public String activity() {
        return key.substring(orderNumber.length() + 1, key.lastIndexOf(':'));
    }

    public enum EffectState {
        /** Begun; while an answer stands beside it, answered but not yet followed by the process. */
        SENDING,
        /** Carried out, and the process moved on in the same transaction. */
        DONE,
        /** The partner said no; the process was told in the same transaction. */
        REFUSED,
        /** Sent, and nobody knows yet whether the partner acted on it. */
        UNKNOWN,
        /** Known not to have taken effect: may be sent again. */
        FAILED
    }
}
