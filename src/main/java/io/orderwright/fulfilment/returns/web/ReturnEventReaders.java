package io.orderwright.fulfilment.returns.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** How a return is credited is for those who may read money. */
@Component
class ReturnEventReaders implements BusinessEvent.Readers {

    @Override
    public Map<String, List<String>> readers() {
        return Stream.of("ReturnCreditResolved.comment", "ReturnFeeCharged.amount")
                .collect(toUnmodifiableMap(identity(), detail -> Roles.MONEY_READERS));
    }
}
