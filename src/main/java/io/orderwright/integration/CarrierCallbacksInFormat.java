package io.orderwright.integration;

import io.orderwright.fulfilment.deliveries.ports.CarrierCallbacks;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import io.orderwright.integration.CallbackRejected.RejectionReason;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What carriers tell by themselves, in the words of deliveries. */
@Component
class CarrierCallbacksInFormat implements CarrierCallbacks {

    private static final Logger log = LoggerFactory.getLogger(CarrierCallbacksInFormat.class);

    private final CarrierFormats formats;

    CarrierCallbacksInFormat(CarrierFormats formats) {
        this.formats = formats;
    }

    @Override
    public Optional<CallbackVerdict> refusedUnread(Carrier carrier, Function<String, @Nullable String> header) {
        return formats.rejectedUnread(carrier.partner(), header).map(CarrierCallbacksInFormat::verdict);
    }

    @Override
    public ParsedCallback read(Carrier carrier, Function<String, @Nullable String> header, byte[] body) {
        try {
            return new ParsedCallback(CallbackVerdict.BELIEVED, formats.told(carrier.partner(), header, body));
        } catch (CallbackRejected rejected) {
            if (rejected.why() == RejectionReason.FORMAT) {
                log.warn("What {} has signed cannot be read: {}", carrier, rejected.getMessage());
            }
            return new ParsedCallback(verdict(rejected.why()), List.of());
        }
    }

    private static CallbackVerdict verdict(RejectionReason why) {
        return switch (why) {
            case NOT_CONFIGURED -> CallbackVerdict.NOT_CONFIGURED;
            case SIGNATURE -> CallbackVerdict.FORGED;
            case FORMAT -> CallbackVerdict.UNREADABLE;
        };
    }
}
