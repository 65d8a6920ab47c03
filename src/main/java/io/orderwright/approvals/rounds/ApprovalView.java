package io.orderwright.approvals.rounds;

import io.orderwright.approvals.Verdict;
import io.orderwright.approvals.signoffs.EarlierAgreement;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One level of an approval.
 *
 * @param round counts from 1; a higher one began because an approval no longer held
 * @param group who is asked now
 * @param namedGroup whom the table named; another one when that was empty or did not answer in time
 * @param reason message key of why it is asked
 * @param tableName the rules table that asks, with version and row
 * @param needed how many of those whom the table asks must say yes
 * @param current whether it is this level's turn
 * @param sameAsLevel the level whose yes counts here too: the only possible approver was the same; null where people were asked
 * @param sameAs what the only possible approver did elsewhere that counts here too, as {@link EarlierAgreement#as}; null otherwise
 * @param seen which asking of which content it is; sent back with an answer, it answers for nothing else
 */
public record ApprovalView(
        String subject,
        int round,
        int level,
        String group,
        String namedGroup,
        ApprovalMode mode,
        int needed,
        String submitter,
        String reason,
        String tableName,
        String tableVersion,
        String row,
        Verdict decision,
        boolean current,
        @Nullable Instant dueAt,
        int reminders,
        @Nullable String decidedBy,
        @Nullable String comment,
        @Nullable Instant decidedAt,
        @Nullable Integer sameAsLevel,
        @Nullable String sameAs,
        List<SeatView> seats,
        String seen) {}
