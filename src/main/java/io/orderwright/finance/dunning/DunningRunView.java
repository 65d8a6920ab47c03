package io.orderwright.finance.dunning;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A look at all that is overdue.
 *
 * @param day what was to be paid before it is overdue
 * @param byClock whether nobody started it by hand
 * @param letters how many of its letters go out, or went
 * @param notTold how many customers are not told, with a reason for each
 * @param seen to be sent back with the decision about it; only of one that is looked at, and not in lists
 */
public record DunningRunView(
        String number,
        LocalDate day,
        boolean byClock,
        RunState state,
        String startedBy,
        Instant startedAt,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String comment,
        int letters,
        int notTold,
        @Nullable String seen) {

    /** With the word of what is seen of its letters. */
    public DunningRunView seenAs(String word) {
        return new DunningRunView(
                number, day, byClock, state, startedBy, startedAt, decidedBy, decidedAt, comment, letters, notTold,
                word);
    }
}
