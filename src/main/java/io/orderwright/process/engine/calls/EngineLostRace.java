package io.orderwright.process.engine.calls;

import io.orderwright.platform.ground.races.LostRace;
import java.util.Arrays;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.springframework.stereotype.Component;

/** The engine saw that somebody else had moved the same instance, or what it had just found is gone. */
@Component
class EngineLostRace implements LostRace {

    private static final String INSIDE_THE_ENGINE = "org.camunda.bpm.engine.impl.";
    private static final String LOOKED_FOR = INSIDE_THE_ENGINE + "util.EnsureUtil";
    private static final int FRAMES = 6;

    @Override
    public boolean isMeantBy(Throwable failure) {
        return failure instanceof OptimisticLockingException || isHalfGone(failure);
    }

    /**
     * A task, an instance or a subscription that ends between two looks of the engine at it is nothing to the second: the
     * engine says so where it makes sure that something is there, or falls over it. An expression of a task that asks for a
     * variable of its instance finds none.
     */
    static boolean isHalfGone(Throwable failure) {
        StackTraceElement[] trace = failure.getStackTrace();
        if (failure instanceof NullPointerException) {
            return trace.length > 0 && trace[0].getClassName().startsWith(INSIDE_THE_ENGINE);
        }
        return failure instanceof ProcessEngineException
                && (failure.getCause() instanceof PropertyNotFoundException || isLookedFor(trace));
    }

    private static boolean isLookedFor(StackTraceElement[] trace) {
        return Arrays.stream(trace).limit(FRAMES).anyMatch(frame -> frame.getClassName()
                .equals(LOOKED_FOR));
    }
}
