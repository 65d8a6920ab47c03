package io.orderwright.finance.invoices.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Why money moves, is given up or taken back is for those who may read money. What was said when it was asked for goes on
 * into the credit note and the allocation that come of it, so these are silent, too.
 */
@Component
class MoneyEventReaders implements BusinessEvent.Readers {

    @Override
    public Map<String, List<String>> readers() {
        return Stream.of(
                        "AllocationReversed.reason",
                        "CorrectionAsked.reason",
                        "CorrectionDropped.reason",
                        "CorrectionRefusalAnswered.comment",
                        "CreditNoteIssued.reason",
                        "MoneyAllocated.reason",
                        "MovementAsked.reason",
                        "MovementDropped.reason",
                        "MovementRefusalAnswered.comment",
                        "PostingRefusalAnswered.comment",
                        "WriteOffAsked.reason",
                        "WriteOffAsked.writeOffCause",
                        "WriteOffBooked.writeOffCause",
                        "WriteOffDropped.reason",
                        "WriteOffRefusalAnswered.comment")
                .collect(toUnmodifiableMap(identity(), detail -> Roles.MONEY_READERS));
    }
}
