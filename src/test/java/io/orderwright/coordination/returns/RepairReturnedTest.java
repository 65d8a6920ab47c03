package io.orderwright.coordination.returns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import io.orderwright.fulfilment.deliveries.traced.PieceBack;
import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.fulfilment.returns.repairs.RepairResult;
import io.orderwright.fulfilment.returns.repairs.RepairView;
import io.orderwright.fulfilment.returns.repairs.Repairs;
import io.orderwright.platform.kernel.BusinessHours;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.WorkingDays;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketState;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What became of pieces that were repaired, said once or twice. */
@Tag("aftersales")
class RepairReturnedTest {

    private static final String TICKET = "TK-1";
    private static final Quantity ONE = Quantity.parse("1 pc");
    private static final ReturnView VIEW = SomeReturn.of(SomeReturn.line(
            1,
            "A",
            ONE,
            List.of(),
            List.of(new ReturnedSerial("SN-1", "DN-1", true, true, PieceOutcome.REPAIR, true))));

    private final TicketQueries tickets = mock(TicketQueries.class);
    private final Repairs repairs = mock(Repairs.class);
    private final ReturnQueries returns = mock(ReturnQueries.class);
    private final OrderProgress orders = mock(OrderProgress.class);
    private final TracedGoods traced = mock(TracedGoods.class);
    private final RepairReturned desk = new RepairReturned(
            mock(TicketIntake.class),
            tickets,
            repairs,
            returns,
            orders,
            traced,
            new CompanyCalendar(
                    Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                    ZoneOffset.UTC,
                    new WorkingDays(EnumSet.allOf(DayOfWeek.class), Set.of(), Set.of()),
                    new BusinessHours(LocalTime.of(9, 0), LocalTime.of(18, 0))));

    @BeforeEach
    void aPieceIsRepaired() {
        given(returns.get(SomeReturn.NUMBER)).willReturn(VIEW);
        given(tickets.state(TICKET)).willReturn(TicketState.SOLVED);
        ended(null);
    }

    /** It is with its customer, who may send it back once more. */
    @Test
    void whatWentBackHasNotComeBackAnyMore() {
        ends(RepairResult.SEND_BACK);
        verify(orders).givenAgain(SomeReturn.ORDER, Map.of(1, ONE));
        verify(traced, never()).cameBack(any(), any(), any(), any());
    }

    @Test
    void whatIsScrappedHasComeBackForGood() {
        ends(RepairResult.SCRAP);
        verify(traced).cameBack("DN-1", "A", "SN-1", PieceBack.SCRAP);
        verify(orders, never()).givenAgain(any(), any());
    }

    /** The ticket was opened again since: nothing is said that was not said before. */
    @Test
    void theSameOnceMoreIsTheSameWhateverTheTicketIsByNow() {
        ended(RepairResult.SEND_BACK);
        given(tickets.state(TICKET)).willReturn(TicketState.IN_PROGRESS);
        ends(RepairResult.SEND_BACK);
        verify(orders, times(1)).hold(SomeReturn.ORDER);
        verify(orders, never()).givenAgain(any(), any());
        assertThatThrownBy(() -> ends(RepairResult.SCRAP)).hasMessageContaining("repair.not-over");
    }

    @Test
    void whatIsWorkedOnIsNotOver() {
        given(tickets.state(TICKET)).willReturn(TicketState.IN_PROGRESS);
        assertThatThrownBy(() -> ends(RepairResult.SEND_BACK)).hasMessageContaining("repair.not-over");
        assertThat(TicketState.IN_PROGRESS.running()).isTrue();
    }

    private void ends(RepairResult ending) {
        desk.end(SomeReturn.NUMBER, TICKET, ending, "wendy");
    }

    private void ended(@Nullable RepairResult ending) {
        given(repairs.ofTicket(TICKET))
                .willReturn(Optional.of(new RepairView(
                        TICKET,
                        SomeReturn.NUMBER,
                        SomeReturn.ORDER,
                        1,
                        ONE,
                        "SN-1",
                        true,
                        Instant.EPOCH,
                        ending,
                        ending == null ? null : "wendy",
                        ending == null ? null : Instant.EPOCH)));
    }
}
