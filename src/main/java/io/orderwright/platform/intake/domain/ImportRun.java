package io.orderwright.platform.intake.domain;

import io.orderwright.platform.intake.ImportState;
import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An import on its way. Whatever may not happen to it where it stands is refused (CONFLICT), with the state. */
public final class ImportRun {

    private final long id;
    private ImportState state;
    private ImportCounts counts;
    private int attempts;
    private boolean endAsked;
    private ImportReading reading;
    private ImportTimes times;

    public ImportRun(
            long id,
            ImportState state,
            ImportCounts counts,
            int attempts,
            boolean endAsked,
            ImportReading reading,
            ImportTimes times) {
        this.id = id;
        this.state = state;
        this.counts = counts;
        this.attempts = attempts;
        this.endAsked = endAsked;
        this.reading = reading;
        this.times = times;
    }

    /**
     * How much there is, and how far it is.
     *
     * @param total rows in the file
     * @param done rows written
     * @param documents orders in the file
     * @param documentsDone orders placed
     * @param errors how much is wrong in all
     * @param added what was not known before
     * @param changed what is known otherwise
     * @param same what stays as it was
     */
    public record ImportCounts(
            long total,
            long done,
            long documents,
            long documentsDone,
            long errors,
            long added,
            long changed,
            long same) {

        static final ImportCounts NOTHING = new ImportCounts(0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** How the file was read, and which of its headings mean nothing. */
    public record ImportReading(@Nullable String as, List<String> ignored) {}

    /** When it was begun, when it ended and by whom and when it was taken back; absent while it has not been. */
    public record ImportTimes(
            @Nullable Instant startedAt,
            @Nullable Instant finishedAt,
            @Nullable UndoMark undone) {

        public ImportTimes(@Nullable Instant startedAt, @Nullable Instant finishedAt) {
            this(startedAt, finishedAt, null);
        }
    }

    /** Who took an import back, and when. */
    public record UndoMark(String by, Instant at) {}

    /** One more attempt; how many there were. */
    public int attempt() {
        step(ImportStep.ATTEMPT);
        attempts++;
        return attempts;
    }

    public void breakOff() {
        step(ImportStep.BREAK_OFF);
        attempts = Math.max(0, attempts - 1);
    }

    /** Whoever works on it ends it between two steps. */
    public void askToEnd() {
        step(ImportStep.ASK_TO_END);
        endAsked = true;
    }

    /** Nothing is known of it yet. */
    public void check(Instant now) {
        step(ImportStep.CHECK);
        counts = ImportCounts.NOTHING;
        times = new ImportTimes(times.startedAt() == null ? now : times.startedAt(), null);
    }

    public void checkAnew() {
        step(ImportStep.CHECK_ANEW);
    }

    public void recognise(String readAs, List<String> ignored) {
        step(ImportStep.RECOGNISE);
        reading = new ImportReading(readAs, List.copyOf(ignored));
    }

    /** So many rows were read so far. */
    public void measure(long rows) {
        step(ImportStep.MEASURE);
        counts = new ImportCounts(
                rows,
                counts.done(),
                counts.documents(),
                counts.documentsDone(),
                counts.errors(),
                counts.added(),
                counts.changed(),
                counts.same());
    }

    /** So much more is wrong. */
    public void complain(long more) {
        step(ImportStep.COMPLAIN);
        counts = new ImportCounts(
                counts.total(),
                counts.done(),
                counts.documents(),
                counts.documentsDone(),
                counts.errors() + more,
                counts.added(),
                counts.changed(),
                counts.same());
    }

    /** Everything in the file is right: it is carried out. */
    public void run(long documents) {
        step(ImportStep.RUN);
        counts = new ImportCounts(
                counts.total(),
                counts.done(),
                documents,
                counts.documentsDone(),
                counts.errors(),
                counts.added(),
                counts.changed(),
                counts.same());
    }

    /** So many more were new, changed, or as they had been. */
    public void count(long added, long changed, long same) {
        step(ImportStep.COUNT);
        counted(counts.added() + added, counts.changed() + changed, counts.same() + same);
    }

    public void countAnew() {
        step(ImportStep.COUNT_ANEW);
        counted(0, 0, 0);
    }

    private void counted(long added, long changed, long same) {
        counts = new ImportCounts(
                counts.total(),
                counts.done(),
                counts.documents(),
                counts.documentsDone(),
                counts.errors(),
                added,
                changed,
                same);
    }

    /** So many rows and orders are done by now. */
    public void advance(long rows, long documents) {
        step(ImportStep.ADVANCE);
        counts = new ImportCounts(
                counts.total(),
                rows,
                counts.documents(),
                documents,
                counts.errors(),
                counts.added(),
                counts.changed(),
                counts.same());
    }

    /**
     * It ends.
     *
     * @param how REFUSED, DONE or FAILED
     * @throws IllegalArgumentException for a state that is no end
     */
    public void end(ImportState how, Instant now) {
        step(
                switch (how) {
                    case REFUSED -> ImportStep.REFUSE;
                    case DONE -> ImportStep.FINISH;
                    case FAILED -> ImportStep.FAIL;
                    default -> throw new IllegalArgumentException(how + " is no end");
                });
        times = new ImportTimes(times.startedAt(), now);
    }

    /** All that it did is taken back. */
    public void undo(String by, Instant now) {
        step(ImportStep.UNDO);
        times = new ImportTimes(times.startedAt(), times.finishedAt(), new UndoMark(by, now));
    }

    /** @throws Refusal CONFLICT, with the state, when it may not happen there */
    private void step(ImportStep what) {
        state = what.after(id, state);
    }

    public long id() {
        return id;
    }

    public ImportState state() {
        return state;
    }

    public ImportCounts counts() {
        return counts;
    }

    public int attempts() {
        return attempts;
    }

    public boolean endAsked() {
        return endAsked;
    }

    public ImportReading reading() {
        return reading;
    }

    public ImportTimes times() {
        return times;
    }
}
