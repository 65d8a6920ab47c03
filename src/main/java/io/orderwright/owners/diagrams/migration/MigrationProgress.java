package io.orderwright.owners.diagrams.migration;

/**
 * How many instances a migration has, by what became of them.
 *
 * @param waiting for their turn
 * @param ended meanwhile, so that there was nothing to move
 * @param refused they stay on their version
 * @param left it was stopped before their turn
 * @param messages for how many messages those that were moved wait, each looked at
 * @param timers the same of times
 */
public record MigrationProgress(
        long waiting, long moved, long ended, long refused, long left, long messages, long timers) {

    public long all() {
        return waiting + moved + ended + refused + left;
    }
}
