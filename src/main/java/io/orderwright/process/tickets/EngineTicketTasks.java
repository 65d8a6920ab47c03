package io.orderwright.process.tickets;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.process.engine.calls.EngineTasks;
import io.orderwright.service.tickets.ServiceTickets;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketState;
import io.orderwright.service.tickets.TicketStep;
import io.orderwright.service.tickets.ports.TicketTasks;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people do with tickets on our own pages and API, by the same tasks that Tasklist shows where there is one. */
@Component
class EngineTicketTasks implements TicketTasks {

    private static final String TAKE = "userTakeTicket";
    private static final String WORK = "userWorkTicket";
    private static final String RESUME = "userResumeTicket";
    private static final String CONFIRM = "userConfirmTicket";

    private final ServiceTickets tickets;
    private final TicketQueries queries;
    private final EngineTasks tasks;

    EngineTicketTasks(ServiceTickets tickets, TicketQueries queries, EngineTasks tasks) {
        this.tickets = tickets;
        this.queries = queries;
        this.tasks = tasks;
    }

    @Override
    @Transactional
    public void take(String number, String user) {
        if (queries.state(number) == TicketState.OPEN) {
            tasks.complete(number, TAKE, user, Map.of());
        } else {
            tickets.handOver(number, user);
        }
    }

    @Override
    @Transactional
    public void work(String number, TicketStep step, String words, String user) {
        if (words.isBlank()) {
            throw Refusal.invalid("words", "ticket.words-missing");
        }
        if (queries.state(number) == TicketState.IN_PROGRESS) {
            tasks.complete(number, WORK, user, Map.of("step", step.name(), "words", words));
        } else {
            tickets.work(number, step, words, user);
        }
    }

    @Override
    @Transactional
    public void resume(String number, String words, String user) {
        if (queries.isPaused(number)) {
            tasks.complete(number, RESUME, user, Map.of("words", words));
        } else {
            tickets.resume(number, words, user);
        }
    }

    @Override
    @Transactional
    public void close(String number, String words, String user) {
        if (queries.isSolved(number)) {
            tasks.complete(number, CONFIRM, user, Map.of("outcome", "CONFIRMED", "words", words));
        } else {
            tickets.confirm(number, true, words, user);
        }
    }

    @Override
    @Transactional
    public void reopen(String number, String words, String user) {
        if (queries.isSolved(number)) {
            tasks.complete(number, CONFIRM, user, Map.of("outcome", "REOPEN", "words", words));
        } else {
            tickets.confirm(number, false, words, user);
        }
    }
}
