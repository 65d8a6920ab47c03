package io.orderwright.platform.intake.undo;

import io.orderwright.platform.audit.AuditTrail;
import io.orderwright.platform.intake.ImportJob;
import io.orderwright.platform.intake.back.BlockMemory;
import io.orderwright.platform.intake.back.WayBack;
import io.orderwright.platform.intake.kinds.FileKinds;
import io.orderwright.platform.intake.store.KeptRecords;
import io.orderwright.platform.intake.store.KeptRecords.KeptRecord;
import io.orderwright.platform.intake.store.NamesInUse;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.RecordUses.RecordName;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes back what one import did, record by record in blocks, in the caller's transaction; notes what stands against it. What can
 * go back does, also where something else cannot, so that only that is complained of: the caller then takes all of it back.
 */
@Component
class UndoRun {

    private static final int BLOCK = 500;

    private final KeptRecords kept;
    private final NamesInUse names;
    private final FileKinds kinds;
    private final AuditTrail audit;
    private final CompanyCalendar calendar;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    UndoRun(
            KeptRecords kept,
            NamesInUse names,
            FileKinds kinds,
            AuditTrail audit,
            CompanyCalendar calendar,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.kept = kept;
        this.names = names;
        this.kinds = kinds;
        this.audit = audit;
        this.calendar = calendar;
        this.entities = entities;
        this.events = events;
    }

    /** Holds what is to be taken away against everybody who would name it, in the order in which whoever orders names it. */
    void hold(ImportJob job) {
        WayBack way = kinds.of(job.kind()).wayBack();
        if (way.reason().isEmpty() && way.named() != RecordName.NONE) {
            eachBlock(job, block -> names.hold(way.named(), brought(block)));
        }
    }

    private static List<String> brought(List<KeptRecord> block) {
        return block.stream()
                .filter(one -> one.before() == null)
                .map(KeptRecord::record)
                .toList();
    }

    void takeBack(ImportJob job, UndoTally tally, String actor) {
        WayBack way = kinds.of(job.kind()).wayBack();
        boolean did = job.added() + job.changed() > 0 || job.documentsDone() > 0;
        long removed = tally.removed();
        long restored = tally.restored();
        if (did && way.reason().isPresent()) {
            tally.stands(job.id(), "", way.reason().get());
        } else if (did && kept.count(job.id()) == 0) {
            tally.stands(job.id(), "", "intake.undo.nothing-kept");
        } else if (did) {
            takeBackAll(job, way, tally, actor);
        }
        kept.forget(job.id());
        events.publishEvent(new ImportReversed(
                "import/" + job.id(), actor, job.kind(), tally.removed() - removed, tally.restored() - restored));
    }

    private void takeBackAll(ImportJob job, WayBack way, UndoTally tally, String actor) {
        eachBlock(job, block -> takeBack(job, way, block, tally, actor));
    }

    private void eachBlock(ImportJob job, Consumer<List<KeptRecord>> deed) {
        String last = "";
        for (List<KeptRecord> block = kept.page(job.id(), last, BLOCK);
                !block.isEmpty();
                block = kept.page(job.id(), last, BLOCK)) {
            deed.accept(block);
            last = block.get(block.size() - 1).record();
        }
    }

    private void takeBack(ImportJob job, WayBack way, List<KeptRecord> block, UndoTally tally, String actor) {
        List<String> records = block.stream().map(KeptRecord::record).toList();
        way.hold(records);
        Map<String, String> now = way.now(records);
        Map<String, NamesInUse.NameUse> uses = used(way, block);
        Map<String, String> removed = new TreeMap<>();
        Map<String, String> before = new TreeMap<>();
        for (KeptRecord one : block) {
            String stands = now.get(one.record());
            NamesInUse.NameUse use = uses.get(one.record());
            if (stands == null) {
                tally.stands(job.id(), one.record(), "intake.undo.gone");
            } else if (!BlockMemory.mark(stands).equals(one.leftAs())) {
                changed(job, way, one.record(), tally);
            } else if (use != null) {
                tally.stands(job.id(), one.record(), "intake.undo.used." + use.word(), use.shown());
            } else if (one.before() == null) {
                removed.put(one.record(), stands);
            } else {
                before.put(one.record(), one.before());
            }
        }
        attempt(job, removed, tally, some -> way.remove(some, actor));
        attempt(job, before, tally, some -> way.restore(some, now, actor));
        tally.did(removed.size(), before.size());
        entities.flush();
        entities.clear();
    }

    /** Only what is to be taken away must not be named by anything. */
    private Map<String, NamesInUse.NameUse> used(WayBack way, List<KeptRecord> block) {
        return way.named() == RecordName.NONE ? Map.of() : names.of(way.named(), brought(block));
    }

    private void changed(ImportJob job, WayBack way, String record, UndoTally tally) {
        Instant since = Objects.requireNonNull(job.finishedAt());
        audit.lastAfter(way.subject(record), since)
                .ifPresentOrElse(
                        last -> tally.stands(
                                job.id(), record, "intake.undo.changed", last.actor(), calendar.minute(last.at())),
                        () -> tally.stands(job.id(), record, "intake.undo.changed-by-nobody"));
    }

    /** All at once; where the module refuses, one by one to say of which. */
    private void attempt(
            ImportJob job, Map<String, String> states, UndoTally tally, Consumer<Map<String, String>> deed) {
        if (states.isEmpty()) {
            return;
        }
        try {
            deed.accept(states);
        } catch (Refusal oneOfThem) {
            boolean said = false;
            for (Map.Entry<String, String> one : states.entrySet()) {
                try {
                    deed.accept(Map.of(one.getKey(), one.getValue()));
                } catch (Refusal refused) {
                    tally.stands(job.id(), one.getKey(), refused.code(), refused.arguments());
                    said = true;
                }
            }
            if (!said) {
                // What was refused first may be half done, and is not refused again: it stands against it all the same.
                tally.stands(job.id(), "", oneOfThem.code(), oneOfThem.arguments());
            }
        }
    }
}
