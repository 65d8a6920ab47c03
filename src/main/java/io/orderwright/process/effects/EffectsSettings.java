package io.orderwright.process.effects;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The worker for external tasks.
 *
 * @param worker whether this node carries effects out
 * @param lock how long a fetched task belongs to this node; a killed node's tasks are taken over after it
 * @param poll how often to look without being woken: for retries that fall due and for tasks of other nodes
 * @param gather least time between two fetches, so that a busy node takes several tasks in one transaction
 * @param retries waits before the second, third and further attempts; after the last one an incident is raised
 * @param silentAfter attempts after which a step goes on without its partner, where its diagram says how; at most those of
 *     all steps, and all of them while the partner answers that it wants to be asked later
 */
@ConfigurationProperties("orderwright.effects")
record EffectsSettings(
        @DefaultValue("true") boolean worker,
        @DefaultValue("60s") Duration lock,
        @DefaultValue("2s") Duration poll,
        @DefaultValue("5ms") Duration gather,
        @DefaultValue({"10s", "1m", "10m"}) List<Duration> retries,
        @DefaultValue("2") int silentAfter) {}
