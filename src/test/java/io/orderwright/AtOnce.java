package io.orderwright;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Several who do something at the same moment. */
public final class AtOnce {

    private AtOnce() {}

    /** What came of each, in their order; whoever failed fails the whole. */
    public static <T> List<T> all(List<Callable<T>> works) throws Exception {
        CyclicBarrier start = new CyclicBarrier(works.size());
        ExecutorService runners = Executors.newFixedThreadPool(works.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> work : works) {
                running.add(runners.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            List<T> told = new ArrayList<>();
            for (Future<T> one : running) {
                told.add(one.get());
            }
            return told;
        } finally {
            runners.shutdownNow();
        }
    }
}
