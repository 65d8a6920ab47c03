package io.orderwright.finance.einvoices.web;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.toUnmodifiableMap;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Roles;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What is wrong with an electronic invoice, and what was said about it, is for those who may read money. */
@Component
class EInvoiceEventReaders implements BusinessEvent.Readers {

    @Override
    public Map<String, List<String>> readers() {
        return Stream.of(
                        "ElectronicInvoiceStopped.reason",
                        "ElectronicInvoiceRetried.comment",
                        "ElectronicInvoiceDropped.comment",
                        "RedLetterRefused.reason",
                        "RedLetterResolved.comment")
                .collect(toUnmodifiableMap(identity(), detail -> Roles.MONEY_READERS));
    }
}
