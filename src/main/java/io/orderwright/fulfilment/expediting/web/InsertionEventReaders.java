package io.orderwright.fulfilment.expediting.web;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Roles;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Why one order is taken before others, and what was said to that. */
@Component
class InsertionEventReaders implements BusinessEvent.Readers {

    @Override
    public Map<String, List<String>> readers() {
        return Map.of(
                "InsertionAsked.reason", Roles.INSERTION_READERS, "InsertionDecided.comment", Roles.INSERTION_READERS);
    }
}
