package io.orderwright.fulfilment.deliveries.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.deliveries.shipments.Carrier;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How forged callbacks are counted. */
@Tag("security")
class CallbackThrottleTests {

    private final CallbackThrottle throttle = new CallbackThrottle(new CallbackLimits(3, 5, Duration.ofHours(1)));

    @Test
    void anAddressIsCountedWhicheverCarrierItNames() {
        assertThat(throttle.forged(Carrier.SUNWAY, "a")).isEmpty();
        assertThat(throttle.forged(Carrier.LANDBRIDGE, "a")).isEmpty();
        assertThat(throttle.forged(Carrier.SUNWAY, "a")).isEmpty();
        assertThat(throttle.forged(Carrier.LANDBRIDGE, "a"))
                .hasValueSatisfying(wait -> assertThat(wait).isBetween(Duration.ofMinutes(1), Duration.ofMinutes(20)));
        assertThat(throttle.forged(Carrier.SUNWAY, "b")).isEmpty();
    }

    @Test
    void whoeverComesFromManyAddressesIsCountedByTheCarrierThatHeNames() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.forged(Carrier.SUNWAY, "address " + i)).isEmpty();
        }
        assertThat(throttle.forged(Carrier.SUNWAY, "one more")).isPresent();
        assertThat(throttle.forged(Carrier.LANDBRIDGE, "one more"))
                .as("the other carrier")
                .isEmpty();
    }

    @Test
    void noNumberOfAddressesNeedsMoreMemory() {
        for (int i = 0; i < 250_000; i++) {
            throttle.forged(Carrier.SUNWAY, "address " + i);
        }
        assertThat(throttle.remembered()).isLessThanOrEqualTo(100_000);
    }
}
