package io.orderwright.owners.diagrams.dryrun;

import org.jspecify.annotations.Nullable;

/**
 * A step, choice or event that the walk came by.
 *
 * @param element its id in the candidate
 * @param name as it is drawn; its id where it has none
 * @param kind BPMN's word, such as userTask
 * @param visit the how manieth time, from 1
 * @param flow the id of the way that was taken; null where several were, or none
 * @param way what stands at that way: its name, or else its condition; null where neither does
 * @param source how it is known that this way is taken; null where the walk does not go on from here
 * @param isNew whether the past instance's diagram has no such element
 */
public record DryRunStep(
        String element,
        String name,
        String kind,
        int visit,
        @Nullable String flow,
        @Nullable String way,
        @Nullable ChoiceSource source,
        boolean isNew) {}
