package io.orderwright.approvals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One level of an approval.
 *
 * @param reason message key of why it is asked
 * @param tableName the rules table that asks, with version and row
 */
public record ApprovalView(
        String subject,
        int level,
        String group,
        String submitter,
        String reason,
        String tableName,
        String tableVersion,
        String row,
        Verdict decision,
        @Nullable String decidedBy,
        @Nullable String comment,
        @Nullable Instant decidedAt) {}
