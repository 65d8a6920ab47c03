package io.orderwright.fulfilment.stock.allocation;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.fulfilment.stock.ReserveStock.LineToReserve;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is granted of a SKU goes to the first line first, and lines of one SKU are in one unit. */
@Tag("unit")
class AllotmentTest {

    @Test
    void theFirstLineComesFirst() {
        List<LineToReserve> lines = List.of(line(1, "4 pc"), line(2, "3 pc"));
        assertThat(Allotment.wanted(lines)).containsExactly(Map.entry("BOLT", Quantity.parse("7 pc")));
        assertThat(Allotment.of("SO-1", lines, Map.of("BOLT", Quantity.parse("5.000 pc")))
                        .missing())
                .hasSize(1)
                .hasEntrySatisfying(2, missing -> assertThat(missing).hasToString("2 pc"));
    }

    /** Whatever the unit of one of them is, the warehouse would count it as the product's. */
    @Test
    void piecesAndKilogramsOfOneSkuAreNotAddedUp() {
        refused(
                RefusalKind.CONFLICT,
                "quantity.other-unit",
                () -> Allotment.wanted(List.of(line(1, "4 pc"), line(2, "3 kg"))));
    }

    private static LineToReserve line(int number, String quantity) {
        return new LineToReserve(number, "BOLT", Quantity.parse(quantity));
    }
}
