package io.orderwright.owners.diagrams;

import io.orderwright.owners.diagrams.difference.DiagramDifference;
import io.orderwright.owners.diagrams.difference.DiagramModel;
import io.orderwright.owners.diagrams.domain.BroughtDiagram;
import io.orderwright.owners.diagrams.ports.DiagramEngine;
import io.orderwright.owners.diagrams.ports.DiagramFault;
import io.orderwright.owners.diagrams.ports.DiagramFile;
import io.orderwright.owners.diagrams.ports.RunningDiagram;
import io.orderwright.platform.kernel.Fingerprint;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Looks at files that an owner brings in: what process they are of, what comes along from what is in force, what is wrong. */
@Component
class DiagramInspection {

    private static final String FORM = ".form";

    private final DiagramEngine engine;

    DiagramInspection(DiagramEngine engine) {
        this.engine = engine;
    }

    /** By which it looks. */
    DiagramEngine engine() {
        return engine;
    }

    /**
     * What was found.
     *
     * @param files those that were brought along and those that were taken over
     * @param takenOver the names of forms of the version in force that were not brought along
     */
    record Inspected(
            BroughtDiagram brought, List<DiagramFile> files, Set<String> takenOver, List<DiagramFault> findings) {}

    /**
     * @throws Refusal INVALID where there is not one diagram, or it cannot be read or has no process; CONFLICT where it says
     *     what is in force
     */
    Inspected inspect(List<DiagramFile> brought) {
        return inspect(brought, List.of());
    }

    /** @param earlier what its owner brought along the last time; forms that he leaves out now are those, if they are there */
    Inspected inspect(List<DiagramFile> brought, List<DiagramFile> earlier) {
        String key = process(brought);
        DiagramModel model = model(brought);
        Optional<RunningDiagram> inForce = engine.inForce(key);
        List<DiagramFile> running = inForce.map(engine::files).orElse(List.of());
        List<DiagramFile> files = new ArrayList<>(brought);
        files.addAll(leftOut(model, files, earlier));
        Set<String> takenOver = new HashSet<>();
        leftOut(model, files, running).forEach(form -> {
            files.add(form);
            takenOver.add(form.name());
        });
        files.sort(Comparator.comparing(DiagramFile::name));
        if (hash(files).equals(hash(running))) {
            throw Refusal.conflict(
                    "diagrams.same", key, inForce.map(RunningDiagram::number).orElse(0));
        }
        List<DiagramFault> findings = engine.findings(files);
        BroughtDiagram what = new BroughtDiagram(
                key,
                model.name(),
                hash(files),
                findings.size(),
                inForce.map(RunningDiagram::number).orElse(0));
        return new Inspected(what, files, takenOver, findings);
    }

    /** The key of the process that is brought in. @throws Refusal INVALID where there is not one diagram, or it cannot be read */
    String process(List<DiagramFile> brought) {
        UploadedDiagram.refuseUnlessFit(brought);
        return model(brought).process().orElseThrow(() -> Refusal.invalid("file", "diagrams.no-process"));
    }

    private static DiagramModel model(List<DiagramFile> brought) {
        return brought.stream()
                .filter(DiagramFile::isDiagram)
                .findFirst()
                .flatMap(file -> DiagramModel.of(file.content()))
                .orElseThrow(() -> Refusal.invalid("file", "diagrams.unreadable"));
    }

    /** An owner who changes the diagram only need not look for its forms. */
    private static List<DiagramFile> leftOut(DiagramModel model, List<DiagramFile> brought, List<DiagramFile> among) {
        Set<String> there = brought.stream().map(DiagramFile::name).collect(Collectors.toSet());
        Set<String> wanted = model.forms().stream().map(form -> form + FORM).collect(Collectors.toSet());
        return among.stream()
                .filter(file -> wanted.contains(file.name()) && !there.contains(file.name()))
                .toList();
    }

    /** Of all files; the name under which somebody keeps the diagram does not matter. */
    private static String hash(List<DiagramFile> files) {
        return Fingerprint.of(files.stream()
                .map(file -> (file.isDiagram() ? "diagram" : file.name()) + " " + Fingerprint.of(file.content()))
                .sorted()
                .collect(Collectors.joining("\n")));
    }

    /** @throws Refusal CONFLICT where something is wrong with them by now */
    void refuseUnlessUsable(List<DiagramFile> files) {
        List<DiagramFault> findings = engine.findings(files);
        if (!findings.isEmpty()) {
            throw Refusal.conflict("diagrams.not-usable", findings.size());
        }
    }

    /** What would be otherwise than in that version. @param number 0 for none */
    DiagramDifference difference(String key, int number, List<DiagramFile> files) {
        List<DiagramFile> before =
                engine.version(key, number).map(engine::files).orElse(List.of());
        return DiagramDifference.of(before, files);
    }
}
