package io.orderwright.process.engine.reads;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.jspecify.annotations.Nullable;

/**
 * Definitions as they were read a moment ago. A definition that is suspended, or gets another time to live, on another node
 * is known here so many seconds later; one that is deleted has no instances that ask.
 */
final class RecentDefinitions {

    private static final Duration LIFE = Duration.ofSeconds(5);

    private final Map<String, ReadDefinition> byId = new ConcurrentHashMap<>();
    private final LongSupplier nanos;

    RecentDefinitions(LongSupplier nanos) {
        this.nanos = nanos;
    }

    private record ReadDefinition(ProcessDefinitionEntity definition, long at) {}

    /** @param reads for what is not known or too old; may find none */
    @Nullable
    ProcessDefinitionEntity get(String id, RowRead reads) {
        long now = nanos.getAsLong();
        ReadDefinition known = byId.get(id);
        if (known != null && now - known.at < LIFE.toNanos()) {
            return known.definition;
        }
        ProcessDefinitionEntity found = reads.read(id);
        if (found == null) {
            byId.remove(id);
        } else {
            byId.put(id, new ReadDefinition(found, now));
        }
        return found;
    }

    void clear() {
        byId.clear();
    }

    /** Reads the row. */
    interface RowRead {
        @Nullable
        ProcessDefinitionEntity read(String id);
    }
}
