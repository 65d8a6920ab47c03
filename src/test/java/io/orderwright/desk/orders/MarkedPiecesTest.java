package io.orderwright.desk.orders;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;

import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.fulfilment.deliveries.traced.TracedPiece;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.reference.goods.Traceability;
import io.orderwright.service.tickets.TicketQueries;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is known of pieces by what is written on them. */
@Tag("aftersales")
class MarkedPiecesTest {

    private final TracedGoods traced = mock();
    private final ReturnQueries returns = mock();
    private final TicketQueries tickets = mock();
    private final MarkedPieces marked = new MarkedPieces(traced, returns, tickets);

    @Test
    void returnsAndTicketsOfAllOrdersAreReadOnce() {
        List<TracedPiece> found =
                IntStream.range(0, 20).mapToObj(MarkedPiecesTest::piece).toList();
        given(traced.marked("B-1", 20)).willReturn(found);
        assertThat(marked.of("B-1")).hasSize(20);
        verify(returns).ofOrders(Set.of("SO-0", "SO-1", "SO-2", "SO-3"));
        verify(tickets).ofOrders(Set.of("SO-0", "SO-1", "SO-2", "SO-3"));
        verify(returns, never()).ofOrder(anyString());
        verify(tickets, never()).ofOrder(anyString());
    }

    @Test
    void whereNothingIsFoundNothingIsRead() {
        given(traced.marked(anyString(), anyInt())).willReturn(List.of());
        assertThat(marked.of("B-1")).isEmpty();
        assertThat(marked.of(" ")).isEmpty();
        verifyNoInteractions(returns, tickets);
    }

    private static TracedPiece piece(int number) {
        return new TracedPiece(
                "DN-" + number, "SO-" + number % 4, "X", Traceability.BATCH, "B-1", Quantity.parse("1 pc"), null, null);
    }
}
