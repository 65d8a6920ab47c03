package io.orderwright.platform.audit;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened: when, who, to which document, what.
 *
 * @param details in the words of the event
 * @param origin the address that the person's request came from, absent where there was no request
 */
public record AuditEntry(
        Instant at,
        String actor,
        String subject,
        String event,
        Map<String, Object> details,
        @Nullable String origin) {}
