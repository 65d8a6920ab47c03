package io.orderwright.finance.dunning;

import io.orderwright.finance.dunning.DunningEvent.DunningRunDecided;
import io.orderwright.finance.dunning.DunningEvent.DunningRunStarted;
import io.orderwright.finance.dunning.domain.DunningNumbers;
import io.orderwright.finance.dunning.domain.DunningRun;
import io.orderwright.finance.dunning.domain.RunBooks;
import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.finance.dunning.letters.SeenRun;
import io.orderwright.finance.dunning.store.RunReads;
import io.orderwright.platform.ground.DecidedBy;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Roles;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Looks at all that is overdue, shows whom it would tell what, and tells them once somebody of finance has looked. */
@Service
@Transactional
@EnableConfigurationProperties(DunningSettings.class)
public class DunningRuns {

    private final RunBooks runs;
    private final RunReads reads;
    private final DunningLetters letters;
    private final DunningSettings settings;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    DunningRuns(
            RunBooks runs,
            RunReads reads,
            DunningLetters letters,
            DunningSettings settings,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.runs = runs;
        this.reads = reads;
        this.letters = letters;
        this.settings = settings;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** @throws Refusal CONFLICT while another run waits for somebody */
    public DunningRunView start(String by) {
        String number = begin(false, by);
        if (number.isEmpty()) {
            throw Refusal.conflict("dunning.run-open", reads.open().orElse(""));
        }
        return get(number);
    }

    /** A working day begins, where the company wants a run on each; nothing where one waits, or was there today. */
    public void newDay() {
        if (settings.everyWorkingDay() && calendar.isWorkingDay(calendar.today())) {
            begin(true, BusinessEvent.SYSTEM);
        }
    }

    private String begin(boolean byClock, String by) {
        LocalDate today = calendar.today();
        runs.holdStart();
        if (runs.existsByStateIn(EnumSet.of(RunState.ASKED, RunState.PREVIEW))
                || byClock && runs.existsByDayAndByClockTrue(today)) {
            return "";
        }
        DunningRun run = runs.saveAndFlush(
                new DunningRun(ids.next(DunningNumbers.DUNNING_RUN), today, byClock, by, calendar.now()));
        events.publishEvent(new DunningRunStarted(run.number(), by, run.day()));
        return run.number();
    }

    /** Puts its letters together. @return whether there is anybody to look at */
    public boolean prepare(String number) {
        DunningRun run = locked(number);
        run.refuseUnlessAsked();
        boolean any = letters.prepare(number, run.day());
        if (any) {
            run.prepare();
        } else {
            run.findNobody();
        }
        runs.saveAndFlush(run);
        return any;
    }

    /**
     * Somebody has looked at it.
     *
     * @throws Refusal CONFLICT unless it waits for that
     */
    @DecidedBy(Roles.FINANCE)
    public void decided(String number, boolean release, String comment, String by) {
        decided(number, release, comment, "", by);
    }

    /**
     * As {@link #decided(String, boolean, String, String)}, of the letters that were seen.
     *
     * @param seen the word of {@link SeenRun} that was shown; empty where nobody told
     * @throws Refusal CONFLICT unless it waits for that, and with the differences where its letters are others by now
     */
    @DecidedBy(Roles.FINANCE)
    public void decided(String number, boolean release, String comment, String seen, String by) {
        DunningRun run = locked(number);
        letters.refuseUnlessSeen(number, seen);
        if (release) {
            run.release(comment, by, calendar.now());
        } else {
            run.withdraw(comment, by, calendar.now());
        }
        runs.saveAndFlush(run);
        events.publishEvent(new DunningRunDecided(number, by, release, comment.strip()));
    }

    /**
     * Holds a run, then its letters, until the transaction ends, for an answer that is about to be given: whoever answers
     * holds them in this order, through whichever door he comes.
     *
     * @param seen as above
     * @throws Refusal CONFLICT with the differences where its letters are others by now
     */
    public void refuseUnlessSeen(String number, String seen) {
        locked(number);
        letters.refuseUnlessSeen(number, seen);
    }

    /** Its letters go out, or none does, as was decided. @throws Refusal CONFLICT before that */
    public void carryOut(String number) {
        DunningRun run = locked(number);
        if (run.goesOut()) {
            letters.release(number, run.decider());
        } else {
            letters.drop(number, run.decider());
        }
    }

    private DunningRun locked(String number) {
        return runs.locked(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public DunningRunView get(String number) {
        return reads.find(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
    }

    /** The newest first. @param before the id in the number of the last one before */
    @Transactional(readOnly = true)
    public List<DunningRunView> page(long before, int size) {
        return reads.page(before, size);
    }

    /** The id in a run's number, by which lists are in order. */
    public static long idOf(DunningRunView run) {
        return DunningNumbers.DUNNING_RUN.idOf(run.number());
    }
}
