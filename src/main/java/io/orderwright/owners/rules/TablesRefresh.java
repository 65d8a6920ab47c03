package io.orderwright.owners.rules;

import io.orderwright.owners.rules.RuleEvent.RuleTableRecalled;
import io.orderwright.owners.rules.RuleEvent.RuleTableReleased;
import io.orderwright.owners.rules.store.TableWorkbooks;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Puts in force what was released when its moment has come: at once where that is now, on every other node and for later moments
 * by looking again and again.
 */
@Component
class TablesRefresh implements DisposableBean {

    private static final Logger log = LoggerFactory.getLogger(TablesRefresh.class);

    private final DecisionTables tables;
    private final TableWorkbooks workbooks;
    private final CompanyCalendar calendar;
    private final Duration every;
    private final ScheduledExecutorService again =
            Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "orderwright-released-tables"));
    private String inForce;

    TablesRefresh(
            DecisionTables tables,
            TableWorkbooks workbooks,
            CompanyCalendar calendar,
            @Value("${orderwright.owners.look-every:5s}") Duration every) {
        this.tables = tables;
        this.workbooks = workbooks;
        this.calendar = calendar;
        this.every = every;
        this.inForce = "";
    }

    /** Something may have been released since whoever decides asked for it: where anything is, the first look puts it in place. */
    @EventListener(ApplicationReadyEvent.class)
    public void begin() {
        again.scheduleWithFixedDelay(this::lookQuietly, every.toMillis(), every.toMillis(), TimeUnit.MILLISECONDS);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(RuleTableReleased released) {
        lookQuietly();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT)
    void on(RuleTableRecalled takenBack) {
        lookQuietly();
    }

    /** Whether what is in force has changed, or no decision could be made, and it is in place now. */
    synchronized boolean look() {
        String now = workbooks.stamp(calendar.now());
        if (now.equals(inForce) && !tables.refused()) {
            return false;
        }
        tables.refresh();
        inForce = now;
        return true;
    }

    /** An exception would end the looks to come, too. */
    private void lookQuietly() {
        try {
            look();
        } catch (RuntimeException e) {
            log.warn("it is not known which decision tables are in force; it is looked again in {}", every, e);
        }
    }

    @Override
    public void destroy() {
        again.shutdownNow();
    }
}
