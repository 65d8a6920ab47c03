package io.orderwright.desk.track;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.sales.orders.OrderState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a customer is shown tells nothing internal. */
@Tag("desk")
class TrackedTests {

    @ParameterizedTest
    @CsvSource({"13800138000, 138******00", "+86 138 0013 8000, +86************00", "1234567, *******", "12, **"})
    void aPhoneNumberHidesItsMiddle(String phone, String shown) {
        assertThat(TrackedOrder.masked(phone)).isEqualTo(shown);
    }

    @Test
    void noPhoneIsNoPhone() {
        assertThat(TrackedOrder.masked(null)).isNull();
        assertThat(TrackedOrder.masked(" ")).isNull();
    }

    /** Whether an order waits for credit, for an approval or for nothing cannot be told apart. */
    @Test
    void whatWeExamineIsOneStage() {
        assertThat(TrackingStage.of(OrderState.ON_HOLD))
                .isEqualTo(TrackingStage.of(OrderState.IN_APPROVAL))
                .isEqualTo(TrackingStage.of(OrderState.PLACED));
        assertThat(TrackingStage.of(OrderState.REJECTED)).isEqualTo(TrackingStage.of(OrderState.CANCELLED));
    }
}
