package io.orderwright.desk.live;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** Something that pages watch. However often it changes, its watchers are told once in a while. */
final class Topic {

    private final String name;
    private final LiveLimits limits;
    private final ScheduledExecutorService teller;
    private final Consumer<Watcher> gone;
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final AtomicBoolean due = new AtomicBoolean();
    private volatile long quietUntil = System.nanoTime();

    Topic(String name, LiveLimits limits, ScheduledExecutorService teller, Consumer<Watcher> gone) {
        this.name = name;
        this.limits = limits;
        this.teller = teller;
        this.gone = gone;
    }

    void add(Watcher watcher) {
        watchers.add(watcher);
    }

    /** Returns whether anybody is left. */
    boolean remove(Watcher watcher) {
        watchers.remove(watcher);
        return !watchers.isEmpty();
    }

    /** Costs whoever made the change next to nothing: the telling is done elsewhere and later. */
    void changed() {
        if (due.compareAndSet(false, true)) {
            long quiet = quietUntil - System.nanoTime();
            teller.schedule(this::tellAll, Math.max(quiet, limits.burst().toNanos()), TimeUnit.NANOSECONDS);
        }
    }

    private void tellAll() {
        quietUntil = System.nanoTime() + limits.pauseFor(watchers.size()).toNanos();
        due.set(false);
        watchers.forEach(this::tell);
    }

    void tell(Watcher watcher) {
        try {
            watcher.channel().changed(name);
        } catch (Exception e) { // whatever is wrong with one page, the others are told
            gone.accept(watcher);
        }
    }
}
