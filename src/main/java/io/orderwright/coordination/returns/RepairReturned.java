package io.orderwright.coordination.returns;

import io.orderwright.fulfilment.deliveries.traced.PieceBack;
import io.orderwright.fulfilment.deliveries.traced.TracedGoods;
import io.orderwright.fulfilment.returns.PieceOutcome;
import io.orderwright.fulfilment.returns.ReturnQueries;
import io.orderwright.fulfilment.returns.ReturnView;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedLine;
import io.orderwright.fulfilment.returns.ReturnView.ReturnedSerial;
import io.orderwright.fulfilment.returns.ReturnWarranty;
import io.orderwright.fulfilment.returns.ports.RepairDesk;
import io.orderwright.fulfilment.returns.repairs.RepairResult;
import io.orderwright.fulfilment.returns.repairs.RepairView;
import io.orderwright.fulfilment.returns.repairs.Repairs;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.orders.OrderProgress;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.TicketIntake;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pieces of returns are repaired, each under a ticket of its own. The order is held first, then the return; the pieces stay the
 * customer's all the time, so that neither stock nor money moves. What went back to him may come once more.
 */
@Component
@Transactional
class RepairReturned implements RepairDesk {

    private final TicketIntake intake;
    private final TicketQueries tickets;
    private final Repairs repairs;
    private final ReturnQueries returns;
    private final OrderProgress orders;
    private final TracedGoods traced;
    private final CompanyCalendar calendar;

    RepairReturned(
            TicketIntake intake,
            TicketQueries tickets,
            Repairs repairs,
            ReturnQueries returns,
            OrderProgress orders,
            TracedGoods traced,
            CompanyCalendar calendar) {
        this.intake = intake;
        this.tickets = tickets;
        this.repairs = repairs;
        this.returns = returns;
        this.orders = orders;
        this.traced = traced;
        this.calendar = calendar;
    }

    /** What of the return is to be repaired gets its tickets: one for each piece that is named, else one for the line. */
    void open(ReturnView view, String by) {
        List<Broken> broken =
                view.lines().stream().flatMap(RepairReturned::broken).toList();
        if (broken.isEmpty()) {
            return;
        }
        List<ReturnWarranty> warranties = returns.warranty(view.number());
        int earlier = repairs.ofReturn(view.number()).size();
        for (Broken one : broken) {
            earlier++;
            open(view, one, view.number() + "-" + earlier, one.free(warranties), by);
        }
    }

    /** What has a ticket of its own. */
    private record Broken(
            int line, Quantity quantity, @Nullable String serial) {

        boolean free(List<ReturnWarranty> warranties) {
            return warranties.stream()
                    .filter(one -> one.orderLine() == line && Objects.equals(one.serial(), serial))
                    .anyMatch(ReturnWarranty::whenAsked);
        }
    }

    private static Stream<Broken> broken(ReturnedLine line) {
        if (line.named()) {
            return line.serials().stream()
                    .filter(piece -> piece.outcome() == PieceOutcome.REPAIR)
                    .map(piece ->
                            new Broken(line.orderLine(), Quantity.of(BigDecimal.ONE, line.unit()), piece.serial()));
        }
        return line.pieces().stream()
                .filter(piece -> piece.outcome() == PieceOutcome.REPAIR)
                .map(piece -> new Broken(line.orderLine(), piece.quantity(), null));
    }

    private void open(ReturnView view, Broken one, String reference, boolean free, String by) {
        String ticket = intake.open(
                        new OpenTicket(
                                view.order(),
                                reference,
                                TicketKind.REPAIR,
                                TicketPriority.NORMAL,
                                one.line(),
                                new SaidNumber(one.quantity().amount()),
                                one.serial(),
                                view.number() + ": " + view.words(),
                                false),
                        by)
                .number();
        repairs.begin(new RepairView(
                ticket,
                view.number(),
                view.order(),
                one.line(),
                one.quantity(),
                one.serial(),
                free,
                calendar.now(),
                null,
                null,
                null));
    }

    @Override
    public void end(String customerReturn, String ticket, RepairResult ending, String by) {
        ReturnView view = returns.get(customerReturn);
        orders.hold(view.order());
        RepairView repair = repairs.ofTicket(ticket)
                .filter(one -> one.customerReturn().equals(customerReturn))
                .orElseThrow(() -> Refusal.notFound("document.unknown", ticket));
        if (repair.ending() == ending) {
            return;
        }
        TicketState state = tickets.state(ticket);
        if (state.running() || state.paused()) {
            throw Refusal.conflict("repair.not-over", ticket, state);
        }
        repairs.end(customerReturn, ticket, ending, by, calendar.now());
        if (ending == RepairResult.SEND_BACK) {
            orders.givenAgain(view.order(), Map.of(repair.orderLine(), repair.quantity()));
        } else if (repair.serial() != null) {
            scrapped(view, repair.serial());
        }
    }

    private void scrapped(ReturnView view, String serial) {
        for (ReturnedLine line : view.lines()) {
            List<ReturnedSerial> found = line.serials().stream()
                    .filter(piece -> piece.outcome() == PieceOutcome.REPAIR
                            && piece.serial().equals(serial))
                    .toList();
            found.forEach(piece -> traced.cameBack(piece.delivery(), line.sku(), serial, PieceBack.SCRAP));
        }
    }
}
