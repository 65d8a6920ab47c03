package io.orderwright.sales.orders.domain;

import static io.orderwright.sales.orders.domain.OrderUnderTest.pc;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.sales.customers.DeliveryTerms;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Two lines of ten of which something is kept and something missing: whether a delivery is made. */
@Tag("unit")
class DeliveryPolicyTest {

    /** Kept and missing of each line; then with all in one, with whole lines, with whatever is there. */
    @ParameterizedTest
    @CsvSource({
        "10,    0,     10, 0,  true,  true,  true",
        "10,    0,     0,  10, false, true,  true",
        "10,    0,     9,  1,  false, true,  true",
        "9.999, 0.001, 0,  10, false, false, true",
        "4,     6,     4,  6,  false, false, true",
        "0,     10,    0,  10, false, false, false",
        "0,     0,     0,  10, false, false, false",
        "0,     0,     0,  0,  true,  true,  true",
    })
    void whatMayLeave(
            String keptFirst,
            String missingFirst,
            String keptSecond,
            String missingSecond,
            boolean complete,
            boolean wholeLines,
            boolean available) {
        List<LineQuantities> lines = List.of(line(keptFirst, missingFirst), line(keptSecond, missingSecond));
        assertThat(DeliveryPolicy.deliverable(DeliveryTerms.COMPLETE_ORDER, lines))
                .isEqualTo(complete);
        assertThat(DeliveryPolicy.deliverable(DeliveryTerms.COMPLETE_LINE, lines))
                .isEqualTo(wholeLines);
        assertThat(DeliveryPolicy.deliverable(DeliveryTerms.AVAILABLE, lines)).isEqualTo(available);
    }

    @ParameterizedTest
    @EnumSource(DeliveryTerms.class)
    void nothingIsMissingOfNoLines(DeliveryTerms terms) {
        assertThat(DeliveryPolicy.deliverable(terms, List.of())).isTrue();
    }

    /** What has left is no delivery to be made. */
    @Test
    void whatHasLeftDoesNotCount() {
        LineQuantities left = line("10", "0").ship(pc("10"));
        assertThat(DeliveryPolicy.deliverable(DeliveryTerms.COMPLETE_LINE, List.of(left, line("0", "10"))))
                .isFalse();
        assertThat(DeliveryPolicy.deliverable(DeliveryTerms.AVAILABLE, List.of(left, line("0", "10"))))
                .isFalse();
    }

    private static LineQuantities line(String kept, String missing) {
        return LineQuantities.of(pc("10")).keep(pc(kept), pc(missing));
    }
}
