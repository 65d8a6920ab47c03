package io.orderwright.owners.diagrams.dryrun;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Walks a candidate as an order would. Nothing is written, no partner is called, nobody is asked. */
public interface DryRuns {

    /** The newest instances of a process, those of today first. */
    List<PastRun> recent(String process, int most);

    /** The newest instance that is about this. */
    Optional<PastRun> about(String process, String subject);

    /**
     * With what a past instance answered.
     *
     * @param diagram the candidate's BPMN
     * @param chosen ids of the ways that somebody chose, by element and visit, as {@code gatewayPaid@2}
     */
    DryRunWay walk(byte[] diagram, PastRun past, Map<String, List<String>> chosen);

    /** Made up: every choice is somebody's. */
    DryRunWay walk(byte[] diagram, Map<String, List<String>> chosen);
}
