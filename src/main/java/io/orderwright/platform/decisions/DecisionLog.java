package io.orderwright.platform.decisions;

import io.orderwright.platform.decisions.store.DecisionRecords;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What was decided about whom, when, by which row of which version: written once, never changed. */
@Service
public class DecisionLog {

    private final DecisionRecords records;
    private final Clock clock;

    DecisionLog(DecisionRecords records, Clock clock) {
        this.records = records;
        this.clock = clock;
    }

    /**
     * Keeps the decision, by one insert in the caller's transaction.
     *
     * @param subject what it is about, e.g. the order number
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(String subject, Decision decision) {
        records.write(subject, decision, clock.instant());
    }

    /** Every decision about the subject, oldest first. */
    @Transactional(readOnly = true)
    public List<RecordedDecision> of(String subject) {
        return records.of(subject);
    }

    /**
     * Decisions of one table about anybody, the newest first.
     *
     * @param before the id of the last one of the page before
     */
    @Transactional(readOnly = true)
    public List<RecordedDecision> page(String table, long before, int size) {
        return records.page(table, before, size);
    }

    /**
     * The last answer of one table about the subject.
     *
     * @throws IllegalStateException when it was never asked
     */
    @Transactional(readOnly = true)
    public Decision last(String subject, String table) {
        return of(subject).stream()
                .map(RecordedDecision::decision)
                .filter(decision -> decision.table().equals(table))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException(table + " was never asked about " + subject));
    }
}
