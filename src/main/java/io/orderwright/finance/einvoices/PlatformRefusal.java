package io.orderwright.finance.einvoices;

/**
 * Why the tax platform has issued nothing.
 *
 * @param words the platform's own
 */
public record PlatformRefusal(RefusalCause cause, String words) {

    /** What has to happen before it can be asked again. */
    public enum RefusalCause {
        /** Something in what was asked. */
        CONTENT,
        /** The month's amount is used up. */
        QUOTA,
        /** The person who issues has to show himself. */
        AUTHENTICATION
    }
}
