package io.orderwright.integration.store;

import io.orderwright.integration.EffectRecord.EffectState;
import java.util.EnumSet;
import java.util.Set;

/**
 * What may happen to an effect, in which state, and what it is then; the only place that says so. An effect is written by
 * several nodes, and whole batches at once, so the statement itself asks for the state that it finds.
 */
enum EffectTransition {
    /** Nobody knows whether it was carried out, or it was not: it is tried once more. */
    SEND_AGAIN(EnumSet.of(EffectState.SENDING, EffectState.UNKNOWN, EffectState.FAILED), EffectState.SENDING),
    /** Its task ends once more, and so does it; the answer stands. */
    END_AGAIN(EnumSet.of(EffectState.DONE), EffectState.SENDING),
    /** The partner has answered; its task has not ended yet. */
    ANSWER(EnumSet.of(EffectState.SENDING, EffectState.UNKNOWN), EffectState.SENDING),
    FINISH(EnumSet.of(EffectState.SENDING, EffectState.UNKNOWN), EffectState.DONE),
    REFUSE(EnumSet.of(EffectState.SENDING, EffectState.UNKNOWN), EffectState.REFUSED),
    FAIL(EnumSet.of(EffectState.SENDING, EffectState.UNKNOWN), EffectState.FAILED),
    DOUBT(EnumSet.of(EffectState.SENDING, EffectState.UNKNOWN), EffectState.UNKNOWN),
    /** Somebody has looked it up: it was carried out, and is done when its task ends. */
    FIND_SENT(EnumSet.of(EffectState.UNKNOWN), EffectState.UNKNOWN),
    /** Somebody has looked it up: it was not carried out. */
    FIND_UNSENT(EnumSet.of(EffectState.UNKNOWN), EffectState.FAILED),
    /** It was not carried out, and no process waits for it any more. */
    END_UNSENT(EnumSet.of(EffectState.FAILED), EffectState.REFUSED);

    private final Set<EffectState> from;
    private final EffectState to;

    EffectTransition(Set<EffectState> from, EffectState to) {
        this.from = from;
        this.to = to;
    }

    boolean allowedIn(EffectState state) {
        return from.contains(state);
    }

    /** The states as statements ask for them. */
    String[] from() {
        return from.stream().map(EffectState::name).toArray(String[]::new);
    }

    /** What it is then, as it is kept. */
    String to() {
        return to.name();
    }
}
