package io.orderwright.owners.diagrams;

import io.orderwright.owners.diagrams.difference.DiagramDifference;
import io.orderwright.owners.diagrams.domain.CandidateBooks;
import io.orderwright.owners.diagrams.domain.DiagramCandidate;
import io.orderwright.owners.diagrams.ports.DiagramEngine;
import io.orderwright.owners.diagrams.ports.DiagramFault;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.owners.diagrams.ports.RunningDiagram;
import io.orderwright.owners.diagrams.store.CandidateFiles;
import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What runs, and how a candidate differs from it, for people. */
@Service
public class ProcessDiagrams {

    private static final int LISTED = 20;

    private final DiagramEngine engine;
    private final CandidateBooks candidates;
    private final CandidateFiles files;
    private final DiagramInspection inspection;

    ProcessDiagrams(
            DiagramEngine engine, CandidateBooks candidates, CandidateFiles files, DiagramInspection inspection) {
        this.engine = engine;
        this.candidates = candidates;
        this.files = files;
        this.inspection = inspection;
    }

    /**
     * A version of a process.
     *
     * @param number as the engine counts them; instances begin on the highest
     * @param release the candidate that was released; absent where it came with the program
     * @param releasedBy who released it; absent where it came with the program
     */
    public record ProcessVersion(
            String process,
            String name,
            int number,
            Instant since,
            @Nullable Long release,
            @Nullable String releasedBy) {}

    /** The engine's own version. */
    public String engineVersion() {
        return engine.version();
    }

    /** What instances begin on, in order of the processes' keys. @param after the key of the last one before; may be empty */
    @Transactional(readOnly = true)
    public List<ProcessVersion> page(String after, int size) {
        return versions(engine.inForce(after, size));
    }

    /** @throws Refusal NOT_FOUND for an unknown process */
    @Transactional(readOnly = true)
    public ProcessVersion inForce(String process) {
        return versions(List.of(running(process))).get(0);
    }

    /** The newest twenty, the one in force first. */
    @Transactional(readOnly = true)
    public List<ProcessVersion> versions(String process) {
        return versions(engine.versions(process, LISTED));
    }

    /** Released ones whose moment is still to come, in the order of their moments. */
    @Transactional(readOnly = true)
    public List<CandidateView> later(String process) {
        return candidates.later(process, Limit.of(LISTED)).stream()
                .map(DiagramCandidate::view)
                .toList();
    }

    /** The diagram in force and its forms. @throws Refusal NOT_FOUND for an unknown process */
    public List<DiagramFile> files(String process) {
        return engine.files(running(process));
    }

    /** What was brought in, with forms that were taken over. @throws Refusal NOT_FOUND for an unknown candidate */
    @Transactional(readOnly = true)
    public List<DiagramFile> files(long candidate) {
        known(candidate);
        return files.of(candidate);
    }

    /** One of these files. @throws Refusal NOT_FOUND where there is none of that name */
    public static DiagramFile named(List<DiagramFile> files, String name) {
        return files.stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("diagrams.unknown-file", name));
    }

    /** The names of forms that were not brought along. */
    @Transactional(readOnly = true)
    public Set<String> takenOver(long candidate) {
        return files.takenOver(candidate);
    }

    /** What is wrong with it. @throws Refusal NOT_FOUND for an unknown candidate */
    @Transactional(readOnly = true)
    public List<DiagramFault> findings(long candidate) {
        known(candidate);
        return files.findings(candidate);
    }

    /** The version with which a candidate is compared: the one in force, or the one that it took the place of. 0 for none. */
    @Transactional(readOnly = true)
    public int comparedWith(long candidate) {
        CandidateView view = known(candidate);
        return view.state() == CandidateState.IN_FORCE
                ? Objects.requireNonNullElse(view.releasedOver(), 0)
                : engine.inForce(view.process()).map(RunningDiagram::number).orElse(0);
    }

    /** What a candidate would change, or has changed. @throws Refusal NOT_FOUND for an unknown candidate */
    @Transactional(readOnly = true)
    public DiagramDifference difference(long candidate) {
        CandidateView view = known(candidate);
        return inspection.difference(view.process(), comparedWith(candidate), files.of(candidate));
    }

    /** The diagram and forms of the version with which a candidate is compared; none where there is none. */
    @Transactional(readOnly = true)
    public List<DiagramFile> before(long candidate) {
        CandidateView view = known(candidate);
        int number = comparedWith(candidate);
        return engine.version(view.process(), number).map(engine::files).orElse(List.of());
    }

    private RunningDiagram running(String process) {
        return engine.inForce(process).orElseThrow(() -> Refusal.notFound("diagrams.unknown-process", process));
    }

    private CandidateView known(long candidate) {
        return candidates
                .findById(candidate)
                .orElseThrow(() -> Refusal.notFound("diagrams.unknown", candidate))
                .view();
    }

    private List<ProcessVersion> versions(List<RunningDiagram> running) {
        Map<String, CandidateView> releases = new HashMap<>();
        candidates.deployed(running.stream().map(RunningDiagram::deployment).toList()).stream()
                .flatMap(one -> Stream.ofNullable(one.deploymentId()).map(id -> Map.entry(id, one.view())))
                .forEach(one -> releases.put(one.getKey(), one.getValue()));
        return running.stream()
                .map(one -> version(one, releases.get(one.deployment())))
                .toList();
    }

    private static ProcessVersion version(RunningDiagram running, @Nullable CandidateView release) {
        return new ProcessVersion(
                running.key(),
                running.name(),
                running.number(),
                running.since(),
                release == null ? null : release.id(),
                release == null ? null : release.decidedBy());
    }
}
