package io.orderwright.process.effects;

import io.orderwright.integration.AskAPerson;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.integration.PartnerEffects.EffectStep;
import io.orderwright.integration.PartnerRefused;
import io.orderwright.integration.PartnerUnavailable;
import io.orderwright.integration.Partners;
import io.orderwright.process.engine.calls.NewTasks;
import io.orderwright.process.engine.calls.Timers;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.externaltask.ExternalTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Waits for external tasks and has them carried out. One thread fetches, as many tasks per partner as it has free places;
 * each place carries one out at a time. So a partner that hangs fills its own places and nobody else's, and what a killed
 * node leaves behind as "being sent" is never more than its places.
 */
@Component
@EnableConfigurationProperties(EffectsSettings.class)
class EffectsWorker implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(EffectsWorker.class);

    private final TaskIntake intake;
    private final TaskOutcome outcome;
    private final PartnerEffects effects;
    private final ExternalTaskService tasks;
    private final Partners partners;
    private final EffectsSettings settings;
    private final Path dataFolder;

    private final Map<String, AtomicInteger> free = new TreeMap<>();
    private final Set<EffectStep> underWay = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Thread fetcher;
    private volatile boolean running;

    EffectsWorker(
            TaskIntake intake,
            TaskOutcome outcome,
            PartnerEffects effects,
            ExternalTaskService tasks,
            Partners partners,
            EffectsSettings settings,
            @Value("${orderwright.data:data}") Path dataFolder) {
        this.intake = intake;
        this.outcome = outcome;
        this.effects = effects;
        this.tasks = tasks;
        this.partners = partners;
        this.settings = settings;
        this.dataFolder = dataFolder;
        // Asking and then sending takes two calls; a lock that ends before them would let a second node in.
        Duration longest = partners.calls().deadline().multipliedBy(2).plusSeconds(5);
        if (settings.lock().compareTo(longest) < 0) {
            throw new IllegalStateException("orderwright.effects.lock (" + settings.lock()
                    + ") must not be shorter than two calls of orderwright.calls.deadline and 5 s: " + longest);
        }
    }

    @Override
    public boolean isAutoStartup() {
        return settings.worker();
    }

    @Override
    public void start() {
        partners.partners().forEach((name, partner) -> free.put(name, new AtomicInteger(partner.concurrency())));
        running = true;
        Thread thread = new Thread(this::fetchUntilStopped, "effects");
        fetcher = thread;
        thread.start();
    }

    /** Takes no more, and waits for what is under way: at most as long as a task may take. */
    @Override
    public void stop() {
        running = false;
        Thread thread = fetcher;
        if (thread != null) {
            LockSupport.unpark(thread);
            try {
                thread.join(settings.lock().toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        fetcher = null;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void fetchUntilStopped() {
        try (NewTasks available = new NewTasks();
                WorkerIdentity identity = WorkerIdentity.claim(dataFolder);
                EffectSlots places = new EffectSlots(settings.lock())) {
            boolean resumed = false;
            boolean told = true;
            while (running) {
                try {
                    if (!resumed) {
                        resume(identity.name());
                        resumed = true;
                    }
                    // What many topics ask at once costs as much as most steps of an order: not every time that nobody
                    // has
                    // told of anything.
                    if (told || intake.anyDue()) {
                        fetch(identity.name(), places, available);
                    }
                } catch (RuntimeException e) {
                    log.warn("Tasks could not be fetched; trying again", e);
                    available.await(settings.poll().toMillis());
                }
                told = available.await(running ? settings.poll().toMillis() : 1);
                // A signal that comes during this pause is not lost: it ends the next wait at once.
                Thread.sleep(settings.gather().toMillis());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            log.warn("The name of this node could not be given back", e);
        }
    }

    /** What this node had locked when it was killed: its own name tells, so that nobody waits for the lock. */
    private void resume(String worker) {
        long longest = Timers.now().toEpochMilli() + settings.lock().toMillis();
        for (ExternalTask task :
                tasks.createExternalTaskQuery().workerId(worker).locked().list()) {
            // A longer lock is a wait between two attempts.
            if (task.getLockExpirationTime().getTime() <= longest) {
                tasks.unlock(task.getId());
            }
        }
    }

    private void fetch(String worker, EffectSlots places, NewTasks available) {
        Map<String, Integer> freeNow = new TreeMap<>();
        free.forEach((partner, place) -> freeNow.put(partner, place.get()));
        for (LockedEffect taken : intake.take(worker, freeNow, underWay)) {
            String partner = taken.started().effect().partner();
            AtomicInteger place = free.get(partner);
            if (!running || place == null) {
                outcome.handBack(taken);
                continue;
            }
            place.decrementAndGet();
            underWay.add(taken.step());
            places.run(() -> {
                try {
                    carryOut(taken);
                } finally {
                    underWay.remove(taken.step());
                    place.incrementAndGet();
                    available.signal();
                }
            });
        }
    }

    private void carryOut(LockedEffect taken) {
        try {
            outcome.done(taken, effects.perform(taken.started()));
        } catch (PartnerRefused e) {
            outcome.refused(taken, e);
        } catch (PartnerUnavailable e) {
            outcome.unavailable(taken, e);
        } catch (AskAPerson e) {
            outcome.askAPerson(taken, "" + e.getMessage());
        } catch (RuntimeException e) {
            log.error("Effect {} failed unexpectedly", taken.started().effect().key(), e);
            outcome.unavailable(taken, new PartnerUnavailable(e.toString(), true, e));
        }
    }
}
