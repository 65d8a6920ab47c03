package io.orderwright.approvals;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Roles;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The row that says who is asked tells the customer's grade. */
@Component
class ApprovalEventReaders implements BusinessEvent.Readers {

    @Override
    public Map<String, List<String>> readers() {
        return Map.of("ApprovalRequired.row", Roles.CREDIT_READERS);
    }
}
