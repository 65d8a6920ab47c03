package io.orderwright.process.effects;

import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** The threads that carry effects out; the caller never hands in more work than there are free places. */
final class EffectSlots implements AutoCloseable {

    private final AtomicInteger count = new AtomicInteger();
    private final ExecutorService threads =
            Executors.newCachedThreadPool(work -> new Thread(work, "effect-" + count.incrementAndGet()));
    private final Duration patience;

    EffectSlots(Duration patience) {
        this.patience = patience;
    }

    void run(Runnable work) {
        threads.execute(work);
    }

    /** Waits for what is under way. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            if (!threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
