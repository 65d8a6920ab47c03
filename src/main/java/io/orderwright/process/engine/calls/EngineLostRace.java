package io.orderwright.process.engine.calls;

import io.orderwright.platform.ground.races.LostRace;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.springframework.stereotype.Component;

/** The engine saw that somebody else had moved the same instance, or the task that was just found is gone. */
@Component
class EngineLostRace implements LostRace {

    @Override
    public boolean isMeantBy(Throwable failure) {
        return failure instanceof OptimisticLockingException || failure instanceof NullValueException;
    }
}
