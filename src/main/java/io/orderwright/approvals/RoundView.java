package io.orderwright.approvals;

import java.math.BigDecimal;
import java.time.Instant;

/**
 * One asking of a document.
 *
 * @param amount what counted for the tier, in the company's currency
 * @param level whose turn it is
 */
public record RoundView(
        String subject, int round, String submitter, RoundState state, BigDecimal amount, int level, Instant askedAt) {}
