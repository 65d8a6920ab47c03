package io.orderwright.integration;

import org.jspecify.annotations.Nullable;

/** No usable answer, for a technical reason: worth another attempt later. */
public class PartnerUnavailable extends RuntimeException {

    private final boolean unknown;
    private final boolean busy;

    /** @param unknown true when the partner may have acted on the request, false when it surely has not */
    public PartnerUnavailable(String message, boolean unknown, @Nullable Throwable cause) {
        this(message, unknown, false, cause);
    }

    private PartnerUnavailable(String message, boolean unknown, boolean busy, @Nullable Throwable cause) {
        super(message, cause);
        this.unknown = unknown;
        this.busy = busy;
    }

    /** The partner answered, and wants to be asked later: it surely has not acted on the request. */
    public static PartnerUnavailable busy(String message) {
        return new PartnerUnavailable(message, false, true, null);
    }

    /** Whether the partner is there and only wants to be asked later. */
    public boolean busy() {
        return busy;
    }

    /** Whether the request may have taken effect all the same. */
    public boolean unknown() {
        return unknown;
    }
}
