package io.orderwright.owners.diagrams.migration.ports;

import java.util.List;
import java.util.Map;

/** Instances that are under way, and moving them to another version of their process. */
public interface MigrationEngine {

    /** Where an instance of that version can stand, as it stands in the diagram; none for an unknown version. */
    List<WaitingStep> steps(String process, int version);

    /**
     * Where whoever stands somewhere could go on: at the step of the same id and kind, and where somebody has chosen otherwise there.
     *
     * @param chosen by the step that is left; empty for nowhere
     */
    List<StepPair> proposed(String process, int from, int to, Map<String, String> chosen);

    /** The steps of a way that fit; who stands at another cannot be moved. */
    List<StepPair> fitting(MoveWay way);

    /** Why it is no way; empty where it is one. Says nothing of single instances. */
    List<MoveObstacle> faults(MoveWay way);

    /** How many are under way, by version. */
    Map<Integer, Long> underWay(String process);

    /** How many stand at each step of a version. */
    Map<String, Long> standing(String process, int version);

    /** Instances of that version, by their ids. @param after the last one before; may be empty */
    List<StartedInstance> instances(String process, int version, String after, int most);

    /** How instances stand and whether they could be moved; nothing is written. @param after the last one before; may be empty */
    List<StandingInstance> outlook(MoveWay way, String after, int most);

    /**
     * Moves one, in the transaction of whoever asks, and looks whether it waits afterwards for what the new version wants.
     *
     * @throws MoveRefused where it cannot be moved; the transaction must be rolled back
     * @throws org.springframework.dao.ConcurrencyFailureException where somebody else acted on it at the same instant
     */
    CheckedWaits move(String instance, MoveWay way);
}
