package io.orderwright.integration;

/**
 * The partner may have acted on the effect, cannot be asked and does not honour keys: only a person can find out.
 * The answer is given with {@link PartnerEffects#resolve}; until then nothing is sent.
 */
public class AskAPerson extends RuntimeException {

    private final String key;

    public AskAPerson(String key, String message) {
        super(message);
        this.key = key;
    }

    /** The effect that somebody has to look up at the partner. */
    public String key() {
        return key;
    }
}
