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

    /** Somebody wants what is under way on one version to go on by another. @param before the version that is left */
    record MigrationAsked(String subject, String actor, long migration, int before, int after, String reason)
            implements DiagramEvent {}

    /** Nothing moves. */
    record MigrationDeclined(String subject, String actor, long migration, String comment) implements DiagramEvent {}

    /** Who asked does not want it any more. */
    record MigrationWithdrawn(String subject, String actor, long migration) implements DiagramEvent {}

    /** Somebody else agrees: one after the other moves. @param instances how many there are */
    record MigrationBegun(
            String subject, String actor, long migration, int before, int after, long instances, String comment)
            implements DiagramEvent {}

    /** What was moved is moved back, as far as it is still under way. @param backOutOf the migration that had moved it */
    record MigrationReversed(
            String subject,
            String actor,
            long migration,
            long backOutOf,
            int before,
            int after,
            long instances,
            String reason)
            implements DiagramEvent {}

    /** What was moved stays so, and what was not is left. */
    record MigrationStopped(String subject, String actor, long migration, String reason) implements DiagramEvent {}

    /** Each has had its turn. @param stayed those that could not be moved, or had ended meanwhile */
    record MigrationFinished(String subject, String actor, long migration, long moved, long stayed)
            implements DiagramEvent {}

    /** An instance goes on by another version; the subject is what it is about, as SO-2026-00000001. @param actor who agreed */
    record InstanceMoved(String subject, String actor, String process, long migration, int before, int after)
            implements DiagramEvent {

        @Override
        public Set<String> topics() {
            return Set.of();
        }
    }
}
