package io.orderwright.fulfilment.returns.quarantine;

import io.orderwright.platform.kernel.numbers.SaidNumber;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says what became of goods of a return that lay in quarantine.
 *
 * @param reference of whoever says it: among what is said of this return it stands for one
 * @param orderLine the return's line
 * @param quantity so much of the line, in its unit; absent for the one piece, or for all that is left
 * @param serial of the piece, where the line's pieces are named; absent otherwise
 * @param words why, or how that is known
 */
public record EndQuarantine(
        String reference,
        int orderLine,
        @Nullable SaidNumber quantity,
        @Nullable String serial,
        QuarantineResult ending,
        String words) {

    /** How long words may be. */
    public static final int WORDS = 200;

    public EndQuarantine {
        serial = serial == null || serial.isBlank() ? null : serial.strip();
        words = words.strip();
    }
}
