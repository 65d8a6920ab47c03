package io.orderwright.process.engine.calls;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Two people act on one process instance at the same instant: the engine lets one of them through and throws the other
 * one's transaction away. That one is done again, on what the first has left.
 */
public final class Collisions {

    private static final int ATTEMPTS = 8;

    /** A row that something still points to, a row that is there already, a deadlock, a serialization failure. */
    private static final Set<String> STATES = Set.of("23503", "23505", "40P01", "40001");

    private Collisions() {}

    /** Within somebody else's transaction there is nothing to repeat: it is that one's to decide. */
    public static <T> T repeated(Supplier<T> command) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return command.get();
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return command.get();
            } catch (RuntimeException failure) {
                if (attempt == ATTEMPTS || !isCollision(failure)) {
                    throw failure;
                }
            }
        }
    }

    /**
     * As {@link #repeated}, for what people ask of the engine's own API; what is refused because of how things stand is asked
     * once more, as our own API does: in the middle of somebody else's work things stood as nobody finds them who comes later.
     */
    public static <T> T answered(Supplier<T> command) {
        try {
            return repeated(command);
        } catch (RuntimeException refused) {
            if (TransactionSynchronizationManager.isActualTransactionActive() || !isOfTheMoment(refused)) {
                throw refused;
            }
            return repeated(command);
        }
    }

    /** Or the engine found what it had just found gone, half of it. */
    private static boolean isOfTheMoment(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal.kind() == RefusalKind.CONFLICT || refusal.kind() == RefusalKind.FORBIDDEN;
            }
            if (EngineLostRace.isHalfGone(cause)) {
                return true;
            }
        }
        return false;
    }

    /** The engine writes in batches, so that the database may notice before the engine's own counters do. */
    public static boolean isCollision(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof OptimisticLockingException
                    || cause instanceof ConcurrencyFailureException
                    || cause instanceof SQLException sql && STATES.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
