package io.orderwright.credit.books;

import io.orderwright.credit.CreditEvent.HeldOrderReopened;
import io.orderwright.credit.domain.CreditCaseRecords;
import io.orderwright.platform.kernel.BusinessEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Has orders that are held looked at again when something about their customer has changed. */
@Component
public class HeldOrders {

    private final CreditCaseRecords cases;
    private final ApplicationEventPublisher events;

    HeldOrders(CreditCaseRecords cases, ApplicationEventPublisher events) {
        this.cases = cases;
        this.events = events;
    }

    /** @param because what has changed: a payment, the limit, other exposure */
    public void lookAgain(String customer, String because) {
        for (String held : cases.held(customer)) {
            events.publishEvent(new HeldOrderReopened(held, BusinessEvent.SYSTEM, because));
        }
    }
}
