package io.orderwright.platform.intake.back;

import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.store.KeptRecords;
import io.orderwright.platform.intake.store.KeptRecords.KeptRecord;
import io.orderwright.platform.kernel.Fingerprint;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/**
 * Keeps what each block of an import did to which record, in the transaction that does it: two reads and one batch a block,
 * however many rows it has.
 */
@Component
public class BlockMemory {

    private final KeptRecords kept;
    private final EntityManager entities;
    private final UndoRule rule;
    private final Clock clock;

    BlockMemory(KeptRecords kept, EntityManager entities, UndoRule rule, Clock clock) {
        this.rule = rule;
        this.clock = clock;
        this.kept = kept;
        this.entities = entities;
    }

    /**
     * Writes a block and keeps what it did, unless the file is only checked or is never taken back. Afterwards nothing of the
     * block is in memory: a million records would not fit there.
     */
    public <R> R around(ImportJob job, WayBack way, Collection<String> records, Supplier<R> write) {
        if (job.dryRun() || way.reason().isPresent()) {
            R done = write.get();
            forget();
            return done;
        }
        Set<String> about = new TreeSet<>(records);
        way.hold(about);
        Map<String, String> before = way.now(about);
        R done = write.get();
        forget();
        Map<String, String> after = way.now(about);
        List<KeptRecord> did = new ArrayList<>();
        after.forEach((record, state) -> {
            String was = before.get(record);
            if (!state.equals(was)) {
                did.add(new KeptRecord(record, was, mark(state)));
            }
        });
        kept.add(job.id(), did, clock.instant().plus(rule.keptFor()));
        entities.clear();
        return done;
    }

    private void forget() {
        entities.flush();
        entities.clear();
    }

    /** Another one when anything of the record is. */
    public static String mark(String state) {
        return Fingerprint.of(state);
    }
}
