package io.orderwright.coordination.revisions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import io.orderwright.coordination.revisions.ChangeCosts.CostedOrder;
import io.orderwright.fulfilment.deliveries.parcels.Parcel;
import io.orderwright.fulfilment.deliveries.picking.Packing;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.changes.ChangeCost;
import io.orderwright.sales.changes.ChangeEffects.PutBack;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whatever work a change makes costs so much each time, and so much for each piece that it touches. */
@Tag("changes")
class CostsOfPiecesTest {

    private static final CostedOrder KEY = new CostedOrder("KEY", AskedThings.order("SO-1", "C-1"));

    private final DecisionTables tables = mock(DecisionTables.class);
    private final Packing packing = mock(Packing.class);
    private final ChangeCosts costs = new ChangeCosts(tables, packing);

    private void says(String fixed, String perPiece) {
        when(tables.decide(eq("sales/change-cost"), any(), any()))
                .thenReturn(new Decision(
                        "sales/change-cost", "1", "X-1", Map.of("fixed", fixed, "perPiece", perPiece), Map.of()));
    }

    private static List<String> said(List<ChangeCost> costs) {
        return costs.stream().map(cost -> cost.work() + " " + cost.inWords()).toList();
    }

    private static Quantity of(String number, String unit) {
        return Quantity.of(new BigDecimal(number), unit);
    }

    @Test
    void eachPieceThatIsTouchedCounts() {
        says("2", "0.5");
        when(packing.parcels("DN-1")).thenReturn(Collections.nCopies(3, new Parcel(1, null, List.of())));
        List<PutBack> back = List.of(
                new PutBack("A", new SaidNumber(new BigDecimal("2.5"))),
                new PutBack("B", new SaidNumber(BigDecimal.ONE)));
        assertThat(said(costs.of(KEY, back, "DN-1", List.of(of("4", "pc"), of("1.25", "kg")))))
                .containsExactly("PUT_BACK 3.5 · 3.75 CNY", "PAPERS 3 · 3.50 CNY", "FURTHER_DELIVERY 5.25 · 4.63 CNY");
    }

    @Test
    void whereNothingIsPackedYetTheDeliverysOwnPapersCost() {
        says("2", "0.5");
        when(packing.parcels("DN-1")).thenReturn(List.of());
        assertThat(said(costs.of(KEY, List.of(), "DN-1", List.of()))).containsExactly("PAPERS 2.00 CNY");
    }

    @Test
    void whatTheTableChargesForNoPieceSaysNoPieces() {
        says("25", "0");
        assertThat(said(costs.of(KEY, List.of(), null, List.of(of("4", "pc")))))
                .containsExactly("FURTHER_DELIVERY 25.00 CNY");
        says("0", "0");
        assertThat(costs.of(KEY, List.of(), null, List.of(of("4", "pc")))).isEmpty();
    }
}
