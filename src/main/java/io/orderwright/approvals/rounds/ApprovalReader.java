package io.orderwright.approvals.rounds;

import org.jspecify.annotations.Nullable;

/**
 * What one reader may know of an approval.
 *
 * @param rows whether he may know the row
 * @param reads whether he may know what the document is about, which {@code seen} and the reason tell
 * @param hears whether he may know what people said about it
 */
public record ApprovalReader(boolean rows, boolean reads, boolean hears) {

    private static final String MASK = "***";

    /** The level as he may know it. */
    public ApprovalView shown(ApprovalView level) {
        return new ApprovalView(
                level.subject(),
                level.round(),
                level.level(),
                level.group(),
                level.namedGroup(),
                level.mode(),
                level.needed(),
                level.submitter(),
                reads ? level.reason() : MASK,
                level.tableName(),
                level.tableVersion(),
                rows ? level.row() : MASK,
                level.decision(),
                level.current(),
                level.dueAt(),
                level.reminders(),
                level.decidedBy(),
                hears ? level.comment() : masked(level.comment()),
                level.decidedAt(),
                level.sameAsLevel(),
                level.sameAs(),
                hears
                        ? level.seats()
                        : level.seats().stream().map(ApprovalReader::silent).toList(),
                reads ? level.seen() : "");
    }

    /** For who may know who answered, and not what was said. */
    private static SeatView silent(SeatView seat) {
        return new SeatView(
                seat.id(),
                seat.subject(),
                seat.level(),
                seat.group(),
                seat.person(),
                seat.added(),
                seat.delegatedBy(),
                seat.state(),
                seat.answeredBy(),
                seat.onBehalfOf(),
                masked(seat.comment()),
                seat.answeredAt(),
                seat.substitutes());
    }

    /** That something was said may be known. */
    private static @Nullable String masked(@Nullable String said) {
        return said == null || said.isEmpty() ? said : MASK;
    }
}
