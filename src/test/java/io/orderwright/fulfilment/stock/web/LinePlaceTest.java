package io.orderwright.fulfilment.stock.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.fulfilment.stock.issues.GoodsIssueVoucher.VoucherLine;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("unit")
class LinePlaceTest {

    /** An order that left in one delivery has none to name, and an order may fill more than a page. */
    @Test
    void onePlaceNamesAllThatLinesAreSortedBy() {
        VoucherLine line = new VoucherLine("SO-2027-000001", "", "螺栓/M8", "MAIN", Quantity.zero("pc"));
        assertThat(LinePlace.of(LinePlace.after(line))).isEqualTo(line.place());
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "SO-2027-000001", "%%%", "QQ"})
    void whatNoPageNamedIsRefused(String place) {
        assertThatThrownBy(() -> LinePlace.of(place)).isInstanceOf(Refusal.class);
    }
}
