package io.orderwright.owners.diagrams.ports;

import io.orderwright.owners.diagrams.gray.VersionFigures;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What runs, what may run, and putting something in force. Nobody's rights are asked here. */
public interface DiagramEngine {

    /** The newest version of every process, in order of their keys. */
    List<RunningDiagram> inForce();

    /** The newest version of that process, on which instances begin. */
    Optional<RunningDiagram> inForce(String key);

    /** The newest first. */
    List<RunningDiagram> versions(String key, int most);

    /** The diagram of a version with its forms; those of other processes that came along are left out. */
    List<DiagramFile> files(RunningDiagram version);

    /** Whether instances begin by the number of what they are about, and no other process and no clock begins them. */
    boolean beginsByNumber(String key);

    /** What became of what began since then, by version, in the order asked for. */
    List<VersionFigures> figures(String key, List<Integer> versions, Instant since);

    /** The engine's own version, as Camunda Modeler asks for it; empty where it says none. */
    String version();

    /** Everything that is wrong with files that come along together; empty where they may run. */
    List<DiagramFault> findings(Collection<DiagramFile> files);

    /**
     * Instances begin on it from now on. What was put in force once under that number is found again, and not once more.
     *
     * @param release its number
     * @throws RuntimeException where the engine does not take it; nothing has changed then
     */
    RunningDiagram deploy(long release, String key, Collection<DiagramFile> files);
}
