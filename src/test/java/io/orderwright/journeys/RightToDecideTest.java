package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.journeys.TaskDoors.Attempt;
import io.orderwright.platform.audit.AuditTrail;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.DemoCast;
import io.orderwright.platform.security.ports.Accounts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The right to decide stays with the role: every task of every diagram, tried by every role through every door, though an
 * administrator had granted all tasks to everybody in the engine. The tasks are read from the diagrams, so that a new one
 * is tried by itself. Whoever decides comes through every door; of the others every door of every task sees an eighth, each
 * of them in turn, unless {@code -Dcells=all}: that is {@code bin/orderwright right-to-decide}.
 */
@Tag("doors")
@Tag("security")
class RightToDecideTest extends DocumentsToDecide {

    private static final boolean ALL = "all".equals(System.getProperty("cells"));

    /** One of so many outsiders comes through a door of a task. */
    private static final int TURNS = 8;

    private static final Path FIGURE = Path.of("target", "right-to-decide.txt");

    private static final List<String> WAYS = List.of(
            "claim",
            "claim-for-another",
            "unclaim",
            "assign-self",
            "assign-peer",
            "assign-outsider",
            "link-user",
            "link-group",
            "unlink-group",
            "delegate",
            "resolve",
            "put",
            "complete",
            "submit-form",
            "behind-delegate",
            "behind-resolve",
            "behind-link",
            "behind-owner",
            "behind-save",
            "service",
            "api",
            "page");

    /** What whoever decides may do; nobody else may do anything. */
    private static final Set<String> ANSWERS = Set.of("claim", "complete", "submit-form", "service", "api", "page");

    @Autowired
    ApplicationContext context;

    @Autowired
    Accounts accounts;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    AuditTrail audit;

    private final Map<String, String> people = new LinkedHashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private Approvers approvers;
    private Authorization everything;
    private TaskDoors doors;
    private int cells;

    @BeforeEach
    void everybodyMayDoEverythingInTheEngine() {
        approvers = new Approvers(accounts, identities);
        DemoCast.MEMBERS.forEach(member -> people.putIfAbsent(member.role(), member.user()));
        Roles.EMPLOYEES.forEach(
                role -> people.computeIfAbsent(role, missing -> approvers.hire("the-" + missing, missing)));
        everything = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everything.setResource(Resources.TASK);
        everything.setResourceId(Authorization.ANY);
        everything.addPermission(Permissions.ALL);
        authorizations.saveAuthorization(everything);
        doors = new TaskDoors(context, port);
    }

    @AfterEach
    void asBefore() {
        authorizations.deleteAuthorization(everything.getId());
        approvers.restore();
        forget();
    }

    @Test
    void everyTaskIsDecidedByItsRoleAloneWhateverDoorSomebodyComesThrough() throws IOException {
        List<String> roles = List.copyOf(people.keySet());
        List<DecidingTask> all = DecidingTask.all();
        for (DecidingTask drawn : all) {
            Task open = open(drawn);
            DecidingTask task = drawn.ofARole() ? drawn.decidedBy(groups(drawn, open)) : drawn;
            String number = numbers.get(open.getId());
            Set<String> before = asked(open);
            people.forEach((role, person) -> {
                boolean decides = task.ofARole() ? task.deciders().contains(role) : person.equals(open.getAssignee());
                String peer = decides && task.ofARole() ? peer(role) : "morgan".equals(person) ? "sally" : "morgan";
                int turn = all.indexOf(drawn) + roles.indexOf(role);
                WAYS.stream()
                        .filter(way -> ALL || decides || (turn + WAYS.indexOf(way)) % TURNS == 0)
                        .forEach(way -> tryOut(way, new Attempt(task, open, number, person, decides, peer), role));
            });
            revoked(task, open, number);
            assertThat(asked(open)).as(task + " asks whom it asked").isEqualTo(before);
        }
        Files.writeString(
                FIGURE,
                "right to decide: " + cells + " cells of " + all.size() + " tasks, " + people.size() + " roles, "
                        + WAYS.size() + " ways; wrong: " + wrong.size() + "\n");
        assertThat(wrong).isEmpty();
    }

