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
        String seen) {

    private static final String MASK = "***";

    /**
     * For one reader.
     *
     * @param rows whether he may know the row
     * @param reads whether he may know what the document is about, which {@code seen} and the reason tell
     * @param hears whether he may know what people said about it
     */
    public ApprovalView shown(boolean rows, boolean reads, boolean hears) {
        return new ApprovalView(
                subject,
                round,
                level,
                group,
                namedGroup,
                mode,
                needed,
                submitter,
                reads ? reason : MASK,
                tableName,
                tableVersion,
                rows ? row : MASK,
                decision,
                current,
                dueAt,
                reminders,
                decidedBy,
                hears ? comment : masked(comment),
                decidedAt,
                sameAsLevel,
                sameAs,
                hears ? seats : seats.stream().map(SeatView::silent).toList(),
                reads ? seen : "");
    }

    /** That something was said may be known. */
    static @Nullable String masked(@Nullable String said) {
        return said == null || said.isEmpty() ? said : MASK;
    }
}
