package io.orderwright.process.messages;

import io.orderwright.integration.CallbackRejected;
import io.orderwright.integration.CarrierFormats;
import io.orderwright.shipping.Carrier;
import io.orderwright.shipping.ports.CarrierCallbacks;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What carriers tell by themselves, read by integration, in shipping's words. */
@Component
class CarrierCallbacksInFormat implements CarrierCallbacks {

    private static final Logger log = LoggerFactory.getLogger(CarrierCallbacksInFormat.class);

    private final CarrierFormats formats;

    CarrierCallbacksInFormat(CarrierFormats formats) {
        this.formats = formats;
    }

    @Override
    public Reading read(Carrier carrier, Function<String, @Nullable String> header, byte[] body) {
        try {
            return new Reading(Verdict.BELIEVED, CarrierReports.of(formats.told(carrier.partner(), header, body)));
        } catch (CallbackRejected rejected) {
            log.warn("A callback for {} is not taken: {}", carrier, rejected.why());
            Verdict verdict =
                    switch (rejected.why()) {
                        case NOT_CONFIGURED -> Verdict.NOT_CONFIGURED;
                        case SIGNATURE -> Verdict.FORGED;
                        case FORMAT -> Verdict.UNREADABLE;
                    };
            return new Reading(verdict, List.of());
        }
    }
}
