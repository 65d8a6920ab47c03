package io.orderwright.desk.live;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Who watches what on this node, and the one thread that tells them. A change that nobody watches is forgotten at once,
 * but for the moment of it: a page that begins to watch is told what changed since it was made.
 */
@Component
public class LiveUpdates implements SmartLifecycle {

    private static final int MOMENTS = 4096;

    /** Between the reading of what a page shows and the making of it. */
    private static final long SLACK_MILLIS = 1_000;

    private final LiveLimits limits;
    private final ScheduledThreadPoolExecutor teller;
    private final Map<String, Topic> topics = new ConcurrentHashMap<>();
    private final Set<Watcher> watchers = ConcurrentHashMap.newKeySet();
    private final Map<String, AtomicInteger> byPerson = new ConcurrentHashMap<>();

    /** When a topic changed last; topics may share a place, and a page is then told once too often. */
    private final AtomicLongArray moments = new AtomicLongArray(MOMENTS);

    private final long started = System.nanoTime();
    private volatile boolean running;

    LiveUpdates(LiveLimits limits) {
        this.limits = limits;
        this.teller = new ScheduledThreadPoolExecutor(1, work -> {
            Thread thread = new Thread(work, "live-updates");
            thread.setDaemon(true);
            return thread;
        });
        teller.setRejectedExecutionHandler(new ThreadPoolExecutor.DiscardPolicy());
        teller.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    /** Something about the topic has changed, and is committed. */
    public void changed(String topic) {
        moments.set(place(topic), now());
        Topic watched = topics.get(topic);
        if (watched != null) {
            watched.changed();
        }
    }

    /**
     * Begins to watch.
     *
     * @param age how long ago the page was made, or was last connected
     * @return empty when there are too many already
     */
    public Optional<Watcher> watch(String user, String session, Set<String> names, Duration age, Channel channel) {
        if (!running || watchers.size() >= limits.connections() || !counted(user)) {
            return Optional.empty();
        }
        Watcher watcher = new Watcher(user, session, Set.copyOf(names), channel);
        watchers.add(watcher);
        long made = now() - Math.min(age.toMillis(), Integer.MAX_VALUE);
        for (String name : watcher.topics()) {
            Topic topic = topics.compute(name, (key, there) -> {
                Topic watched = there == null ? new Topic(key, limits, teller, this::stop) : there;
                watched.add(watcher);
                return watched;
            });
            // Older than this node: it cannot know what happened before.
            long moment = moments.get(place(name));
            if (made < 0 || (moment > 0 && moment >= made - SLACK_MILLIS)) {
                teller.execute(() -> topic.tell(watcher));
            }
        }
        return Optional.of(watcher);
    }

    /** Ends the watching; once more does no harm. */
    public void stop(Watcher watcher) {
        if (!watchers.remove(watcher)) {
            return;
        }
        byPerson.computeIfPresent(watcher.user(), (user, count) -> count.decrementAndGet() == 0 ? null : count);
        watcher.topics()
                .forEach(name -> topics.computeIfPresent(name, (key, topic) -> topic.remove(watcher) ? topic : null));
        watcher.channel().close();
    }

    /** A logged-out person's pages watch nothing any more. */
    public void sessionEnded(String session) {
        watchers.stream().filter(watcher -> watcher.session().equals(session)).forEach(this::stop);
    }

    /** Open pages on this node. */
    public int watching() {
        return watchers.size();
    }

    private boolean counted(String user) {
        int[] count = new int[1];
        byPerson.compute(user, (key, there) -> {
            AtomicInteger pages = there == null ? new AtomicInteger() : there;
            count[0] = pages.get() + 1;
            if (count[0] <= limits.connectionsPerPerson()) {
                pages.incrementAndGet();
            }
            return pages;
        });
        return count[0] <= limits.connectionsPerPerson();
    }

    private void beat() {
        for (Watcher watcher : watchers) {
            try {
                watcher.channel().beat();
            } catch (Exception e) { // nobody is there any more
                stop(watcher);
            }
        }
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started) + 1;
    }

    private static int place(String topic) {
        return Math.floorMod(topic.hashCode(), MOMENTS);
    }

    @Override
    public void start() {
        running = true;
        long every = limits.heartbeat().toMillis();
        teller.scheduleWithFixedDelay(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    /** Before the web server waits for requests to end: these never would. */
    @Override
    public void stop() {
        running = false;
        watchers.forEach(this::stop);
        teller.shutdown();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return DEFAULT_PHASE;
    }
}
