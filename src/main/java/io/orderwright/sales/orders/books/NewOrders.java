package io.orderwright.sales.orders.books;

import io.orderwright.sales.orders.domain.SalesOrder;
import io.orderwright.sales.orders.domain.SalesOrders;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The order that this transaction is placing. Its process reserves goods and moves it on before the transaction ends: it is
 * written down once, at the end, as what it is then. Until then it is found here, by its number only.
 */
@Component
public class NewOrders {

    private final SalesOrders orders;

    NewOrders(SalesOrders orders) {
        this.orders = orders;
    }

    /** @throws IllegalStateException outside of a transaction */
    public void add(SalesOrder order) {
        write();
        TransactionSynchronizationManager.bindResource(this, order);
        TransactionSynchronizationManager.registerSynchronization(new AtTheEnd(order));
    }

    Optional<SalesOrder> find(long id) {
        return Optional.ofNullable(pending()).filter(order -> order.id() == id);
    }

    /** Writes down now what is being placed, for whoever reads it by a statement, or places the next one. */
    public void write() {
        SalesOrder order = pending();
        if (order != null) {
            TransactionSynchronizationManager.unbindResource(this);
            orders.save(order);
        }
    }

    private @Nullable SalesOrder pending() {
        return (SalesOrder) TransactionSynchronizationManager.getResource(this);
    }

    /** A transaction of its own inside this one must not see what this one has not committed. */
    private final class AtTheEnd implements TransactionSynchronization, Ordered {

        private final SalesOrder order;
        private boolean written;

        AtTheEnd(SalesOrder order) {
            this.order = order;
        }

        @Override
        public int getOrder() {
            return Ordered.HIGHEST_PRECEDENCE;
        }

        @Override
        public void suspend() {
            unbind();
        }

        @Override
        public void resume() {
            if (!written) {
                TransactionSynchronizationManager.bindResource(NewOrders.this, order);
            }
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            if (pending() == order) {
                write();
            }
        }

        @Override
        public void afterCompletion(int status) {
            unbind();
        }

        private void unbind() {
            written = pending() != order;
            if (!written) {
                TransactionSynchronizationManager.unbindResource(NewOrders.this);
            }
        }
    }
}
