package io.orderwright.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An event that says nothing else tells the trail what it holds. */
@Tag("architecture")
class BusinessEventTest {

    private record GoodsWeighed(
            String subject,
            String actor,
            String parcel,
            BigDecimal kilograms,
            int pieces,
            @Nullable String note) implements BusinessEvent {}

    @Test
    void detailsAreWhatTheRecordHoldsBesideSubjectAndActor() {
        BusinessEvent event = new GoodsWeighed("DN-1", "wendy", "1", new BigDecimal("1E+1"), 3, null);
        assertThat(event.details()).isEqualTo(Map.of("parcel", "1", "kilograms", "10", "pieces", 3));
        assertThat(event.topics()).isEmpty();
        assertThat(event.name()).isEqualTo("GoodsWeighed");
    }
}
