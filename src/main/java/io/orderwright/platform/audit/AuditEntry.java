package io.orderwright.platform.audit;

import java.time.Instant;
import java.util.Map;

/** One thing that happened: when, who, to which document, what. {@code details} in the words of the event. */
public record AuditEntry(Instant at, String actor, String subject, String event, Map<String, Object> details) {}
