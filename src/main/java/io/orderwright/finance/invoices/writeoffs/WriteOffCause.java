package io.orderwright.finance.invoices.writeoffs;

import java.util.EnumSet;
import java.util.Set;

/** Why something that a document asks for is given up, or asked for again. */
public enum WriteOffCause {
    /** Too little to ask for: rounding, a few cents short. */
    SMALL_REST,
    /** A bank kept its charge of what the customer sent. */
    BANK_CHARGE,
    /** The customer does not pay and will not. */
    UNCOLLECTABLE,
    /** What had been written off is owed again: the customer pays after all, or it was written off wrongly. */
    RECOVERED;

    /** Those that somebody may give for writing off. */
    public static final Set<WriteOffCause> OF_WRITING_OFF = EnumSet.complementOf(EnumSet.of(RECOVERED));

    /** Whether it may make whole a deposit for which its order waits: the customer has sent all of it. */
    public boolean completesDeposits() {
        return this == BANK_CHARGE;
    }
}
