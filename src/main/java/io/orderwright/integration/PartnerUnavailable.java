package io.orderwright.integration;

import org.jspecify.annotations.Nullable;

/** No usable answer, for a technical reason: worth another attempt later. */
public class PartnerUnavailable extends RuntimeException {

    private final boolean unknown;

    /** @param unknown true when the partner may have acted on the request, false when it surely has not */
    public PartnerUnavailable(String message, boolean unknown, @Nullable Throwable cause) {
        super(message, cause);
        this.unknown = unknown;
    }

    /** Whether the request may have taken effect all the same. */
    public boolean unknown() {
        return unknown;
    }
}
