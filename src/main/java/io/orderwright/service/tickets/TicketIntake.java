package io.orderwright.service.tickets;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.service.tickets.OpenTicket.OwnedGoods;
import io.orderwright.service.tickets.TicketEvent.TicketOpened;
import io.orderwright.service.tickets.domain.ServiceTicket;
import io.orderwright.service.tickets.domain.TicketBooks;
import io.orderwright.service.tickets.domain.TicketDocument.TicketOpener;
import io.orderwright.service.tickets.domain.TicketNumbers;
import io.orderwright.service.tickets.ports.ServicedOrders;
import io.orderwright.service.tickets.ports.ServicedOrders.ServicedCustomer;
import io.orderwright.service.tickets.ports.ServicedOrders.ServicedLine;
import io.orderwright.service.tickets.ports.ServicedOrders.ServicedOrder;
import java.util.List;
import java.util.Objects;
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
     * @throws Refusal NOT_FOUND for an unknown order or customer; INVALID for an unknown product, for a line that it does not have, more than was ordered of it, or
     *     a serial that no piece has which left, where pieces have them;
     *     CONFLICT when the reference stands for something else, or the customer himself has too many open
     */
    public TicketView open(OpenTicket asked, String by) {
        BusinessKey.requireReference("reference", asked.reference());
        String order = asked.order();
        return order == null ? ofCustomer(Objects.requireNonNull(asked.owned()), asked, by) : ofOrder(order, asked, by);
    }

    private TicketView ofOrder(String number, OpenTicket asked, String by) {
        ServicedOrder order = orders.hold(number);
        Optional<ServiceTicket> earlier = books.findByOrderNumberAndReference(number, asked.reference());
        if (earlier.isPresent()) {
            return again(earlier.get(), asked);
        }
        if (asked.byCustomer()
                && books.countByOrderNumberAndByCustomerTrueAndStateIn(number, TicketState.LIVE) >= OPEN_BY_CUSTOMER) {
            throw Refusal.conflict("ticket.enough", number);
        }
        Quantity quantity = quantity(order, asked);
        refuseUnknownSerial(order, asked);
        return opened(asked, new Asked(order.customer(), order.tier(), quantity), by);
    }

    /** What was bought with which order nobody says: any serial may be one of ours, as those of the time before are. */
    private TicketView ofCustomer(OwnedGoods owned, OpenTicket asked, String by) {
        ServicedCustomer customer = orders.customer(owned.customer(), owned.sku());
        books.holdCustomer(customer.code());
        Optional<ServiceTicket> earlier =
                books.findByCustomerCodeAndReferenceAndOrderNumberIsNull(customer.code(), asked.reference());
        if (earlier.isPresent()) {
            return again(earlier.get(), asked);
        }
        if (asked.byCustomer()
                && books.countByCustomerCodeAndOrderNumberIsNullAndByCustomerTrueAndStateIn(
                                customer.code(), TicketState.LIVE)
                        >= OPEN_BY_CUSTOMER) {
            throw Refusal.conflict("ticket.enough-of-customer");
        }
        return opened(asked, new Asked(customer.code(), customer.tier(), null), by);
    }

    private TicketView again(ServiceTicket known, OpenTicket asked) {
        known.refuseUnlessSame(asked);
        return known.view(true, calendar);
    }

    /** Whose it is, and so much of a line as was said. */
    private record Asked(
            String customer, String tier, @Nullable Quantity quantity) {}

    private TicketView opened(OpenTicket asked, Asked of, String by) {
        Decision said =
                levels.of(asked.kind(), asked.priority(), of.tier(), TicketLevels.about(asked.order(), of.customer()));
        ServiceTicket ticket = new ServiceTicket(
                ids.next(TicketNumbers.SERVICE_TICKET),
                asked,
                of.customer(),
                of.quantity(),
                new TicketOpener(by, calendar.now(), calendar.today()),
                TicketLevels.level(said),
                calendar);
        levels.keep(ticket.number(), said);
        books.saveAndFlush(ticket);
        events.publishEvent(new TicketOpened(ticket.subject(), by, ticket.number(), asked.kind(), asked.priority()));
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
