package io.orderwright.process.engine.calls;

import io.orderwright.platform.kernel.Refusal;

/** Gives a refusal that was thrown inside the engine back in its own words, instead of wrapped in the engine's. */
public final class UnwrappedRefusals {

    private UnwrappedRefusals() {}

    public static void call(Runnable engineCall) {
        try {
            engineCall.run();
        } catch (RuntimeException wrapped) {
            for (Throwable cause = wrapped; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw refusal;
                }
            }
            throw wrapped;
        }
    }
}
