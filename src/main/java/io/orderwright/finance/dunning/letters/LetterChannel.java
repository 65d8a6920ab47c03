package io.orderwright.finance.dunning.letters;

/** How a letter reaches the customer. */
public enum LetterChannel {
    /** By text message, between 8 and 20 o'clock. */
    SMS,
    /** Printed, and handed or mailed by a person. */
    PAPER
}
