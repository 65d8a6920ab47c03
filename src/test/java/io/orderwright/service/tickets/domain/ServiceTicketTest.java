package io.orderwright.service.tickets.domain;

import static io.orderwright.platform.kernel.Refused.refused;
import static io.orderwright.service.tickets.domain.TicketClockTest.CALENDAR;
import static io.orderwright.service.tickets.domain.TicketClockTest.at;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.kernel.Quantity;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.service.tickets.OpenTicket;
import io.orderwright.service.tickets.ServiceLevel;
import io.orderwright.service.tickets.TicketAct;
import io.orderwright.service.tickets.TicketKind;
import io.orderwright.service.tickets.TicketPriority;
import io.orderwright.service.tickets.TicketState;
import io.orderwright.service.tickets.TicketView;
import io.orderwright.service.tickets.TicketView.TicketNote;
import io.orderwright.service.tickets.domain.ServiceTicket.TicketAction;
import io.orderwright.service.tickets.domain.TicketDocument.TicketOpener;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A ticket from opening to its end: what may be done when, and what its clocks say. */
@Tag("aftersales")
class ServiceTicketTest {

    /** Columns are the states in the order of their enum; x where the transition is allowed; then where it leads. */
    private static final String TABLE =
            """
            TAKE              x . . . . . .  IN_PROGRESS
            HAND_OVER         . x x x . . .  -
            ANSWER            . x x x . . .  -
            WAIT_FOR_CUSTOMER . x . . . . .  WAITING_FOR_CUSTOMER
            WAIT_FOR_PARTS    . x . . . . .  WAITING_FOR_PARTS
            RESUME            . . x x . . .  IN_PROGRESS
            SOLVE             . x . . . . .  SOLVED
            CLOSE             . . . . x . .  CLOSED
            REOPEN            . . . . x x .  IN_PROGRESS
            CANCEL            x x x x . . .  CANCELLED
            CHANGE_PRIORITY   x x x x . . .  -
            COMMENT           x x x x x x .  -
            RATE              . . . . . x .  -
            """;

    private static final ServiceLevel LEVEL = new ServiceLevel(4, 8, "sales-manager", 7, 30);

    static Stream<Arguments> cells() {
        return TABLE.lines().map(row -> row.split(" +")).flatMap(row -> Arrays.stream(TicketState.values())
                .map(state -> Arguments.of(TicketTransition.valueOf(row[0]), state, leads(row, state))));
    }

    private static @Nullable TicketState leads(String[] row, TicketState state) {
        if (!row[1 + state.ordinal()].equals("x")) {
            return null;
        }
        String to = row[row.length - 1];
        return to.equals("-") ? state : TicketState.valueOf(to);
    }