    private void tryOut(String way, Attempt attempt, String role) {
        Boolean opened = doors.opens(way, attempt);
        if (opened == null) {
            return;
        }
        cells++;
        boolean should = attempt.decides() && open(way, attempt.task())
                || way.equals("service") && attempt.task().serviceTakes(role);
        if (opened != should) {
            wrong.add(attempt.task() + " " + role + " " + way + ": " + (opened ? "open" : "shut"));
        }
        if (opened && way.equals("assign-peer")) {
            assertThat(audit.of(attempt.number(), 0, 500))
                    .as("handed on: " + attempt.task())
                    .anySatisfy(entry -> {
                        assertThat(entry.event()).isEqualTo("TaskReassigned");
                        assertThat(entry.actor()).isEqualTo(attempt.person());
                        assertThat(entry.details())
                                .containsEntry("to", attempt.peer())
                                .containsEntry("step", attempt.task().id())
                                .containsEntry("task", attempt.open().getId());
                    });
        }
        if (opened) {
            tasks.setAssignee(attempt.open().getId(), attempt.open().getAssignee());
        }
    }

    /** A role's task goes from one of the role to another; one with verbs by its form; a person's to nobody. */
    private static boolean open(String way, DecidingTask task) {
        return switch (way) {
            case "unclaim" -> task.ofARole();
            case "assign-peer" -> task.ofARole() && !task.hasVerbs();
            case "assign-self" -> !task.hasVerbs();
            default -> ANSWERS.contains(way);
        };
    }

    /** A role that was taken away counts no longer at once, though its holder is logged in and has taken the task. */
    private void revoked(DecidingTask task, Task open, String number) {
        if (!task.ofARole()) {
            return;
        }
        String role = task.deciders().get(0);
        String person = peer(role);
        assertThat(doors.browser(person)
                        .engine("POST", "task/" + open.getId() + "/claim", "{\"userId\":\"" + person + "\"}")
                        .statusCode())
                .as("claim " + task)
                .isEqualTo(204);
        Attempt attempt = new Attempt(task, open, number, person, false, "morgan");
        identities.deleteMembership(person, role);
        for (String way : List.of("complete", "submit-form", "assign-peer", "service", "api", "page")) {
            Boolean opened = doors.opens(way, attempt);
            cells += opened == null ? 0 : 1;
            if (Boolean.TRUE.equals(opened)) {
                wrong.add(task + " revoked " + way + ": open");
            }
        }
        identities.createMembership(person, role);
        tasks.setAssignee(open.getId(), null);
    }

    /** Where a document says who is asked, it is one of those whom the table beside this test names. */
    private List<String> groups(DecidingTask task, Task open) {
        List<String> groups = tasks.getIdentityLinksForTask(open.getId()).stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .toList();
        assertThat(groups).as(task + " asks").isNotEmpty();
        assertThat(task.deciders()).as(task + " is decided by").containsAll(groups);
        return groups;
    }

    private String peer(String role) {
        String login = "second-" + role;
        return identities.createUserQuery().userId(login).count() > 0 ? login : approvers.hire(login, role);
    }

    private Set<String> asked(Task task) {
        Task now = tasks.createTaskQuery().taskId(task.getId()).singleResult();
        assertThat(now).as(task.getTaskDefinitionKey() + " waits").isNotNull();
        Set<String> found = tasks.getIdentityLinksForTask(task.getId()).stream()
                .map((IdentityLink link) -> link.getType() + " " + link.getUserId() + " " + link.getGroupId())
                .collect(Collectors.toSet());
        found.add(now.getName() + " " + now.getOwner() + " " + now.getDelegationState());
        return found;
    }
}
