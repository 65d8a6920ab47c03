package io.orderwright.sales.orders.web;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Roles;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Most questions that an order raises are about credit: what was said to them is for those who may read that. */
@Component
class OrderEventReaders implements BusinessEvent.Readers {

    @Override
    public Map<String, List<String>> readers() {
        return Map.of("OrderQuestionAnswered.comment", Roles.CREDIT_READERS);
    }
}
