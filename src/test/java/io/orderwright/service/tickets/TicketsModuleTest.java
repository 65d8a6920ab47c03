package io.orderwright.service.tickets;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import io.orderwright.ModuleTest;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.service.tickets.TicketEvent.ClosedTicketReopened;
import io.orderwright.service.tickets.TicketEvent.TicketClosed;
import io.orderwright.service.tickets.TicketEvent.TicketEscalated;
import io.orderwright.service.tickets.TicketEvent.TicketOpened;
import io.orderwright.service.tickets.TicketEvent.TicketPriorityChanged;
import io.orderwright.service.tickets.TicketEvent.TicketRated;
import io.orderwright.service.tickets.ports.ServicedOrders;
import io.orderwright.service.tickets.ports.ServicedOrders.ServicedLine;
import io.orderwright.service.tickets.ports.ServicedOrders.ServicedOrder;
import io.orderwright.service.tickets.ports.TicketTasks;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Tickets by themselves: orders, the table and the tasks of persons are faked. */
@Tag("aftersales")
@ModuleTest(with = "ground")
class TicketsModuleTest {

    @Autowired
    TicketIntake intake;

    @Autowired
    ServiceTickets tickets;

    @Autowired
    TicketQueries queries;

    @MockitoBean
    ServicedOrders orders;

    @MockitoBean
    TicketTasks tasks;

    @MockitoBean
    DecisionTables tables;

    @MockitoBean
    DecisionLog decisions;

    private String order;

    @BeforeEach
    void anOrderAndATable() {
        order = "SO-" + UUID.randomUUID().toString().substring(0, 8);
        ServicedOrder served = new ServicedOrder(
                order, "ACME", "KEY", List.of(new ServicedLine(1, "BOLT", Quantity.parse("3 pc"), null)));
        given(orders.hold(order)).willReturn(served);
        given(orders.get(order)).willReturn(served);
        says(4, 8);
    }

    @Test
    void whatIsOpenedIsPromisedKeptAndTold(AssertablePublishedEvents events) {
        TicketView opened = intake.open(asked("T-1", false), "sally");
        assertThat(opened.customer()).isEqualTo("ACME");
        assertThat(opened.level().resolutionHours()).isEqualTo(8);
        assertThat(intake.open(asked("T-1", false), "sam").number()).isEqualTo(opened.number());
        assertThat(events.ofType(TicketOpened.class)
                        .matching(told -> told.ticket().equals(opened.number())))
                .containsExactly(
                        new TicketOpened(order, "sally", opened.number(), TicketKind.REPAIR, TicketPriority.NORMAL));
        says(1, 4);
        tickets.changePriority(opened.number(), TicketPriority.URGENT, "", "serena");
        assertThat(queries.get(opened.number()).level().resolutionHours()).isEqualTo(4);
        assertThat(tickets.warnOfResponse(opened.number())).isTrue();
        assertThat(tickets.warnOfResponse(opened.number())).isFalse();
        assertThat(events.ofType(TicketEscalated.class)
                        .matching(told -> told.ticket().equals(opened.number())))
                .hasSize(1);
        assertThat(events).contains(TicketPriorityChanged.class).matching(told -> told.ticket()
                .equals(opened.number()));
    }

    @Test
    void itIsRatedOnceAfterItHasClosed(AssertablePublishedEvents events) {
        String number = intake.open(asked("T-1", false), "sally").number();
        tickets.take(number, "serena");
        tickets.work(number, TicketStep.SOLVE, "done", "serena");
        refused(RefusalKind.CONFLICT, "ticket.cannot", () -> tickets.rate(number, 5, ""));
        tickets.expire(number);
        tickets.rate(number, 4, "quick");
        refused(RefusalKind.CONFLICT, "ticket.rated", () -> tickets.rate(number, 5, ""));
        tickets.confirm(number, false, "broken again", "serena");
        assertThat(queries.get(number).score()).isEqualTo(4);
        assertThat(events)
                .contains(TicketClosed.class)
                .matching(told -> told.equals(new TicketClosed(order, "system", number)));
        assertThat(events)
                .contains(TicketRated.class)
                .matching(told -> told.equals(new TicketRated(order, "customer", number, 4)));
        assertThat(events)
                .contains(ClosedTicketReopened.class)
                .matching(told -> told.equals(new ClosedTicketReopened(order, "serena", number)));
    }

    @ParameterizedTest
    @CsvSource({
        "2, 1, order.line-unknown",
        "1, 4, ticket.no-quantity",
        "1, 0, ticket.no-quantity",
        "1, 0.0001, ticket.no-quantity",
        ", 1, ticket.quantity-of-no-line"
    })
    void itIsAboutWhatWasOrdered(@Nullable Integer line, BigDecimal quantity, String why) {
        refused(
                RefusalKind.INVALID,
                why,
                () -> intake.open(
                        new OpenTicket(
                                order,
                                "T-1",
                                TicketKind.REPAIR,
                                TicketPriority.NORMAL,
                                line,
                                new SaidNumber(quantity),
                                null,
                                "broken",
                                false),
                        "sally"));
    }

    /** What customers open by themselves is bounded; what we open for them is not. */
    @Test
    void aCustomerHasFiveOpenAtMost() {
        for (int i = 0; i < 5; i++) {
            intake.open(asked("C-" + i, true), TicketEvent.CUSTOMER);
        }
        refused(RefusalKind.CONFLICT, "ticket.enough", () -> intake.open(asked("C-5", true), TicketEvent.CUSTOMER));
        intake.open(asked("T-1", false), "sally");
        tickets.cancel(queries.ofOrder(order).get(0).number(), "twice", "serena");
        intake.open(asked("C-5", true), TicketEvent.CUSTOMER);
        assertThat(queries.ofOrder(order)).hasSize(7);
    }

    private OpenTicket asked(String reference, boolean byCustomer) {
        return new OpenTicket(
                order,
                reference,
                TicketKind.REPAIR,
                TicketPriority.NORMAL,
                1,
                new SaidNumber(BigDecimal.ONE),
                null,
                "broken",
                byCustomer);
    }

    private void says(int responseHours, int resolutionHours) {
        given(tables.decide(any(), any()))
                .willReturn(new Decision(
                        TicketLevels.TABLE,
                        "1",
                        "R",
                        Map.of(
                                "responseHours",
                                String.valueOf(responseHours),
                                "resolutionHours",
                                String.valueOf(resolutionHours),
                                "told",
                                "sales-manager",
                                "closeDays",
                                "7",
                                "reopenDays",
                                "30"),
                        Map.of()));
    }
}
