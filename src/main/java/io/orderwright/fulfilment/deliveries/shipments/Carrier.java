package io.orderwright.fulfilment.deliveries.shipments;

import io.orderwright.platform.kernel.Refusal;
import java.util.Arrays;
import java.util.Locale;

/** Who brings parcels for us. Each is a partner of the same name, in small letters, with routes of its own. */
public enum Carrier {
    SUNWAY,
    LANDBRIDGE;

    /** The partner's name: {@code sunway}. */
    public String partner() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws Refusal INVALID for any other name, whether in small or in capital letters */
    public static Carrier of(String name) {
        return Arrays.stream(values())
                .filter(carrier -> carrier.name().equalsIgnoreCase(name.strip()))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid("carrier", "shipment.carrier-unknown", name));
    }
}
