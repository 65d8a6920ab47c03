package io.orderwright.owners.diagrams.dryrun;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An instance that a candidate can be walked with.
 *
 * @param instance the engine's id
 * @param subject the number of what it is about
 * @param version of the diagram on which it runs or ran
 * @param ended null while it runs
 */
public record PastRun(
        String instance,
        String subject,
        int version,
        Instant started,
        @Nullable Instant ended) {}
