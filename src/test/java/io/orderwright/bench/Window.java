package io.orderwright.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;

/** Clients that carry one order after the other, each beginning the next when the last has ended. */
final class Window {

    private Window() {}

    /** Orders that ended within the time, per second. What is under way at its end is carried through, uncounted. */
    static double perSecond(Flow flow, int clients, Duration time) {
        long end = System.nanoTime() + time.toNanos();
        AtomicInteger ended = new AtomicInteger();
        run(flow, clients, () -> System.nanoTime() < end, () -> {
            if (System.nanoTime() <= end) {
                ended.incrementAndGet();
            }
        });
        return ended.get() / (time.toNanos() / 1e9);
    }

    /** Carries exactly so many orders through. */
    static void exactly(Flow flow, int clients, int orders) {
        AtomicInteger left = new AtomicInteger(orders);
        run(flow, clients, () -> left.getAndDecrement() > 0, () -> {});
    }

    private static void run(Flow flow, int clients, BooleanSupplier more, Runnable ended) {
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        try {
            List<Future<?>> running = new ArrayList<>();
            for (int client = 0; client < clients; client++) {
                running.add(threads.submit(() -> {
                    while (more.getAsBoolean()) {
                        flow.one();
                        ended.run();
                    }
                    return null;
                }));
            }
            for (Future<?> one : running) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("An order of \"" + flow.name() + "\" did not reach its end", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } finally {
            threads.shutdownNow();
        }
    }
}
