package io.orderwright.desk.live;

import io.orderwright.kernel.BusinessEvent;
import java.util.HashSet;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells pages of business events once these are true for everybody: after the commit, in memory, and not at all after a
 * rollback. An event is about {@code order/<number>}; with it the list of orders changes, and what waits for whom.
 */
@Component
class ChangesAfterCommit {

    private static final String NUMBER_OF_ORDER = "SO-";

    private final LiveUpdates live;

    ChangesAfterCommit(LiveUpdates live) {
        this.live = live;
    }

    @EventListener
    void on(BusinessEvent event) {
        if (!event.subject().startsWith(NUMBER_OF_ORDER)
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        Changes changes = (Changes) TransactionSynchronizationManager.getResource(this);
        if (changes == null) {
            changes = new Changes();
            TransactionSynchronizationManager.bindResource(this, changes);
            TransactionSynchronizationManager.registerSynchronization(changes);
        }
        changes.orders.add(event.subject());
    }

    /** What one transaction changed. */
    private final class Changes implements TransactionSynchronization {

        private final Set<String> orders = new HashSet<>();

        @Override
        public void suspend() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChangesAfterCommit.this);
        }

        @Override
        public void resume() {
            TransactionSynchronizationManager.bindResource(ChangesAfterCommit.this, this);
        }

        @Override
        public void beforeCompletion() {
            TransactionSynchronizationManager.unbindResourceIfPossible(ChangesAfterCommit.this);
        }

        @Override
        public void afterCommit() {
            orders.forEach(number -> live.changed("order/" + number));
            live.changed("orders");
            live.changed("tasks");
        }
    }
}
