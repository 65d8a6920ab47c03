package io.orderwright.service.tickets;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.service.tickets.TicketEvent.TicketOpened;
import io.orderwright.service.tickets.domain.ServiceTicket;
import io.orderwright.service.tickets.domain.TicketBooks;
import io.orderwright.service.tickets.domain.TicketDocument.TicketOpener;
import io.orderwright.service.tickets.domain.TicketNumbers;
import io.orderwright.service.tickets.ports.ServicedOrders;
import io.orderwright.service.tickets.ports.ServicedOrders.ServicedLine;
import io.orderwright.service.tickets.ports.ServicedOrders.ServicedOrder;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes tickets in, each once. */
@Service
@Transactional
public class TicketIntake {

    /** So many that customers opened by themselves may be open about one order. */
    private static final int OPEN_BY_CUSTOMER = 5;

    private final TicketBooks books;
    private final ServicedOrders orders;
    private final TicketLevels levels;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    TicketIntake(
            TicketBooks books,
            ServicedOrders orders,
            TicketLevels levels,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.books = books;
        this.orders = orders;
        this.levels = levels;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Opens a ticket; the same reference once more answers the same. Its clocks begin now.
     *
     * @throws Refusal NOT_FOUND for an unknown order; INVALID for a line that it does not have, more than was ordered of it, or
     *     a serial that no piece has which left, where pieces have them;
     *     CONFLICT when the reference stands for something else, or the customer himself has too many open
     */
    public TicketView open(OpenTicket asked, String by) {
        BusinessKey.requireReference("reference", asked.reference());
        ServicedOrder order = orders.hold(asked.order());
        Optional<ServiceTicket> earlier = books.findByOrderNumberAndReference(asked.order(), asked.reference());
        if (earlier.isPresent()) {
            earlier.get().refuseUnlessSame(asked);
            return earlier.get().view(true, calendar);
        }
        if (asked.byCustomer()
                && books.countByOrderNumberAndByCustomerTrueAndStateIn(asked.order(), TicketState.LIVE)
                        >= OPEN_BY_CUSTOMER) {
            throw Refusal.conflict("ticket.enough", asked.order());
        }
        Quantity quantity = quantity(order, asked);
        refuseUnknownSerial(order, asked);
        Decision said = levels.of(asked.kind(), asked.priority(), order);
        ServiceTicket ticket = new ServiceTicket(
                ids.next(TicketNumbers.SERVICE_TICKET),
                asked,
                order.customer(),
                quantity,
                new TicketOpener(by, calendar.now(), calendar.today()),
                TicketLevels.level(said),
                calendar);
        levels.keep(ticket.number(), said);
        books.saveAndFlush(ticket);
        events.publishEvent(new TicketOpened(order.number(), by, ticket.number(), asked.kind(), asked.priority()));
        return ticket.view(false, calendar);
    }

    /** Where all that it may be about has serial numbers, it is about one of them. */
    private static void refuseUnknownSerial(ServicedOrder order, OpenTicket asked) {
        String serial = asked.serial();
        if (serial == null) {
            return;
        }
        Integer lineNo = asked.line();
        List<ServicedLine> meant = order.lines().stream()
                .filter(line -> lineNo == null || line.lineNo() == lineNo)
                .toList();
        boolean known = meant.stream().anyMatch(line -> {
            List<String> serials = line.serials();
            return serials == null || serials.stream().anyMatch(serial::equalsIgnoreCase);
        });
        if (!known) {
            throw Refusal.invalid("serial", "ticket.serial-unknown", serial, order.number());
        }
    }

    private static @Nullable Quantity quantity(ServicedOrder order, OpenTicket asked) {
        Integer lineNo = asked.line();
        if (lineNo == null) {
            return null;
        }
        Quantity ordered = order.lines().stream()
                .filter(line -> line.lineNo() == lineNo)
                .findFirst()
                .map(ServicedLine::ordered)
                .orElseThrow(() -> Refusal.invalid("line", "order.line-unknown", order.number(), lineNo));
        SaidNumber number = asked.quantity();
        if (number == null) {
            return null;
        }
        boolean measured = PlainNumber.decimals(number.number()) <= Quantity.DECIMALS;
        Quantity said = measured ? number.quantity(ordered.unit()) : Quantity.zero(ordered.unit());
        if (!said.isPositive() || said.isMoreThan(ordered)) {
            throw Refusal.invalid("quantity", "ticket.no-quantity", lineNo, ordered.plain());
        }
        return said;
    }
}
