package io.orderwright.platform.decisions;

import java.time.Instant;

/** A decision as it was kept. Numbers among the inputs are {@link java.math.BigDecimal} or integers again. */
public record RecordedDecision(long id, String subject, Decision decision, Instant decidedAt) {}
