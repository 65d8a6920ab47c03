package io.orderwright.integration;

import org.jspecify.annotations.Nullable;

/**
 * An effect that the ledger holds as being sent, and what it knew of an earlier attempt.
 *
 * @param answer the partner's answer of an earlier attempt; present exactly when {@code earlier} is {@link Earlier#DONE}
 */
public record EffectAttempt(
        Effect effect, Earlier earlier, @Nullable Answer answer) {

    public enum Earlier {
        /** Never sent, or known not to have taken effect: send it. */
        NONE,
        /** Sent, outcome unknown: the partner may have acted on it. */
        UNKNOWN,
        /** Carried out; the answer is at hand and nothing is sent. */
        DONE,
        /** The key was used for other content, which may have taken effect: refused, a person looks. */
        OTHER_CONTENT
    }
}
