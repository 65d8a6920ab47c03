package io.orderwright.process.engine.reads;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A definition is read once in some seconds, and at once when it was suspended here. */
@Tag("house")
class RecentDefinitionsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final AtomicInteger reads = new AtomicInteger();
    private final RecentDefinitions recent = new RecentDefinitions(nanos::get);

    @Test
    void readsOnceInFiveSeconds() {
        read();
        pass(Duration.ofMillis(4_999));
        read();
        assertThat(reads).hasValue(1);
        pass(Duration.ofMillis(1));
        read();
        assertThat(reads).hasValue(2);
    }

    @Test
    void readsAnewWhatWasChangedHere() {
        read();
        recent.clear();
        read();
        assertThat(reads).hasValue(2);
    }

    @Test
    void whatIsNotThereIsAskedForAgain() {
        assertThat(recent.get("gone", id -> null)).isNull();
        assertThat(recent.get("gone", id -> new ProcessDefinitionEntity())).isNotNull();
    }

    private void read() {
        assertThat(recent.get("order-to-cash:1", id -> {
                    reads.incrementAndGet();
                    return new ProcessDefinitionEntity();
                }))
                .isNotNull();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }
}
