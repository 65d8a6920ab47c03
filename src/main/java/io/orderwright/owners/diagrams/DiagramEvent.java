package io.orderwright.owners.diagrams;

import io.orderwright.platform.kernel.BusinessEvent;
import java.time.Instant;
import java.util.Set;

/** What happens to diagrams of processes; the subject is the process, as order-to-cash. */
public sealed interface DiagramEvent extends BusinessEvent {

    @Override
    default Set<String> topics() {
        return Set.of("diagrams");
    }

    /** Somebody keeps a diagram here, or has corrected it. @param faults how many things are wrong with it */
    record DiagramReceived(String subject, String actor, long candidate, String hash, int faults)
            implements DiagramEvent {}

    /** Somebody wants the process to run by another diagram. */
    record DiagramSubmitted(String subject, String actor, long candidate, String hash, String note)
            implements DiagramEvent {}

    /** It never runs. */
    record DiagramDeclined(String subject, String actor, long candidate, String comment) implements DiagramEvent {}

    /** Who brought it in does not want it any more. */
    record DiagramWithdrawn(String subject, String actor, long candidate) implements DiagramEvent {}

    /** What begins runs on it from that moment on. @param before the engine's version in force when it was released */
    record DiagramReleased(
            String subject, String actor, long candidate, int before, Instant inForceFrom, int share, String comment)
            implements DiagramEvent {}

    /** So many of a hundred instances begin on it, the others on the version before. @param before how many it were until then */
    record DiagramShareChanged(String subject, String actor, long candidate, int before, int share, String reason)
            implements DiagramEvent {}

    /** The engine has it. @param number its version there @param actor who released it */
    record DiagramDeployed(String subject, String actor, long candidate, int number) implements DiagramEvent {}

    /** Something is wrong with it now that its moment has come: what was in force stays. @param actor who released it */
    record DiagramFailed(String subject, String actor, long candidate, int faults) implements DiagramEvent {}

    /** It was taken back before its moment. */
    record DiagramRecalled(String subject, String actor, long candidate, String reason) implements DiagramEvent {}
}
