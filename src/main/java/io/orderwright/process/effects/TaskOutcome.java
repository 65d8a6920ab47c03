package io.orderwright.process.effects;

import io.orderwright.integration.Answer;
import io.orderwright.integration.Effect;
import io.orderwright.integration.EffectAttempt.EarlierAttempt;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.integration.PartnerRefused;
import io.orderwright.integration.PartnerUnavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells ledger and engine what came of a task: both in one transaction, or neither. */
@Component
class TaskOutcome {

    /** The error code that BPMN catches when a partner says no. */
    static final String REFUSED = "partnerRefused";

    /** The error code that BPMN catches when a partner does not answer, and the process goes on without it. */
    static final String SILENT = "partnerSilent";

    private static final Logger log = LoggerFactory.getLogger(TaskOutcome.class);
    private static final int COLLISIONS = 5;

    private final ExternalTaskService tasks;
    private final PartnerEffects effects;
    private final TransactionTemplate transaction;
    private final EffectsSettings settings;
    private final Silence silence;
    private final Clock clock;

    TaskOutcome(
            ExternalTaskService tasks,
            PartnerEffects effects,
            TransactionTemplate transaction,
            EffectsSettings settings,
            Silence silence,
            Clock clock) {
        this.tasks = tasks;
        this.effects = effects;
        this.transaction = transaction;
        this.settings = settings;
        this.silence = silence;
        this.clock = clock;
    }

    /** The answer is recorded and the process moves on; if it cannot, the answer is kept for the next attempt. */
    void done(LockedEffect taken, Answer answer) {
        Effect effect = taken.started().effect();
        RuntimeException failure = settled(() -> {
            effects.done(effect, answer);
            tasks.complete(taken.task().getId(), taken.task().getWorkerId());
        });
        if (failure != null) {
            log.warn("{} was carried out, but the process could not move on", effect.key(), failure);
            persistently(taken.task(), () -> effects.answered(effect, answer));
            tryLater(taken.task(), "Carried out; the process could not move on: " + failure.getMessage());
        }
    }

    /** The process is told by the BPMN error {@value #REFUSED}; where nobody catches it, an incident is raised. */
    void refused(LockedEffect taken, PartnerRefused refusal) {
        LockedExternalTask task = taken.task();
        Effect effect = taken.started().effect();
        String why = "" + refusal.getMessage();
        RuntimeException failure = settled(() -> {
            effects.refused(effect, refusal);
            tasks.handleBpmnError(task.getId(), task.getWorkerId(), REFUSED, why);
        });
        if (failure != null) {
            log.warn("{} was refused, but the process could not be told", effect.key(), failure);
            settle(taken, why, false, 0, Duration.ZERO);
        }
    }

    /** Another attempt later, or an incident when there were enough; or the process goes on, where its diagram says how. */
    void unavailable(LockedEffect taken, PartnerUnavailable failure) {
        String why = "" + failure.getMessage();
        int left = attemptsLeft(taken.task());
        if (silence.endsWaiting(taken.task(), left, failure.busy())) {
            silent(taken, why, failure.unknown());
        } else {
            settle(taken, why, failure.unknown(), left, wait(left));
        }
    }

    /** An incident at once; or the process goes on, where its diagram says how, and the doubt stays with what was sent. */
    void askAPerson(LockedEffect taken, String why) {
        if (silence.isCaught(taken.task())) {
            silent(taken, why, true);
        } else {
            settle(taken, why, true, 0, Duration.ZERO);
        }
    }

    /** What was surely not sent is held back until a person sends it; what may have been is looked up by one. */
    private void silent(LockedEffect taken, String why, boolean unknown) {
        LockedExternalTask task = taken.task();
        Effect effect = taken.started().effect();
        RuntimeException failure = settled(() -> {
            if (unknown) {
                effects.failed(effect, why, true);
            } else {
                effects.refused(effect, PartnerEffects.silent());
            }
            tasks.handleBpmnError(task.getId(), task.getWorkerId(), SILENT, why);
        });
        if (failure == null) {
            log.warn("{} goes on without an answer: {}", effect.key(), why);
        } else {
            settle(taken, why, unknown, 0, Duration.ZERO);
        }
    }

    /** Not sent by this node, because it stops: free for the next one. What an earlier attempt left open stays open. */
    void handBack(LockedEffect taken) {
        boolean unknown = taken.started().earlier() != EarlierAttempt.NONE;
        settled(() -> {
            effects.failed(taken.started().effect(), "Not sent: the node stopped", unknown);
            tasks.unlock(taken.task().getId());
        });
    }

    /** Another attempt later of a task whose effect is not begun, or stands as it should. */
    void tryLater(LockedExternalTask task, String why) {
        int left = attemptsLeft(task);
        RuntimeException failure = settled(() -> fail(task, why, left, wait(left)));
        if (failure != null) {
            log.warn("Task {} of {} is left to its lock", task.getActivityId(), task.getBusinessKey(), failure);
        }
    }

    private void settle(LockedEffect taken, String why, boolean unknown, int left, Duration wait) {
        Effect effect = taken.started().effect();
        RuntimeException failure = settled(() -> {
            effects.failed(effect, why, unknown);
            fail(taken.task(), why, left, wait);
        });
        if (failure != null) {
            log.warn("The failure of {} could not be reported", effect.key(), failure);
            persistently(taken.task(), () -> effects.failed(effect, why, unknown));
        }
    }

    private void fail(LockedExternalTask task, String why, int left, Duration wait) {
        tasks.handleFailure(task.getId(), task.getWorkerId(), why, why, left, wait.toMillis());
    }

    private int attemptsLeft(LockedExternalTask task) {
        Integer retries = task.getRetries();
        return retries == null ? settings.retries().size() : Math.max(0, retries - 1);
    }

    private Duration wait(int left) {
        List<Duration> waits = settings.retries();
        return left == 0 ? Duration.ZERO : waits.get(Math.max(0, waits.size() - left));
    }

    /** Runs the work in one transaction, again when it collided with another; what finally failed, or null. */
    private @Nullable RuntimeException settled(Runnable work) {
        for (int collision = 1; ; collision++) {
            try {
                transaction.executeWithoutResult(status -> work.run());
                return null;
            } catch (OptimisticLockingException e) {
                if (collision == COLLISIONS) {
                    return e;
                }
            } catch (RuntimeException e) {
                return e;
            }
        }
    }

    /** What the partner said is worth waiting for the database: without it, only a person could tell of an SMS. */
    private void persistently(LockedExternalTask task, Runnable record) {
        Instant until = task.getLockExpirationTime().toInstant();
        while (true) {
            try {
                record.run();
                return;
            } catch (RuntimeException e) {
                if (clock.instant().isAfter(until)) {
                    log.error("What came of task {} of {} is lost", task.getActivityId(), task.getBusinessKey(), e);
                    return;
                }
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
