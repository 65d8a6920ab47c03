package io.orderwright.platform.proposals;

import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Does something to see what it does, and undoes it. Nobody hears of it: what is published meanwhile reaches no listener,
 * since the engine, pages and partners would remember what the database forgets.
 */
@Component
public class Preview {

    private static final ThreadLocal<Boolean> RUNNING = ThreadLocal.withInitial(() -> false);

    private final TransactionTemplate apart;

    Preview(PlatformTransactionManager transactions) {
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * In a transaction of its own, beside one that may be under way: it sees what is committed, and needs a connection of its own.
     *
     * @throws io.orderwright.platform.kernel.Refusal what the action refuses
     */
    public <T> T rolledBack(Supplier<T> action) {
        T seen = apart.execute(status -> {
            status.setRollbackOnly();
            return unheard(action);
        });
        if (seen == null) {
            throw new IllegalStateException("a preview that found nothing out");
        }
        return seen;
    }

    private static <T> T unheard(Supplier<T> action) {
        boolean before = RUNNING.get();
        RUNNING.set(true);
        try {
            return action.get();
        } finally {
            RUNNING.set(before);
        }
    }

    /** Whether what this thread does now is undone. */
    static boolean running() {
        return RUNNING.get();
    }
}
