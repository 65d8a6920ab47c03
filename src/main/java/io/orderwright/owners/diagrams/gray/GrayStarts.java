package io.orderwright.owners.diagrams.gray;

import io.orderwright.owners.diagrams.CandidateView;
import io.orderwright.owners.diagrams.ports.DiagramEngine;
import io.orderwright.owners.diagrams.ports.RunningDiagram;
import io.orderwright.owners.diagrams.store.GrayRows;
import io.orderwright.platform.kernel.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * On which version an instance begins. Gray releases are known by heart: looked at again every few seconds, and at once after a
 * change on this node.
 */
@Component
public class GrayStarts {

    private static final int ALL = 100;

    private final GrayRows rows;
    private final DiagramEngine engine;
    private volatile @Nullable Map<String, GrayShare> known;

    GrayStarts(GrayRows rows, DiagramEngine engine) {
        this.rows = rows;
        this.engine = engine;
    }

    /** The version, where it is not the newest. @param key of what begins */
    public OptionalInt former(String process, String key) {
        Map<String, GrayShare> now = known;
        if (now == null) {
            now = look();
        }
        GrayShare share = now.get(process);
        return share == null || share.beginsOnNewest(key) ? OptionalInt.empty() : OptionalInt.of(share.former());
    }

    /** The version on which all begin; empty while some begin on one and some on another, and for an unknown process. */
    public OptionalInt common(String process) {
        GrayShare share = look().get(process);
        if (share == null) {
            return engine.inForce(process)
                    .map(running -> OptionalInt.of(running.number()))
                    .orElse(OptionalInt.empty());
        }
        return share.share() == 0 ? OptionalInt.of(share.former()) : OptionalInt.empty();
    }

    /** Looks again which there are: what a program's start has put above is past. */
    public Map<String, GrayShare> look() {
        Map<String, GrayShare> running = new HashMap<>();
        rows.all().forEach((process, share) -> {
            if (engine.inForce(process).map(RunningDiagram::number).orElse(0) == share.version()) {
                running.put(process, share);
            }
        });
        Map<String, GrayShare> now = Map.copyOf(running);
        known = now;
        return now;
    }

    /** @throws Refusal INVALID where all must begin on one version: another process or a clock begins them, or there is no other */
    public void refuseUnlessPossible(String process, int share) {
        if (share < ALL && !engine.beginsByNumber(process)) {
            throw Refusal.invalid("share", "diagrams.share.not-possible");
        }
    }

    /**
     * It has come into force: what held before is over. Where none began on the version before, the others go on beginning on the one
     * that was before that.
     */
    public void begin(CandidateView released, GrayShare share, String by) {
        String process = released.process();
        int former = rows.of(process)
                .map(GrayState::share)
                .filter(held -> held.version() == share.former() && held.share() == 0)
                .map(GrayShare::former)
                .orElse(share.former());
        rows.end(process);
        if (share.share() < ALL && former > 0) {
            rows.begin(process, released.id(), new GrayShare(former, share.version(), share.share()), by);
        }
    }
}
