package io.orderwright.fulfilment.deliveries.ports;

import io.orderwright.fulfilment.deliveries.parcels.CarrierReport;
import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads what carriers tell by themselves. */
public interface CarrierCallbacks {

    /** What became of a callback's reading. */
    enum CallbackVerdict {
        BELIEVED,
        /** Nothing is agreed with this carrier. */
        NOT_CONFIGURED,
        /** It is not the carrier's, or too old. */
        FORGED,
        /** It is the carrier's, and nonsense. */
        UNREADABLE
    }

    /** @param reports empty unless it is BELIEVED */
    record ParsedCallback(CallbackVerdict verdict, List<CarrierReport> reports) {}

    /**
     * What is wrong with a callback whatever its body says: NOT_CONFIGURED, or FORGED where its headers are no signature of now.
     * Empty when only its body tells.
     */
    Optional<CallbackVerdict> refusedUnread(Carrier carrier, Function<String, @Nullable String> header);

    /** @param header a header's value by its name, null where there is none */
    ParsedCallback read(Carrier carrier, Function<String, @Nullable String> header, byte[] body);
}
