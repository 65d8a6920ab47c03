package io.orderwright.coordination.supply;

import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyCollection;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoInteractions;
import static org.mockito.Mockito.when;

import io.orderwright.coordination.OrderedGoods;
import io.orderwright.fulfilment.stock.StockBooks;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipt.ReceiptState;
import io.orderwright.fulfilment.stock.receipts.ExpectedReceipts;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.sales.orders.OrderEvent.OrderMoved;
import io.orderwright.sales.orders.OrderQueries;
import io.orderwright.sales.orders.OrderState;
import io.orderwright.supply.purchasing.excess.PlacedGoods;
import io.orderwright.supply.purchasing.excess.PurchaseExcesses;
import io.orderwright.supply.purchasing.requisitions.Requisitions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which orders that are given up leave something that is ordered too much. */
@Tag("unit")
@Tag("changes")
class TellPurchasingTest {

    private static final Quantity TEN = Quantity.of(BigDecimal.TEN, "pc");
    private static final Quantity NONE = Quantity.zero("pc");

    private final PurchaseExcesses excesses = mock(PurchaseExcesses.class);
    private final ExpectedReceipts expected = mock(ExpectedReceipts.class);
    private final Requisitions requisitions = mock(Requisitions.class);
    private final OrderQueries orders = mock(OrderQueries.class);
    private final StockBooks stock = mock(StockBooks.class);
    private final TellPurchasing told = new TellPurchasing(excesses, expected, requisitions, orders, stock);

    /** Ten of A come too much by PO-1, and ten of B are wanted that nobody has ordered. */
    @BeforeEach
    void tenTooMuch() {
        when(orders.get("SO-1"))
                .thenReturn(OrderedGoods.order(
                        "SO-1", OrderedGoods.line(1, "A", "1", "10"), OrderedGoods.line(2, "B", "1", "10")));
        ExpectedReceipt coming = new ExpectedReceipt(
                1, "PO-1", "A", TEN, LocalDate.of(2026, 12, 1), true, ReceiptState.OPEN, NONE, "paul", false);
        when(expected.of("A")).thenReturn(List.of(coming));
        when(expected.surplus("A", "pc")).thenReturn(TEN);
        when(expected.uncovered("A", "pc")).thenReturn(NONE);
        when(requisitions.asked("A", "pc")).thenReturn(NONE);
        when(excesses.known("A", "pc")).thenReturn(NONE);
        when(excesses.placed("A", "pc", "SO-1")).thenReturn(List.of(new PlacedGoods("PO-1", TEN, true)));
    }

    @ParameterizedTest
    @CsvSource({
        "WAITING_FOR_STOCK, CANCELLED, false, false, true",
        "TO_SHIP, CANCELLED, false, true, true",
        "ON_HOLD, CANCELLED, false, true, true",
        "IN_APPROVAL, REJECTED, true, false, true",
        "ON_HOLD, REJECTED, false, false, false",
        "PLACED, CANCELLED, false, false, false",
        "IN_APPROVAL, REJECTED, false, false, false",
        "SENT_BACK, REJECTED, false, false, false"
    })
    void whatNeverCameToStockLeavesNothing(OrderState from, OrderState to, boolean own, boolean kept, boolean leaves) {
        when(excesses.placed(anyCollection(), eq("SO-1"))).thenReturn(Map.of("A", own));
        when(stock.everKept("SO-1")).thenReturn(kept);
        told.on(new OrderMoved("SO-1", "system", from, to));
        if (leaves) {
            verify(excesses)
                    .raise(
                            argThat(why ->
                                    why.number().equals("SO-1") && why.sku().equals("A")),
                            eq("PO-1"),
                            eq(TEN));
        } else {
            verify(excesses, never()).raise(any(), anyString(), any());
        }
        verify(expected, never()).surplus(eq("B"), anyString());
    }

    /** However many SKUs it has. */
    @Test
    void whereNothingIsPlacedNothingElseIsAsked() {
        when(excesses.placed(anyCollection(), eq("SO-1"))).thenReturn(Map.of());
        told.on(new OrderMoved("SO-1", "system", OrderState.WAITING_FOR_STOCK, OrderState.CANCELLED));
        verifyNoInteractions(expected, requisitions, stock);
    }
}
