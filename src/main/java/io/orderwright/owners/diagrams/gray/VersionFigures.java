package io.orderwright.owners.diagrams.gray;

import org.jspecify.annotations.Nullable;

/**
 * What became of the instances of a version that began since a moment.
 *
 * @param number of the version, as the engine counts
 * @param begun how many began
 * @param running how many are under way
 * @param ended how many came to their end
 * @param brokenOff how many were cancelled or ended otherwise
 * @param incidents open ones of those under way
 * @param doneAgain how many steps of people were come by more than once
 * @param medianSeconds how long half of those that ended took at most; absent where none has ended
 */
public record VersionFigures(
        int number,
        long begun,
        long running,
        long ended,
        long brokenOff,
        long incidents,
        long doneAgain,
        @Nullable Long medianSeconds) {}
