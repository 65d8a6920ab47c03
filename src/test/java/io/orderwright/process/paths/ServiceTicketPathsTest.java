package io.orderwright.process.paths;

import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.task;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.orderwright.process.tickets.ServiceTicketsTasks;
import io.orderwright.service.tickets.TicketState;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("aftersales")
class ServiceTicketPathsTest extends ProcessPaths {

    private static final String TICKET = "TK-1";

    ServiceTicketPathsTest() {
        super("service-ticket");
    }

    @BeforeEach
    void clocksAndLead() {
        when(steps().responseDueSoonAt(TICKET)).thenReturn(new Date());
        when(steps().resolutionDueAt(TICKET)).thenReturn(new Date());
        when(steps().closesAt(TICKET)).thenReturn(new Date());
        when(steps().lead(TICKET)).thenReturn("sales-manager");
    }

    @Test
    void itIsTakenAnsweredWaitsIsSolvedAndConfirmed() {
        ProcessInstance ticket = opened();
        assertThat(task("userTakeTicket", ticket)).hasCandidateGroup("service-agent");
        answer(ticket, "userTakeTicket", Map.of());
        verify(steps()).take(TICKET);
        is(TicketState.IN_PROGRESS);
        works(ticket, "ANSWER");
        assertThat(task("userWorkTicket", ticket)).hasCandidateGroup("service-agent");
        is(TicketState.WAITING_FOR_PARTS);
        works(ticket, "WAIT_FOR_PARTS");
        is(TicketState.IN_PROGRESS);
        answer(ticket, "userResumeTicket", Map.of("words", "they came"));
        verify(steps()).resume(TICKET, "they came");
        is(TicketState.SOLVED);
        works(ticket, "SOLVE");
        is(TicketState.IN_PROGRESS);
        answer(ticket, "userConfirmTicket", Map.of("outcome", "REOPEN", "words", "broken again"));
        verify(steps()).confirm(TICKET, "REOPEN", "broken again");
        is(TicketState.SOLVED);
        works(ticket, "SOLVE");
        is(TicketState.CLOSED);
        goesOn(ticket, "boundaryTicketCloses");
        assertThat(ticket).isEnded().hasPassed("taskCloseTicket", "endTicketOver");
        verify(steps()).expire(TICKET);
    }

    /** Whoever leads is told once; the work goes on beside that, and the end of the ticket ends it. */
    @Test
    void whoeverLeadsIsToldOnce() {
        when(steps().warnOfResponse(TICKET)).thenReturn(true);
        ProcessInstance ticket = opened();
        goesOn(ticket, "boundaryResponseDueSoon");
        assertThat(task("userFollowTicket", ticket)).hasCandidateGroup("sales-manager");
        answer(ticket, "userFollowTicket", Map.of("words", "called them"));
        verify(steps()).followed(TICKET, "called them");
        assertThat(ticket).isWaitingAt("userTakeTicket").hasPassed("endTicketFollowed");
        when(steps().warnOfResolution(TICKET)).thenReturn(true);
        goesOn(ticket, "boundaryResolutionOverdue");
        assertThat(ticket).isWaitingAt("userFollowTicket", "userTakeTicket");
        is(TicketState.CANCELLED);
        hears(ticket, "messageTicketMoved");
        assertThat(ticket).isEnded().hasPassed("endTicketOver");
    }

    @Test
    void whatIsKnownIsNotToldAgain() {
        ProcessInstance ticket = opened();
        goesOn(ticket, "boundaryResponseDueSoon");
        goesOn(ticket, "boundaryResolutionOverdue");
        assertThat(ticket).isWaitingAt("userTakeTicket").isNotWaitingAt("userFollowTicket");
        verify(steps(), never()).followed(TICKET, "");
    }

    @Test
    void itIsCancelledWhileItWaits() {
        is(TicketState.WAITING_FOR_CUSTOMER);
        ProcessInstance ticket = start(Map.of("ticketNumber", TICKET));
        assertThat(ticket).isWaitingAt("userResumeTicket");
        is(TicketState.CANCELLED);
        hears(ticket, "messageTicketMoved");
        assertThat(ticket).isEnded().hasPassed("boundaryPauseMoved", "endTicketOver");
    }

    private ServiceTicketsTasks steps() {
        return bean(ServiceTicketsTasks.class);
    }

    private ProcessInstance opened() {
        is(TicketState.OPEN);
        return start(Map.of("ticketNumber", TICKET));
    }

    private void is(TicketState state) {
        when(steps().isRunning(TICKET)).thenReturn(state.running());
        when(steps().isPaused(TICKET)).thenReturn(state.paused());
        when(steps().isSolved(TICKET)).thenReturn(state == TicketState.SOLVED);
        when(steps().isTaken(TICKET)).thenReturn(state != TicketState.OPEN);
    }

    private void works(ProcessInstance ticket, String step) {
        answer(ticket, "userWorkTicket", Map.of("step", step, "words", "x"));
        verify(steps(), atLeastOnce()).work(TICKET, step, "x");
    }
}
