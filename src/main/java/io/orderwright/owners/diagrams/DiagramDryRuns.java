package io.orderwright.owners.diagrams;

import io.orderwright.owners.diagrams.dryrun.DryRunWay;
import io.orderwright.owners.diagrams.dryrun.DryRuns;
import io.orderwright.owners.diagrams.dryrun.PastRun;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * What orders that there were, or made-up ones, would do in a diagram that was brought in. Nothing happens to them, no partner is
 * called, and nothing is written.
 */
@Service
public class DiagramDryRuns {

    /** How many of the newest are walked when nobody names one. */
    public static final int WALKED = 20;

    private final ProcessDiagrams diagrams;
    private final DiagramCandidates candidates;
    private final DryRuns runs;

    DiagramDryRuns(ProcessDiagrams diagrams, DiagramCandidates candidates, DryRuns runs) {
        this.diagrams = diagrams;
        this.candidates = candidates;
        this.runs = runs;
    }

    /** What somebody of the past would do. */
    public record DryRun(PastRun past, DryRunWay way) {}

    /**
     * The newest of its process, the newest first.
     *
     * @throws Refusal NOT_FOUND for an unknown candidate, CONFLICT where its diagram cannot be read
     */
    public List<DryRun> newest(long candidate) {
        byte[] diagram = diagram(candidate);
        return runs.recent(candidates.get(candidate).process(), WALKED).stream()
                .map(past -> new DryRun(past, walk(diagram, past, Map.of())))
                .toList();
    }

    /**
     * What is about this subject.
     *
     * @param ways choices that somebody answers, as {@code element@visit:way}
     * @throws Refusal NOT_FOUND where nothing of this process is about it
     */
    public DryRun of(long candidate, String subject, List<String> ways) {
        byte[] diagram = diagram(candidate);
        String process = candidates.get(candidate).process();
        PastRun past = runs.about(process, subject)
                .orElseThrow(() -> Refusal.notFound("diagrams.dry-run.no-subject", subject, process));
        return new DryRun(past, walk(diagram, past, chosen(ways)));
    }

    /** A made-up one: every choice is somebody's. */
    public DryRunWay madeUp(long candidate, List<String> ways) {
        byte[] diagram = diagram(candidate);
        try {
            return runs.walk(diagram, chosen(ways));
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private DryRunWay walk(byte[] diagram, PastRun past, Map<String, List<String>> chosen) {
        try {
            return runs.walk(diagram, past, chosen);
        } catch (IllegalArgumentException e) {
            throw unreadable();
        }
    }

    private byte[] diagram(long candidate) {
        return diagrams.files(candidate).stream()
                .filter(DiagramFile::isDiagram)
                .findFirst()
                .map(DiagramFile::content)
                .orElseThrow(DiagramDryRuns::unreadable);
    }

    private static Refusal unreadable() {
        return Refusal.conflict("diagrams.dry-run.unreadable");
    }

    private static Map<String, List<String>> chosen(List<String> ways) {
        Map<String, List<String>> chosen = new HashMap<>();
        for (String way : ways) {
            int colon = way.indexOf(':');
            if (colon > 0) {
                chosen.computeIfAbsent(way.substring(0, colon), one -> new ArrayList<>())
                        .add(way.substring(colon + 1));
            }
        }
        return chosen;
    }
}
