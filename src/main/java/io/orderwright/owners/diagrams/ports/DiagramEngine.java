package io.orderwright.owners.diagrams.ports;

import io.orderwright.owners.diagrams.gray.VersionFigures;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** What runs, what may run, and putting something in force. Nobody's rights are asked here. */
public interface DiagramEngine {

    /** The newest version of so many processes, in order of their keys. @param after the key of the last one before; may be empty */
    List<RunningDiagram> inForce(String after, int most);

    /** The newest version of that process, on which instances begin. */
    Optional<RunningDiagram> inForce(String key);

    /** The newest first. */
    List<RunningDiagram> versions(String key, int most);

    /** One of its versions. */
    Optional<RunningDiagram> version(String key, int number);

    /** The diagram of a version with what came along; of a deployment of several processes only the forms that it shows. */
    List<DiagramFile> files(RunningDiagram version);

    /** Whether instances begin by the number of what they are about, and no other process and no clock begins them. */
    boolean beginsByNumber(String key);

    /** What became of what began since then, by version, in the order asked for. */
    List<VersionFigures> figures(String key, List<Integer> versions, Instant since);

    /** The engine's own version, as Camunda Modeler asks for it; empty where it says none. */
    String version();

    /**
     * What is wrong with files that come along together, two hundred things at most and then how many more; empty where they may
     * run. The engine has taken them then, and forgotten them again: in a transaction of its own, whatever surrounds it.
     */
    List<DiagramFault> findings(Collection<DiagramFile> files);

    /** What was put in force under that number. */
    Optional<RunningDiagram> deployed(long release, String key);

    /**
     * Instances begin on it from now on. What was put in force once under that number is found again, and not once more.
     *
     * @param release its number
     * @throws RuntimeException where the engine does not take it; nothing has changed then
     */
    RunningDiagram deploy(long release, String key, Collection<DiagramFile> files);
}
