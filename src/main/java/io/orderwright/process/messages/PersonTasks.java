package io.orderwright.process.messages;

import io.orderwright.kernel.Refusal;
import io.orderwright.shipping.ports.ShippingTasks;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What persons do on our own pages and API, done to the same tasks that Tasklist shows, as the person: the engine's
 * authorizations hold here too.
 */
@Component
class PersonTasks implements ShippingTasks {

    private static final String SHIP = "userShipGoods";

    private final TaskService tasks;
    private final IdentityService identities;

    PersonTasks(TaskService tasks, IdentityService identities) {
        this.tasks = tasks;
        this.identities = identities;
    }

    @Override
    @Transactional
    public void shipped(String orderNumber, String carrier, String tracking, String user) {
        complete(orderNumber, SHIP, user, Map.of("carrier", carrier, "tracking", tracking));
    }

    private void complete(String orderNumber, String kind, String user, Map<String, Object> answers) {
        Task task = tasks.createTaskQuery()
                .taskDefinitionKey(kind)
                .processInstanceBusinessKey(orderNumber)
                .singleResult();
        if (task == null) {
            throw Refusal.notFound("task.none", orderNumber);
        }
        identities.setAuthentication(user, groupsOf(user));
        try {
            InWords.call(() -> tasks.complete(task.getId(), answers));
        } catch (AuthorizationException e) {
            throw Refusal.forbidden("task.not-yours", orderNumber);
        } finally {
            identities.clearAuthentication();
        }
    }

    private List<String> groupsOf(String user) {
        return identities.createGroupQuery().groupMember(user).list().stream()
                .map(Group::getId)
                .toList();
    }
}
