package io.orderwright.credit.books;

import io.orderwright.credit.CreditAnswer;
import io.orderwright.credit.CreditEvent.CreditDecided;
import io.orderwright.credit.DecideCredit;
import io.orderwright.credit.ShipmentFacts;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the tables of credit say about an order, kept and told where it is more than a look ahead. */
@Component
public class CreditDecisions {

    private final CreditTable table;
    private final DecisionLog log;
    private final ApplicationEventPublisher events;

    CreditDecisions(CreditTable table, DecisionLog log, ApplicationEventPublisher events) {
        this.table = table;
        this.log = log;
        this.events = events;
    }

    /** About an order that does not count yet. */
    public Decision withOrder(CreditAccount account, Money limit, DecideCredit asked) {
        return table.withOrder(account, limit, asked);
    }

    /** About an order that counts already. */
    public Decision ask(CreditAccount account, DecideCredit asked) {
        return table.ask(account, account.limit(), account.exposure(), asked);
    }

    public Decision gate(String orderNumber, ShipmentFacts facts) {
        return table.gate(orderNumber, facts);
    }

    public void keep(String orderNumber, Decision decision) {
        log.record(orderNumber, decision);
    }

    public void tell(String orderNumber, Decision decision, CreditAnswer answer) {
        events.publishEvent(new CreditDecided(
                orderNumber, BusinessEvent.SYSTEM, answer, decision.table(), decision.version(), decision.row()));
    }
}
