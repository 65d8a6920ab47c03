package io.orderwright.process.accounts;

import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** Tasklist's filters, named in both languages because a filter has one name. Everyone may use them. */
@Component
class TaskFilters {

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;

    TaskFilters(FilterService filters, TaskService tasks, AuthorizationService authorizations) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
    }

    void ensure() {
        // The first one is what Tasklist opens with: what waits for somebody waits for the group until one claims it.
        ensure(
                "我的小组 My groups",
                10,
                "#2f7d32",
                "我的小组可认领的任务 For my groups to claim",
                tasks.createTaskQuery()
                        .taskCandidateGroupInExpression("${ currentUserGroups() }")
                        .taskUnassigned());
        ensure(
                "我的任务 My tasks",
                20,
                "#0b5cad",
                "已分配给我的任务 Assigned to me",
                tasks.createTaskQuery().taskAssigneeExpression("${ currentUser() }"));
        ensure(
                "已逾期 Overdue",
                30,
                "#a61b1b",
                "已过到期时间的任务 Past their due date",
                tasks.createTaskQuery().dueBeforeExpression("${ now() }"));
    }

    private void ensure(String name, int priority, String color, String description, TaskQuery query) {
        if (filters.createTaskFilterQuery().filterName(name).count() > 0) {
            return;
        }
        Filter filter = filters.newTaskFilter(name);
        filter.setQuery(query.orderByDueDate().asc().orderByTaskCreateTime().asc());
        filter.setProperties(Map.of(
                "description", description,
                "priority", priority,
                "color", color,
                "refresh", true,
                "showUndefinedVariable", false));
        filters.saveFilter(filter);

        Authorization everyone = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GLOBAL);
        everyone.setResource(Resources.FILTER);
        everyone.setResourceId(filter.getId());
        everyone.addPermission(Permissions.READ);
        authorizations.saveAuthorization(everyone);
    }
}
