package io.orderwright.service.tickets;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.BDDMockito.then;

import io.orderwright.ModuleTest;
import io.orderwright.StatementsSeen;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.service.tickets.OpenTicket.OwnedGoods;
import io.orderwright.service.tickets.TicketDesk.TicketFilter;
import io.orderwright.service.tickets.TicketDesk.TicketRow;
import io.orderwright.service.tickets.TicketEvent.ClosedTicketReopened;
import io.orderwright.service.tickets.TicketEvent.TicketClosed;
import io.orderwright.service.tickets.TicketEvent.TicketEscalated;
import io.orderwright.service.tickets.TicketEvent.TicketOpened;
import io.orderwright.service.tickets.TicketEvent.TicketPriorityChanged;
import io.orderwright.service.tickets.TicketEvent.TicketRated;
import io.orderwright.service.tickets.ports.ServicedOrders;
import io.orderwright.service.tickets.ports.ServicedOrders.ServicedCustomer;
import io.orderwright.service.tickets.ports.ServicedOrders.ServicedLine;
import io.orderwright.service.tickets.ports.ServicedOrders.ServicedOrder;
import io.orderwright.service.tickets.ports.TicketTasks;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

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

    @Autowired
    TicketDesk desk;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    TransactionTemplate transaction;

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
        given(orders.tier(any())).willCallRealMethod();
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

    /** However many there are, each list is one statement, and no place is read twice. */
    @Test
    void aListCostsOneStatement() {
        for (int i = 0; i < 12; i++) {
            String number = intake.open(asked("T-" + i, false), "sally").number();
            if (i % 2 == 0) {
                tickets.take(number, "serena-" + order);
                tickets.work(number, TicketStep.WAIT_FOR_PARTS, "a fuse", "serena-" + order);
            }
        }
        assertThat(StatementsSeen.of(
                        () -> assertThat(queries.ofOrder(order)).hasSize(12).allSatisfy(one -> assertThat(one.history())
                                .isNotEmpty())))
                .as("with what was done about each")
                .hasSize(1);
        TicketFilter ofOrder = new TicketFilter(TicketState.LIVE, TicketKind.REPAIR, "", order);
        assertThat(StatementsSeen.of(
                        () -> assertThat(desk.page(ofOrder, "", 50)).hasSize(12)))
                .hasSize(1);
        List<TicketRow> seen = new ArrayList<>();
        for (List<TicketRow> page = desk.page(ofOrder, "", 5);
                !page.isEmpty();
                page = desk.page(ofOrder, seen.get(seen.size() - 1).place(), 5)) {
            seen.addAll(page);
        }
        assertThat(seen).doesNotHaveDuplicates().hasSize(12);
        assertThat(seen.subList(0, 6))
                .allSatisfy(row -> assertThat(row.nextDue()).isNotNull());
        assertThat(seen.subList(6, 12))
                .allSatisfy(row -> assertThat(row.nextDue()).isNull());
        assertThat(desk.page(new TicketFilter(Set.of(), null, "serena-" + order, ""), "", 50))
                .hasSize(6);
    }

    /** Of many tickets a list reads a page, by an index that says what it is about; nothing is sorted. */
    @ParameterizedTest
    @CsvSource({
        "'', false, service_ticket_listed",
        "'', true, service_ticket_live",
        "somebody, false, service_ticket_owner",
        "somebody, true, service_ticket_owner"
    })
    void aListIsReadByItsIndex(String owner, boolean live, String index) {
        TicketFilter filter = new TicketFilter(live ? TicketState.LIVE : Set.of(), null, owner, "");
        String statement = StatementsSeen.of(() -> desk.page(filter, "", 50)).get(0);
        String page = statement.substring(statement.indexOf('[') + 1, statement.lastIndexOf(']'));
        transaction.executeWithoutResult(status -> {
            jdbc.execute("set local enable_seqscan = off");
            jdbc.execute("set local enable_sort = off");
            List<Object> values = new ArrayList<>(List.of(0L, 0L, 0L));
            if (!owner.isEmpty()) {
                values.add(owner);
            }
            values.add(50);
            String plan = String.join("\n", jdbc.queryForList("explain " + page, String.class, values.toArray()));
            assertThat(plan).contains("Index Scan using " + index + " ").doesNotContain("Sort");
        });
    }

    @Test
    void whoNamesNoOrderIsTheCustomer(AssertablePublishedEvents events) {
        String customer = "C-" + order;
        given(orders.customer(customer, "LAMP")).willReturn(new ServicedCustomer(customer, "KEY"));
        given(orders.customer(customer, null)).willReturn(new ServicedCustomer(customer, "NEW"));
        TicketView opened = intake.open(ofCustomer(customer, "T-1", "LAMP", false), "sally");
        assertThat(opened.order()).isNull();
        assertThat(List.of(opened.customer(), opened.sku())).containsExactly(customer, "LAMP");
        assertThat(intake.open(ofCustomer(customer, "T-1", "LAMP", false), "sam")
                        .repeated())
                .isTrue();
        refused(
                RefusalKind.CONFLICT,
                "ticket.reference-reused",
                () -> intake.open(ofCustomer(customer, "T-1", null, false), "sam"));
        assertThat(events.ofType(TicketOpened.class)
                        .matching(told -> told.ticket().equals(opened.number())))
                .containsExactly(
                        new TicketOpened(customer, "sally", opened.number(), TicketKind.VISIT, TicketPriority.NORMAL));
        tickets.changePriority(opened.number(), TicketPriority.URGENT, "", "serena");
        then(tables)
                .should()
                .decide(
                        TicketLevels.TABLE,
                        new TicketFacts("VISIT", "URGENT", "NEW"),
                        AskedThings.customer(customer).without(AskedThings.ORDER));
        assertThat(queries.withoutOrder(customer, 9)).hasSize(1);
        assertThat(queries.ofSerials(List.of("sn " + customer)))
                .extracting(TicketView::number)
                .containsExactly(opened.number());
        assertThat(desk.page(new TicketFilter(Set.of(), null, "", "", customer), "", 10))
                .extracting(TicketRow::order)
                .containsExactly((String) null);
    }

    /** A customer himself has no more than five open; one of us may open more. */
    @Test
    void aCustomerOpensNoMoreThanFiveWithoutAnOrder() {
        String customer = "C-" + order;
        given(orders.customer(customer, null)).willReturn(new ServicedCustomer(customer, "NEW"));
        for (int i = 0; i < 5; i++) {
            intake.open(ofCustomer(customer, "T-" + i, null, true), "customer");
        }
        refused(
                RefusalKind.CONFLICT,
                "ticket.enough-of-customer",
                () -> intake.open(ofCustomer(customer, "T-5", null, true), "customer"));
        assertThat(intake.open(ofCustomer(customer, "T-5", null, false), "sally")
                        .repeated())
                .isFalse();
    }

    @Test
    void aTicketIsEitherOfAnOrderOrOfACustomer() {
        OwnedGoods owned = new OwnedGoods("ACME", null);
        refused(RefusalKind.INVALID, "ticket.order-or-customer", () -> said(null, null, null));
        refused(RefusalKind.INVALID, "ticket.order-or-customer", () -> said(order, owned, null));
        refused(RefusalKind.INVALID, "ticket.line-of-no-order", () -> said(null, owned, 1));
    }

    private static OpenTicket said(@Nullable String order, @Nullable OwnedGoods owned, @Nullable Integer line) {
        return new OpenTicket(
                order, owned, "T-1", TicketKind.VISIT, TicketPriority.NORMAL, line, null, null, "x", false);
    }

    private static OpenTicket ofCustomer(String customer, String reference, @Nullable String sku, boolean byCustomer) {
        return OpenTicket.of(
                new OwnedGoods(customer, sku),
                reference,
                TicketKind.VISIT,
                TicketPriority.NORMAL,
                "SN " + customer,
                "show us",
                byCustomer);
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
        given(tables.decide(any(), any(), any()))
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
