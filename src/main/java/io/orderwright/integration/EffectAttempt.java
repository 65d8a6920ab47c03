package io.orderwright.integration;

import org.jspecify.annotations.Nullable;

/**
 * An effect that the ledger holds as being sent, and what it knew of an earlier attempt.
 *
 * @param answer the partner's answer of an earlier attempt; present exactly when {@code earlier} is {@link EarlierAttempt#DONE}
 * @param heldBack by which code it is a message that must not be sent; absent when it may be
 */
public record EffectAttempt(
        Effect effect,
        EarlierAttempt earlier,
        @Nullable Answer answer,
        @Nullable String heldBack) {

    public EffectAttempt(Effect effect, EarlierAttempt earlier, @Nullable Answer answer) {
        this(effect, earlier, answer, null);
    }

    /** This attempt, as a message that must not be sent. */
    public EffectAttempt heldBackBy(String code) {
        return new EffectAttempt(effect, earlier, answer, code);
    }

    public enum EarlierAttempt {
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
