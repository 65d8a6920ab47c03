package io.orderwright.desk.live;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.sales.orders.OrderNumbers;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells pages of business events once these are true for everybody: after the commit, in memory, and not at all after a
 * rollback. What happens to an order changes {@code order/<number>}, the list of {@code orders}, and which {@code tasks}
 * wait for whom; what else an event changes, it says itself.
 */
@Component
class ChangesAfterCommit {

    private final LiveUpdates live;

    ChangesAfterCommit(LiveUpdates live) {
        this.live = live;
    }

    @EventListener
    void on(BusinessEvent event) {
        Set<String> topics = topics(event);
        if (topics.isEmpty() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return;
        }
        Changes changes = (Changes) TransactionSynchronizationManager.getResource(this);
        if (changes == null) {
            changes = new Changes();
            TransactionSynchronizationManager.bindResource(this, changes);
            TransactionSynchronizationManager.registerSynchronization(changes);
        }
        changes.topics.addAll(topics);
    }

    private static Set<String> topics(BusinessEvent event) {
        Set<String> topics = new HashSet<>(event.topics());
        if (OrderNumbers.SALES_ORDER.names(event.subject())) {
            topics.addAll(List.of("order/" + event.subject(), "orders", "tasks"));
        }
        return topics;
    }

    /** What one transaction changed. */
    private final class Changes implements TransactionSynchronization {

        private final Set<String> topics = new HashSet<>();

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
            topics.forEach(live::changed);
        }
    }
}
