package io.orderwright.credit;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Roles;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The row that answered for an order tells its customer's grade, a release how far he is over his limit, and what was said why. */
@Component
class CreditEventReaders implements BusinessEvent.Readers {

    @Override
    public Map<String, List<String>> readers() {
        return Map.of(
                "CreditDecided.row",
                Roles.CREDIT_READERS,
                "CreditReleased.amount",
                Roles.CREDIT_READERS,
                "CreditReleased.deviation",
                Roles.CREDIT_READERS,
                "CreditReleased.reason",
                Roles.CREDIT_READERS,
                "CreditReviewAsked.reason",
                Roles.CREDIT_READERS,
                "LimitDecided.comment",
                Roles.CREDIT_READERS);
    }
}
