package io.orderwright.finance.banking;

import org.jspecify.annotations.Nullable;

/**
 * What a line was applied to.
 *
 * @param usedAs the number of the receipt, or of the movement
 * @param customer whose money it is
 */
public record LineUse(
        LineUseKind kind, String usedAs, @Nullable String customer) {

    /** What a line may be applied to. */
    public enum LineUseKind {
        /** Money that was booked because of it. */
        RECEIPT,
        /** Money that had been booked before, by whoever reported it first. */
        KNOWN_RECEIPT,
        /** Money that went out again. */
        MOVEMENT
    }
}
