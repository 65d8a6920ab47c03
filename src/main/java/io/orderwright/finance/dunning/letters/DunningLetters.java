package io.orderwright.finance.dunning.letters;

import io.orderwright.finance.dunning.DunningEvent.CustomerDunned;
import io.orderwright.finance.dunning.DunningEvent.LastLevelReached;
import io.orderwright.finance.dunning.DunningEvent.LetterDropped;
import io.orderwright.finance.dunning.DunningEvent.LetterExcluded;
import io.orderwright.finance.dunning.DunningEvent.LetterRefused;
import io.orderwright.finance.dunning.DunningEvent.LetterReleased;
import io.orderwright.finance.dunning.claims.ClaimKind;
import io.orderwright.finance.dunning.claims.ClaimView;
import io.orderwright.finance.dunning.domain.DunningLetter;
import io.orderwright.finance.dunning.domain.DunningLetter.LetterContent;
import io.orderwright.finance.dunning.domain.DunningNumbers;
import io.orderwright.finance.dunning.letters.LetterDrafts.DraftedLetter;
import io.orderwright.finance.dunning.letters.LetterView.LetterRow;
import io.orderwright.finance.dunning.store.ClaimRows;
import io.orderwright.finance.dunning.store.LetterRows;
import io.orderwright.platform.decisions.own.RowsForReader;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Letters from the preview to the customer. What a letter says is looked at once more before it goes out, and fixed then. */
@Service
@Transactional
public class DunningLetters {

    /** The hours of the company's day in which messages are sent. */
    private static final int FIRST_HOUR = 8;

    private static final int LAST_HOUR = 20;

    private final LetterDrafts drafts;
    private final LetterRows letters;
    private final ClaimRows claims;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;
    private final RowsForReader rows;

