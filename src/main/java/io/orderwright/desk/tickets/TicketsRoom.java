package io.orderwright.desk.tickets;

import static io.orderwright.platform.kernel.Roles.EMPLOYEES;
import static io.orderwright.platform.kernel.Roles.GENERAL_MANAGER;
import static io.orderwright.platform.kernel.Roles.SALES;
import static io.orderwright.platform.kernel.Roles.SALES_MANAGER;
import static io.orderwright.platform.kernel.Roles.SERVICE_AGENT;

import io.orderwright.desk.DeskEntries;
import io.orderwright.desk.DetailWords;
import io.orderwright.desk.TaskPages;
import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRules;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the pages of tickets bring to the house: who may reach them, their link, and which tasks are done there. */
@Component
class TicketsRoom implements AccessRules, DeskEntries, TaskPages, DetailWords {

    @Override
    public List<AccessRule> accessRules() {
        return List.of(
                AccessRule.read(EMPLOYEES, "/tickets", "/tickets/*"),
                AccessRule.read(List.of(SERVICE_AGENT, SALES, SALES_MANAGER), "/orders/*/ticket"),
                AccessRule.post(List.of(SERVICE_AGENT, SALES, SALES_MANAGER), "/orders/*/ticket"),
                AccessRule.read(List.of(SERVICE_AGENT, SALES, SALES_MANAGER), "/customers/*/ticket"),
                AccessRule.post(List.of(SERVICE_AGENT, SALES, SALES_MANAGER), "/customers/*/ticket"),
                AccessRule.post(List.of(SERVICE_AGENT), "/tickets/*/act"),
                AccessRule.post(List.of(SERVICE_AGENT, SALES_MANAGER), "/tickets/*/priority"),
                AccessRule.post(List.of(SERVICE_AGENT, SALES, SALES_MANAGER, GENERAL_MANAGER), "/tickets/*/comment"));
    }

    @Override
    public List<DeskEntry> entries() {
        return List.of(new DeskEntry(87, "tickets", "/tickets", "tickets.nav", null).in(DeskGroup.GOODS));
    }

    @Override
    public List<TaskPage> taskPages() {
        return Stream.of(
                        "userTakeTicket", "userWorkTicket", "userResumeTicket", "userConfirmTicket", "userFollowTicket")
                .map(task -> TaskPage.ofPaper(task, "/tickets/{subject}"))
                .toList();
    }

    @Override
    public List<DetailWord> detailWords() {
        return List.of(
                new DetailWord("ticketKind", "tickets.kind."),
                new DetailWord("ticketPriority", "tickets.priority."),
                new DetailWord("ticketState", "tickets.state."),
                new DetailWord("ticketRisk", "tickets.act."),
                new DetailWord("toldRole", "role."));
    }
}
