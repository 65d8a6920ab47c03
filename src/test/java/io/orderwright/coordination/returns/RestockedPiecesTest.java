package io.orderwright.coordination.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedPiece;
import io.orderwright.fulfilment.returns.quarantine.QuarantineResult;
import io.orderwright.fulfilment.returns.quarantine.QuarantineView;
import io.orderwright.fulfilment.returns.quarantine.Quarantines;
import io.orderwright.fulfilment.stock.StockControl;
import io.orderwright.fulfilment.stock.StockView;
import io.orderwright.platform.kernel.Quantity;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What lies in quarantine may be picked when it was released, and nobody says so who cannot count it. */
@Tag("aftersales")
class RestockedPiecesTest {

    private final ReturnQueries returns = mock(ReturnQueries.class);
    private final StockControl stock = mock(StockControl.class);
    private final Quarantines quarantines = mock(Quarantines.class);
    private final RestockedPiecesInBooks pieces = new RestockedPiecesInBooks(returns, stock, quarantines);

    @Test
    void whatIsBlockedIsNotFree() {
        quarantined("3 pc");
        given(stock.of(List.of("A"))).willReturn(Map.of("A", blocked("2 pc")));
        assertThat(pieces.blocked("A", "pc")).contains(Quantity.parse("2 pc"));
        assertThat(pieces.of("SO-1", "A", "pc")).isEqualTo(Quantity.parse("1 pc"));
        given(stock.of(List.of("A"))).willReturn(Map.of());
        assertThat(pieces.blocked("A", "pc")).contains(Quantity.parse("0 pc"));
    }

    @Test
    void whatStockCountsInAnotherUnitIsNotReleased() {
        quarantined("3 pc");
        given(stock.of(List.of("A"))).willReturn(Map.of("A", blocked("2 box")));
        assertThat(pieces.blocked("A", "pc")).isEmpty();
        assertThat(pieces.of("SO-1", "A", "pc")).isEqualTo(Quantity.parse("0 pc"));
    }

    /** Of four, one was scrapped and two were said to be good: one lies there still, and goes once nothing is blocked. */
    @Test
    void whatWasSaidOfThemCountsAsItWasSaid() {
        quarantined("4 pc");
        given(quarantines.ofOrder("SO-1"))
                .willReturn(List.of(ended("1 pc", QuarantineResult.SCRAP), ended("2 pc", QuarantineResult.RESTOCK)));
        given(stock.of(List.of("A"))).willReturn(Map.of("A", blocked("1 pc")));
        assertThat(pieces.of("SO-1", "A", "pc")).isEqualTo(Quantity.parse("2 pc"));
        given(stock.of(List.of("A"))).willReturn(Map.of());
        assertThat(pieces.of("SO-1", "A", "pc")).isEqualTo(Quantity.parse("3 pc"));
    }

    private static QuarantineView ended(String quantity, QuarantineResult ending) {
        return new QuarantineView(
                "RA-1",
                "Q-" + ending,
                "SO-1",
                1,
                "A",
                Quantity.parse(quantity),
                null,
                null,
                ending,
                true,
                "looked at",
                "wendy",
                Instant.EPOCH);
    }

    private void quarantined(String quantity) {
        Quantity there = Quantity.parse(quantity);
        ReturnedPiece piece = new ReturnedPiece(PieceOutcome.QUARANTINE, there, Quantity.zero("pc"));
        ReturnView view = SomeReturn.of(SomeReturn.line(1, "A", there, List.of(piece), List.of()));
        given(returns.ofOrder("SO-1")).willReturn(List.of(view));
    }

    private static StockView blocked(String quantity) {
        Quantity blocked = Quantity.parse(quantity);
        Quantity none = Quantity.zero(blocked.unit());
        return new StockView("A", "MAIN", blocked, none, blocked, none, none, none);
    }
}
