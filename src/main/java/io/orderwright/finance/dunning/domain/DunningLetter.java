package io.orderwright.finance.dunning.domain;

import io.orderwright.finance.dunning.letters.DunningObstacle;
import io.orderwright.finance.dunning.letters.InterestRate;
import io.orderwright.finance.dunning.letters.LetterChannel;
import io.orderwright.finance.dunning.letters.LetterState;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.finance.dunning.letters.LetterView.LetterRow;
import io.orderwright.finance.dunning.letters.LetterView.LetterSum;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer is told in one run, from the preview to the customer. Made of a row that is held; the store writes where
 * it stands afterwards. It is no JPA entity: a run puts thousands of them together at once, with their rows and sums.
 */
public final class DunningLetter {

    private final String number;
    private final String run;
    private final String customer;
    private final LocalDate day;
    private final LetterChannel channel;
    private LetterContent content;
    private LetterState state;
    private @Nullable DunningObstacle why;
    private @Nullable String reason;
    private @Nullable String decidedBy;
    private @Nullable Instant releasedAt;
    private @Nullable Instant toldAt;

    /**
     * What it says.
     *
     * @param level the highest of its rows
     * @param fee for this letter, once
     * @param interest a year, from the due day of each row
     * @param hold whether the customer's credit stops with it
     * @param tableRow which row of the table said so, with the table's version
     * @param sums what it asks for, by currency
     */
    public record LetterContent(
            int level,
            Money fee,
            InterestRate interest,
            boolean hold,
            @Nullable String tableRow,
            @Nullable String tableVersion,
            List<LetterRow> rows,
            List<LetterSum> sums) {

        /** @param fee of the table, in the currency of the letter */
        public static LetterContent of(LetterDraft draft, Money fee, LetterFigures figures) {
            LevelAnswer answer = draft.answer();
            return new LetterContent(
                    draft.level(),
                    fee,
                    answer.interest(),
                    answer.hold(),
                    answer.row(),
                    answer.version(),
                    figures.rows(),
                    figures.sums());
        }
    }

    private DunningLetter(
            String number, String run, String customer, LocalDate day, LetterChannel channel, LetterContent content) {
        this.number = number;
        this.run = run;
        this.customer = customer;
        this.day = day;
        this.channel = channel;
        this.content = content;
        this.state = LetterState.PREPARED;
    }

    /** A new one of a run: it would go out, or the draft says why it does not. */
    public static DunningLetter drafted(long id, String run, LocalDate day, LetterDraft draft, LetterContent content) {
        DunningLetter letter = new DunningLetter(
                DunningNumbers.DUNNING_LETTER.number(day, id), run, draft.customer(), day, draft.channel(), content);
        letter.why = draft.why();
        letter.reason = draft.reason();
        letter.state = draft.why() == null ? LetterState.PREPARED : LetterState.NOT_TOLD;
        return letter;
    }

    /** As it is kept. */
    public static DunningLetter kept(LetterView row) {
        DunningLetter letter = new DunningLetter(
                row.number(),
                row.run(),
                row.customer(),
                row.day(),
                row.channel(),
                new LetterContent(
                        row.level(),
                        row.fee(),
                        row.interestRate(),
                        row.hold(),
                        row.tableRow(),
                        row.tableVersion(),
                        row.rows(),
                        row.sums()));
        letter.state = row.state();
        letter.why = row.why();
        letter.reason = row.reason();
        letter.decidedBy = row.decidedBy();
        letter.releasedAt = row.releasedAt();
        letter.toldAt = row.toldAt();
        return letter;
    }

    /**
     * The customer is not told in this run.
     *
     * @param words why
     * @throws Refusal INVALID without a reason; CONFLICT unless it is only looked at
     */
    public void leaveOut(String words, String by) {
        if (words.isBlank()) {
            throw Refusal.invalid("reason", "dunning.reason-missing");
        }
        state = LetterTransition.LEAVE_OUT.after(number, state);
        why = DunningObstacle.LEFT_OUT;
        reason = words.strip();
        decidedBy = by;
    }

    /** Whether it would go out if its run were released. */
    public boolean prepared() {
        return LetterTransition.RELEASE.allowedIn(state);
    }

    /**
     * It goes out with what is left to tell, when the hour allows it; where nothing is left it is dropped.
     *
     * @param left what it says now; null where nothing is left
     * @return whether it goes
     * @throws Refusal CONFLICT unless it is looked at
     */
    public boolean release(@Nullable LetterContent left, String by, Instant now) {
        if (!move(LetterTransition.RELEASE, left)) {
            return false;
        }
        decidedBy = by;
        releasedAt = now;
        return true;
    }

    /**
     * It is on its way, and what it says does not change from here on; where nothing is left to tell it is dropped.
     *
     * @param left what it says now; null where nothing is left
     * @return whether it goes
     * @throws Refusal CONFLICT unless it was released
     */
    public boolean send(@Nullable LetterContent left) {
        return move(LetterTransition.SEND, left);
    }

    private boolean move(LetterTransition how, @Nullable LetterContent left) {
        LetterState after = how.after(number, state);
        if (left == null) {
            state = LetterTransition.DROP.after(number, state);
            return false;
        }
        content = left;
        state = after;
        return true;
    }

    /** It does not go out with its run. @throws Refusal CONFLICT when it is on its way, or over */
    public void drop(String by) {
        state = LetterTransition.DROP.after(number, state);
        decidedBy = by;
    }

    /** The customer has it. @throws Refusal CONFLICT unless it is on its way */
    public void tell(Instant now) {
        state = LetterTransition.TELL.after(number, state);
        toldAt = now;
    }

    /** Nobody took it. @param words why, as the partner says; @throws Refusal CONFLICT unless it is on its way */
    public void refuse(String words) {
        state = LetterTransition.REFUSE.after(number, state);
        reason = words;
    }

    /** Of its row; its number carries it. */
    public long id() {
        return DunningNumbers.DUNNING_LETTER.idOf(number);
    }

    public String number() {
        return number;
    }

    public String customer() {
        return customer;
    }

    public LetterState state() {
        return state;
    }

    public LetterView view() {
        return new LetterView(
                number,
                run,
                customer,
                day,
                content.level(),
                state,
                why,
                reason,
                channel,
                content.fee(),
                content.interest(),
                content.hold(),
                content.tableRow(),
                content.tableVersion(),
                decidedBy,
                releasedAt,
                toldAt,
                content.rows(),
                content.sums());
    }
}
