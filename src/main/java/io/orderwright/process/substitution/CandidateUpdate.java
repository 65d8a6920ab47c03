package io.orderwright.process.substitution;

import io.orderwright.approvals.inbox.ApprovalInbox;
import io.orderwright.approvals.inbox.InboxFilter;
import io.orderwright.approvals.inbox.InboxItem;
import io.orderwright.process.engine.forms.TaskVerbs;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.IdentityLinkType;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who may do a task, brought up to date with who is away today. */
@Component
class CandidateUpdate {

    private static final int PAGE = 200;

    private final ApprovalInbox inbox;
    private final List<TaskVerbs> verbs;
    private final TaskService tasks;

    CandidateUpdate(ApprovalInbox inbox, List<TaskVerbs> verbs, TaskService tasks) {
        this.inbox = inbox;
        this.verbs = verbs;
        this.tasks = tasks;
    }

    /** The tasks that wait for a person are those of whoever answers for him today, and of nobody else. */
    void tasksOf(String person) {
        for (InboxFilter box : List.of(InboxFilter.MINE, InboxFilter.GROUPS)) {
            Long after = null;
            List<InboxItem> page;
            do {
                page = inbox.page(box, person, after, PAGE);
                page.forEach(this::cast);
                after = page.isEmpty() ? null : page.get(page.size() - 1).key();
            } while (page.size() == PAGE);
        }
    }

    private void cast(InboxItem asked) {
        Long seat = asked.seat();
        if (seat == null) {
            return;
        }
        TaskVerbs kind = verbs.stream()
                .filter(known -> known.name().equals("approvals"))
                .findFirst()
                .orElseThrow();
        tasks.createTaskQuery().processInstanceBusinessKey(asked.subject()).list().stream()
                .filter(task -> seat.equals(tasks.getVariable(task.getId(), TaskVerbs.SEAT)))
                .forEach(task -> cast(task, kind.cast(seat)));
    }

    /** Whoever has claimed it keeps it. */
    private void cast(Task task, TaskVerbs.Candidates cast) {
        Set<String> now = tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> IdentityLinkType.CANDIDATE.equals(link.getType()))
                .map(IdentityLink::getUserId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        now.stream().filter(user -> !cast.users().contains(user)).forEach(user -> {
            tasks.deleteCandidateUser(task.getId(), user);
        });
        cast.users().stream().filter(user -> !now.contains(user)).forEach(user -> {
            tasks.addCandidateUser(task.getId(), user);
        });
        String assignee = task.getAssignee();
        if (!Objects.equals(assignee, cast.assignee()) && !claimed(assignee, cast, now)) {
            tasks.setAssignee(task.getId(), cast.assignee());
        }
    }

    private static boolean claimed(@Nullable String assignee, TaskVerbs.Candidates cast, Set<String> candidates) {
        return assignee != null
                && cast.assignee() == null
                && (candidates.contains(assignee) || !cast.groups().isEmpty());
    }
}
