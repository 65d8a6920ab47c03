package io.orderwright.process.accounts;

import static java.util.Map.entry;

import io.orderwright.platform.kernel.Roles;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.BatchPermissions;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.ProcessDefinitionPermissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;

/**
 * The roles as groups, and what each may see in the engine. A grant that exists is left as an administrator made it.
 * Nobody may start, deploy or delete a process: orders start processes, releases deploy them.
 */
@Component
class RoleSetup {

    private static final Map<String, String> NAMES = Map.ofEntries(
            entry(Roles.SALES, "销售 Sales"),
            entry(Roles.SALES_MANAGER, "销售经理 Sales manager"),
            entry(Roles.CREDIT_CONTROLLER, "信用管理 Credit controller"),
            entry(Roles.FINANCE, "财务 Finance"),
            entry(Roles.LEGAL, "法务 Legal"),
            entry(Roles.PURCHASING, "采购 Purchasing"),
            entry(Roles.PRODUCTION_PLANNER, "生产计划 Production planner"),
            entry(Roles.WAREHOUSE, "仓库 Warehouse"),
            entry(Roles.SERVICE_AGENT, "售后服务 Service agent"),
            entry(Roles.PROCESS_OWNER, "流程负责人 Process owner"),
            entry(Roles.RULE_OWNER, "规则负责人 Rule owner"),
            entry(Roles.AUDITOR, "审计 Auditor"),
            entry(Roles.GENERAL_MANAGER, "总经理 General manager"),
            entry(Roles.ADMINISTRATOR, "系统管理员 Administrator"),
            entry(Roles.INITIAL_LOAD, "期初导入 Initial load"));

    private final IdentityService identities;
    private final AuthorizationService authorizations;

    RoleSetup(IdentityService identities, AuthorizationService authorizations) {
        this.identities = identities;
        this.authorizations = authorizations;
    }

    void ensure() {
        Roles.EMPLOYEES.forEach(this::group);
        Roles.TASK_WORKERS.forEach(this::taskWorker);
        Roles.PROCESS_WATCHERS.forEach(this::processWatcher);
        administrator();
    }

    private void group(String role) {
        if (identities.createGroupQuery().groupId(role).count() == 0) {
            Group group = identities.newGroup(role);
            group.setName(NAMES.getOrDefault(role, role));
            group.setType(Roles.ADMINISTRATOR.equals(role) ? "SYSTEM" : "WORKFLOW");
            identities.saveGroup(group);
        }
    }

    /** Tasks themselves are granted by the engine one by one, to their assignee and candidate groups. */
    private void taskWorker(String role) {
        grant(role, Resources.APPLICATION, "tasklist", Permissions.ACCESS);
        grant(role, Resources.PROCESS_DEFINITION, Authorization.ANY, ProcessDefinitionPermissions.READ);
    }

    private void processWatcher(String role) {
        grant(role, Resources.APPLICATION, "cockpit", Permissions.ACCESS);
        grant(
                role,
                Resources.PROCESS_DEFINITION,
                Authorization.ANY,
                ProcessDefinitionPermissions.READ,
                ProcessDefinitionPermissions.READ_INSTANCE,
                ProcessDefinitionPermissions.READ_TASK,
                ProcessDefinitionPermissions.READ_HISTORY,
                ProcessDefinitionPermissions.RETRY_JOB,
                ProcessDefinitionPermissions.SUSPEND,
                ProcessDefinitionPermissions.SUSPEND_INSTANCE,
                // retries of external tasks ask for it; moving tokens and changing variables is shut at the door
                ProcessDefinitionPermissions.UPDATE_INSTANCE);
        grant(role, Resources.DEPLOYMENT, Authorization.ANY, Permissions.READ);
        grant(role, Resources.BATCH, Authorization.ANY, BatchPermissions.READ);
    }

    private void administrator() {
        String role = Roles.ADMINISTRATOR;
        grant(role, Resources.APPLICATION, "admin", Permissions.ACCESS);
        for (Resource resource : List.of(
                Resources.USER,
                Resources.GROUP,
                Resources.GROUP_MEMBERSHIP,
                Resources.AUTHORIZATION,
                Resources.FILTER)) {
            grant(role, resource, Authorization.ANY, Permissions.ALL);
        }
    }

    private void grant(String role, Resource resource, String id, Permission... permissions) {
        boolean exists = authorizations
                        .createAuthorizationQuery()
                        .groupIdIn(role)
                        .resourceType(resource)
                        .resourceId(id)
                        .count()
                > 0;
        if (exists) {
            return;
        }
        Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        grant.setGroupId(role);
        grant.setResource(resource);
        grant.setResourceId(id);
        grant.setPermissions(permissions);
        authorizations.saveAuthorization(grant);
    }
}