    DunningLetters(
            LetterDrafts drafts,
            LetterRows letters,
            ClaimRows claims,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar,
            RowsForReader rows) {
        this.rows = rows;
        this.drafts = drafts;
        this.letters = letters;
        this.claims = claims;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** Puts the letters of a run together. @return whether there is anybody to look at */
    public boolean prepare(String run, LocalDate day) {
        List<DunningLetter> prepared = new ArrayList<>();
        for (DraftedLetter drafted : drafts.all(day)) {
            long id = ids.next(DunningNumbers.DUNNING_LETTER);
            prepared.add(DunningLetter.drafted(id, run, day, drafted.draft(), drafted.content()));
        }
        letters.add(prepared);
        return !prepared.isEmpty();
    }

    /**
     * A customer is not told in this run.
     *
     * @throws Refusal INVALID without a reason; CONFLICT unless the letter is only looked at
     */
    public void leaveOut(String number, String reason, String by) {
        DunningLetter letter = letters.locked(number);
        letter.leaveOut(reason, by);
        letters.keep(letter);
        events.publishEvent(new LetterExcluded(letter.customer(), by, number, reason.strip()));
    }

    /** What somebody sees of a run who decides about it. */
    @Transactional(readOnly = true)
    public SeenRun seen(String run) {
        return SeenRun.of(letters.ofPrepared(run));
    }

    /**
     * Holds the letters of a run until the transaction ends, and refuses an answer to others than were seen; all are right
     * where nobody told.
     *
     * @throws Refusal CONFLICT with the differences
     */
    public void refuseUnlessSeen(String run, String seen) {
        if (!seen.isEmpty()) {
            SeenRun.of(letters.lockedPrepared(run)).refuseUnless(seen, run);
        }
    }

    /** The letters of a run go out: those of which anything is left to tell. */
    public void release(String run, String by) {
        for (String number : letters.prepared(run)) {
            DunningLetter letter = letters.locked(number);
            if (letter.prepared() && goes(letter, letter.release(left(letter), by, calendar.now()))) {
                LetterView out = letter.view();
                events.publishEvent(new LetterReleased(out.customer(), by, number, out.level(), out.channel()));
            }
        }
    }

    /** None of a run's letters goes out. */
    public void drop(String run, String by) {
        for (String number : letters.prepared(run)) {
            DunningLetter letter = letters.locked(number);
            if (letter.prepared()) {
                letter.drop(by);
                letters.keep(letter);
            }
        }
    }

    /** What is left to tell of it today; null where nothing is. */
    private @Nullable LetterContent left(DunningLetter letter) {
        return drafts.again(letter.view(), calendar.today())
                .map(DraftedLetter::content)
                .orElse(null);
    }

    /** Keeps what has become of a letter. @param goes whether anything was left to tell */
    private boolean goes(DunningLetter letter, boolean goes) {
        if (goes) {
            letters.restate(letter);
        } else {
            letters.keep(letter);
            events.publishEvent(new LetterDropped(letter.customer(), BusinessEvent.SYSTEM, letter.number(), null));
        }
        return goes;
    }

    @Transactional(readOnly = true)
    public boolean byMessage(String number) {
        return get(number).channel() == LetterChannel.SMS;
    }

    /** Now, or, where it is no hour for messages, when it is one again. */
    public Instant sendAt() {
        int hour = calendar.zonedNow().getHour();
        if (hour >= LAST_HOUR) {
            return calendar.atHour(calendar.today().plusDays(1), FIRST_HOUR);
        }
        return hour < FIRST_HOUR ? calendar.atHour(calendar.today(), FIRST_HOUR) : calendar.now();
    }

    /** Whether anything is left to tell. What the letter says does not change from here on. */
    public boolean send(String number) {
        DunningLetter letter = letters.locked(number);
        return goes(letter, letter.send(left(letter)));
    }

    /** The customer has it; what it asks for besides what documents ask for is a claim from here on. */
    public void told(String number) {
        DunningLetter sent = letters.locked(number);
        sent.tell(calendar.now());
        letters.keep(sent);
        LetterView letter = sent.view();
        claim(letter);
        events.publishEvent(new CustomerDunned(
                letter.customer(),
                BusinessEvent.SYSTEM,
                number,
                letter.level(),
                letter.sums().stream().map(sum -> sum.total().toString()).collect(Collectors.joining(", "))));
        if (letter.hold()) {
            events.publishEvent(new LastLevelReached(letter.customer(), BusinessEvent.SYSTEM, number));
        }
    }

    /** Interest that letters before have asked for already is not asked for again. */
    private void claim(LetterView letter) {
        List<ClaimView> before = claims.of(List.of(letter.customer()));
        if (letter.fee().isPositive()) {
            claims.add(letter.customer(), letter.number(), ClaimKind.FEE, null, 0, letter.day(), letter.fee());
        }
        for (LetterRow row : ToldRows.of(letter)) {
            Money asked = before.stream()
                    .filter(one -> row.invoice().equals(one.invoice())
                            && one.rowNo() == row.rowNo()
                            && one.amount().code().equals(row.accrued().code()))
                    .map(ClaimView::amount)
                    .reduce(Money.zero(row.accrued().code()), Money::plus);
            if (row.accrued().isMoreThan(asked)) {
                claims.add(
                        letter.customer(),
                        letter.number(),
                        ClaimKind.INTEREST,
                        row.invoice(),
                        row.rowNo(),
                        letter.day(),
                        row.accrued().minus(asked));
            }
        }
    }

    /** Nobody took it: what was not told is told in the next run. @param reason of the partner, where it gave one */
    public void refused(String number, @Nullable String reason) {
        DunningLetter letter = letters.locked(number);
        String why = reason == null ? "" : reason;
        letter.refuse(why);
        letters.keep(letter);
        events.publishEvent(new LetterRefused(letter.customer(), BusinessEvent.SYSTEM, number, why));
    }

    /** The credit of the letter's customer stops. @return false when this letter has stopped it before */
    public boolean hold(String number, String gradeBefore) {
        DunningLetter letter = letters.locked(number);
        return letters.hold(number, letter.customer(), gradeBefore, calendar.now());
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public LetterView get(String number) {
        return shown(letters.find(number).stream().toList()).stream()
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    @Transactional(readOnly = true)
    public Map<String, LetterView> byNumber(Collection<String> numbers) {
        return letters.byNumber(numbers).stream().collect(Collectors.toMap(LetterView::number, one -> one));
    }

    /** Those of a run after this one. @param after the id in the number of the last one before; 0 from the beginning */
    @Transactional(readOnly = true)
    public List<LetterView> ofRun(String run, long after, int size) {
        return shown(letters.ofRun(run, after, size));
    }

    /** Those of a customer, the newest first. @param before the id in the number of the last one before */
    @Transactional(readOnly = true)
    public List<LetterView> ofCustomer(String customer, long before, int size) {
        return shown(letters.ofCustomer(customer, before, size));
    }

    /** As the reader may know them. */
    private List<LetterView> shown(List<LetterView> found) {
        return rows.mayRead(LetterDrafts.TABLE)
                ? found
                : found.stream()
                        .map(one -> one.tableRow() == null ? one : one.withoutRow())
                        .toList();
    }

    /** The id in a letter's number, by which lists are in order. */
    public static long idOf(LetterView letter) {
        return DunningNumbers.DUNNING_LETTER.idOf(letter.number());
    }
}