    @Test
    void theTableIsWhole() {
        Set<TicketTransition> named = TABLE.lines()
                .map(row -> TicketTransition.valueOf(row.substring(0, row.indexOf(' '))))
                .collect(Collectors.toSet());
        assertThat(named).isEqualTo(EnumSet.allOf(TicketTransition.class));
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @MethodSource("cells")
    void everyTransitionInEveryState(TicketTransition transition, TicketState state, @Nullable TicketState to) {
        ServiceTicket ticket = in(state);
        assertThat(ticket.state()).isEqualTo(state);
        if (to == null) {
            refused(RefusalKind.CONFLICT, "ticket.cannot", () -> does(ticket, transition, "2026-03-03T10:00"));
            assertThat(ticket.state()).isEqualTo(state);
        } else {
            does(ticket, transition, "2026-03-03T10:00");
            assertThat(ticket.state()).isEqualTo(to);
            assertThat(view(ticket).times().nextDue() != null).isEqualTo(to.running());
        }
    }

    /** C2, with what is due beside: the pause moves both, the answer is due until it is given. */
    @Test
    void aPauseMovesWhatIsDue() {
        ServiceTicket ticket = in(TicketState.IN_PROGRESS);
        assertThat(view(ticket).times().nextDue()).isEqualTo(at("2026-03-02T13:00"));
        does(ticket, TicketTransition.WAIT_FOR_PARTS, "2026-03-02T11:00");
        does(ticket, TicketTransition.RESUME, "2026-03-02T15:00");
        assertThat(view(ticket).times().nextDue()).isEqualTo(at("2026-03-02T17:00"));
        assertThat(view(ticket).times().resolutionDue()).isEqualTo(at("2026-03-03T13:00"));
        does(ticket, TicketTransition.ANSWER, "2026-03-02T16:00");
        assertThat(view(ticket).times().nextDue()).isEqualTo(at("2026-03-03T13:00"));
    }

    /** Another priority is another promise; the pauses that were earned stay. */
    @Test
    void anotherPriorityKeepsThePauses() {
        ServiceTicket ticket = in(TicketState.IN_PROGRESS);
        does(ticket, TicketTransition.WAIT_FOR_PARTS, "2026-03-02T11:00");
        does(ticket, TicketTransition.RESUME, "2026-03-02T15:00");
        ticket.changePriority(
                TicketPriority.URGENT,
                new ServiceLevel(1, 4, "general-manager", 7, 30),
                action("2026-03-02T15:30", ""),
                CALENDAR);
        refused(
                RefusalKind.INVALID,
                "ticket.priority-same",
                () -> ticket.changePriority(TicketPriority.URGENT, LEVEL, action("2026-03-02T15:31", ""), CALENDAR));
        TicketView view = view(ticket);
        assertThat(view.priority()).isEqualTo(TicketPriority.URGENT);
        assertThat(view.level().told()).isEqualTo("general-manager");
        assertThat(view.times().responseDue()).as("due before the pause began").isEqualTo(at("2026-03-02T10:00"));
        assertThat(view.times().resolutionDue()).isEqualTo(at("2026-03-02T17:00"));
    }

    /** While it is solved the clock stands; what a customer reopens is due by as much later. */
    @Test
    void theClockStandsWhileItIsSolved() {
        ServiceTicket ticket = in(TicketState.IN_PROGRESS);
        does(ticket, TicketTransition.SOLVE, "2026-03-02T12:00");
        assertThat(view(ticket).times().respondedAt()).isEqualTo(at("2026-03-02T12:00"));
        assertThat(view(ticket).times().closesAt()).isEqualTo(at("2026-03-10T00:00"));
        does(ticket, TicketTransition.REOPEN, "2026-03-03T12:00");
        assertThat(view(ticket).times().resolutionDue()).isEqualTo(at("2026-03-03T17:00"));
        assertThat(view(ticket).times().solvedAt()).isNull();
        assertThat(view(ticket).times().respondedAt()).isEqualTo(at("2026-03-02T12:00"));
    }

    @Test
    void itIsReopenedInTime() {
        ServiceTicket ticket = in(TicketState.CLOSED);
        assertThat(view(ticket).times().reopenedUntil()).isEqualTo(at("2026-04-02T00:00"));
        refused(
                RefusalKind.CONFLICT,
                "ticket.closed-too-long",
                () -> does(ticket, TicketTransition.REOPEN, "2026-04-02T00:00"));
        assertThat(ticket.reopen(action("2026-04-01T23:59", "broken again"), CALENDAR))
                .isTrue();
        assertThat(in(TicketState.SOLVED).reopen(action("2026-03-03T10:00", "broken again"), CALENDAR))
                .isFalse();
    }

    @Test
    void whoeverLeadsIsToldOnceAndOnlyOfWhatIsStillSo() {
        ServiceTicket ticket = in(TicketState.OPEN);
        assertThat(ticket.warn(TicketAct.RESPONSE_DUE_SOON, at("2026-03-02T12:00")))
                .isTrue();
        assertThat(ticket.warn(TicketAct.RESPONSE_DUE_SOON, at("2026-03-02T12:01")))
                .isFalse();
        assertThat(in(TicketState.WAITING_FOR_PARTS).warn(TicketAct.RESOLUTION_OVERDUE, at("2026-03-03T12:00")))
                .isFalse();
        ServiceTicket answered = in(TicketState.IN_PROGRESS);
        does(answered, TicketTransition.ANSWER, "2026-03-02T10:00");
        assertThat(answered.warn(TicketAct.RESPONSE_DUE_SOON, at("2026-03-02T12:00")))
                .isFalse();
        assertThat(answered.warn(TicketAct.RESOLUTION_OVERDUE, at("2026-03-02T17:00")))
                .isTrue();
        assertThat(view(answered).history())
                .extracting(TicketNote::act)
                .containsExactly(TicketAct.OPENED, TicketAct.TAKEN, TicketAct.ANSWERED, TicketAct.RESOLUTION_OVERDUE);
    }

    @Test
    void itIsRatedOnceFromOneToFive() {
        ServiceTicket ticket = in(TicketState.CLOSED);
        refused(RefusalKind.INVALID, "ticket.score", () -> ticket.rate(0, action("2026-03-03T10:00", ""), CALENDAR));
        refused(RefusalKind.INVALID, "ticket.score", () -> ticket.rate(6, action("2026-03-03T10:00", ""), CALENDAR));
        ticket.rate(4, action("2026-03-03T10:00", "quick"), CALENDAR);
        refused(RefusalKind.CONFLICT, "ticket.rated", () -> ticket.rate(5, action("2026-03-03T10:00", ""), CALENDAR));
        assertThat(view(ticket).score()).isEqualTo(4);
        assertThat(view(ticket).ratingWords()).isEqualTo("quick");
    }

    @Test
    void wordsAreNeededWhereSomebodyReadsThem() {
        Stream.of(
                        TicketTransition.ANSWER,
                        TicketTransition.WAIT_FOR_PARTS,
                        TicketTransition.WAIT_FOR_CUSTOMER,
                        TicketTransition.SOLVE,
                        TicketTransition.CANCEL,
                        TicketTransition.COMMENT)
                .forEach(transition -> refused(
                        RefusalKind.INVALID,
                        "ticket.words-missing",
                        () -> does(in(TicketState.IN_PROGRESS), transition, "2026-03-02T10:00", " ")));
        refused(
                RefusalKind.INVALID,
                "ticket.words-missing",
                () -> does(in(TicketState.SOLVED), TicketTransition.REOPEN, "2026-03-02T10:00", ""));
    }

    @Test
    void theReferenceStandsForOneTicket() {
        ServiceTicket ticket = in(TicketState.OPEN);
        assertThat(view(ticket).line()).isEqualTo(new TicketView.TicketLine(1, Quantity.parse("2 pc")));
        ticket.refuseUnlessSame(asked("broken", "2.0"));
        refused(RefusalKind.CONFLICT, "ticket.reference-reused", () -> ticket.refuseUnlessSame(asked("broken", "1")));
        refused(RefusalKind.CONFLICT, "ticket.reference-reused", () -> ticket.refuseUnlessSame(asked("late", "2")));
        refused(
                RefusalKind.CONFLICT,
                "ticket.reference-reused",
                () -> ticket.refuseUnlessSame(asked("broken", "2", TicketPriority.URGENT)));
        refused(RefusalKind.INVALID, "ticket.words-missing", () -> asked(" ", "2"));
    }

    private static OpenTicket asked(String words, String quantity) {
        return asked(words, quantity, TicketPriority.NORMAL);
    }

    private static OpenTicket asked(String words, String quantity, TicketPriority priority) {
        return new OpenTicket(
                "SO-1",
                "T-1",
                TicketKind.REPAIR,
                priority,
                1,
                new SaidNumber(new BigDecimal(quantity)),
                "SN 7",
                words,
                false);
    }

    private static ServiceTicket in(TicketState state) {
        ServiceTicket ticket = new ServiceTicket(
                1,
                asked("broken", "2"),
                "ACME",
                Quantity.parse("2 pc"),
                new TicketOpener("sally", at("2026-03-02T09:00"), LocalDate.of(2026, 3, 2)),
                LEVEL,
                CALENDAR);
        Stream<TicketTransition> way =
                switch (state) {
                    case OPEN -> Stream.of();
                    case IN_PROGRESS -> Stream.of(TicketTransition.TAKE);
                    case WAITING_FOR_CUSTOMER -> Stream.of(TicketTransition.TAKE, TicketTransition.WAIT_FOR_CUSTOMER);
                    case WAITING_FOR_PARTS -> Stream.of(TicketTransition.TAKE, TicketTransition.WAIT_FOR_PARTS);
                    case SOLVED -> Stream.of(TicketTransition.TAKE, TicketTransition.SOLVE);
                    case CLOSED -> Stream.of(TicketTransition.TAKE, TicketTransition.SOLVE, TicketTransition.CLOSE);
                    case CANCELLED -> Stream.of(TicketTransition.CANCEL);
                };
        way.forEach(transition -> does(ticket, transition, "2026-03-02T09:30"));
        return ticket;
    }

    private static void does(ServiceTicket ticket, TicketTransition transition, String moment) {
        does(ticket, transition, moment, "x");
    }

    private static void does(ServiceTicket ticket, TicketTransition transition, String moment, String words) {
        TicketAction action = action(moment, words);
        switch (transition) {
            case TAKE -> ticket.take(action, CALENDAR);
            case HAND_OVER -> ticket.handOver(action, CALENDAR);
            case ANSWER -> ticket.answer(action, CALENDAR);
            case WAIT_FOR_CUSTOMER -> ticket.waitForCustomer(action, CALENDAR);
            case WAIT_FOR_PARTS -> ticket.waitForParts(action, CALENDAR);
            case RESUME -> ticket.resume(action, CALENDAR);
            case SOLVE -> ticket.solve(action, CALENDAR);
            case CLOSE -> ticket.close(action, CALENDAR);
            case REOPEN -> ticket.reopen(action, CALENDAR);
            case CANCEL -> ticket.cancel(action, CALENDAR);
            case CHANGE_PRIORITY -> ticket.changePriority(TicketPriority.LOW, LEVEL, action, CALENDAR);
            case COMMENT -> ticket.comment(action, CALENDAR);
            case RATE -> ticket.rate(5, action, CALENDAR);
        }
    }

    private static TicketAction action(String moment, String words) {
        return new TicketAction("serena", at(moment), words);
    }

    private static TicketView view(ServiceTicket ticket) {
        return ticket.view(false, CALENDAR);
    }

    @Test
    void whatIsWrittenDownStaysAsItWas() {
        assertThat(new TicketPromise(LEVEL).level()).isEqualTo(LEVEL);
        assertThat(new TicketEntry(TicketAct.COMMENTED, at("2026-03-02T10:00"), "sally", "nice").note())
                .isEqualTo(new TicketNote(TicketAct.COMMENTED, at("2026-03-02T10:00"), "sally", "nice"));
        TicketDocument document = in(TicketState.CLOSED);
        assertThat(document.number()).isEqualTo("TK-2026-00000001");
        assertThat(document.orderNumber()).isEqualTo("SO-1");
        assertThat(document.kind()).isEqualTo(TicketKind.REPAIR);
    }
}
