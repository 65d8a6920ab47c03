package io.orderwright.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.platform.kernel.Roles;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One login for the engine's web apps, and the holes of the community engine closed. */
@Tag("security")
@RunningApplication
class EngineDoorTests {

    @LocalServerPort
    int port;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identities;

    @Autowired
    Bait bait;

    @BeforeEach
    void nothingTaken() {
        bait.taken.set(0);
    }

    @Test
    void oneLoginServesTheWebAppsAndTheirApi() {
        Browser morgan = new Browser(port).as("morgan");
        HttpResponse<String> app = morgan.get("/camunda/app/tasklist/default/");
        assertThat(app.statusCode()).isEqualTo(200);
        assertThat(app.body()).contains("camunda-tasklist-bootstrap");
        assertThat(morgan.engine("GET", "task", "").statusCode()).isEqualTo(200);
        assertThat(morgan.get("/camunda/api/admin/auth/user/default").body())
                .contains("\"userId\":\"morgan\"")
                .contains("tasklist")
                .doesNotContain("cockpit");
        assertThat(morgan.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(new Browser(port)
                        .as("peter")
                        .get("/camunda/app/cockpit/default/")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Browser(port)
                        .as("adam")
                        .get("/camunda/app/admin/default/")
                        .statusCode())
                .isEqualTo(200);
        assertThat(new Browser(port)
                        .get("/camunda/api/engine/engine/default/task")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void peopleSeeAndCompleteOnlyTasksOfTheirs() {
        Task task = tasks.newTask();
        task.setName("for finance");
        tasks.saveTask(task);
        tasks.addCandidateGroup(task.getId(), Roles.FINANCE);
        try {
            Browser chris = new Browser(port).as("chris");
            chris.get("/camunda/app/tasklist/default/");
            assertThat(chris.engine("GET", "task", "").body()).doesNotContain(task.getId());
            assertThat(chris.engine("POST", "task/" + task.getId() + "/complete", "{}")
                            .statusCode())
                    .isEqualTo(403);
            Browser fiona = new Browser(port).as("fiona");
            fiona.get("/camunda/app/tasklist/default/");
            assertThat(fiona.engine("GET", "task", "").body()).contains(task.getId());
            assertThat(fiona.engine("POST", "task/" + task.getId() + "/complete", "{}")
                            .statusCode())
                    .isEqualTo(204);
        } finally {
            tasks.deleteTask(task.getId(), true);
        }
    }

    @Test
    void theFiltersAreThereForEveryoneAndWork() {
        Browser fiona = new Browser(port).as("fiona");
        fiona.get("/camunda/app/tasklist/default/");
        assertThat(fiona.engine("GET", "filter?resourceType=Task", "").body())
                .contains("我的任务 My tasks")
                .contains("我的小组 My groups")
                .contains("已逾期 Overdue");
        for (Filter filter : filters.createTaskFilterQuery().list()) {
            if (filter.getName().matches("(我|已).*")) {
                HttpResponse<String> list = fiona.engine("POST", "filter/" + filter.getId() + "/list", "{}");
                assertThat(list.statusCode()).as(filter.getName() + list.body()).isEqualTo(200);
            }
        }
    }

    @Test
    void nobodyDeploysStartsOrMovesAProcessThroughTheWebApps() {
        Browser adam = new Browser(port).as("adam");
        adam.get("/camunda/app/admin/default/");
        for (String path : new String[] {
            "deployment/create",
            "process-definition/key/order-to-cash/start",
            "process-definition/key/order-to-cash/submit-form",
            "message",
            "signal",
            "migration/execute",
            "external-task/fetchAndLock",
            "process-instance/1/modification",
            "process-instance/1/variables",
            "identity/verify"
        }) {
            assertThat(adam.engine("POST", path, "{}").statusCode()).as(path).isEqualTo(403);
        }
    }

    @Test
    void theWebAppsRefuseAWriteWithoutTheirToken() {
        Browser fiona = new Browser(port).as("fiona");
        fiona.get("/camunda/app/tasklist/default/");
        HttpResponse<String> forged = fiona.send(fiona.request("/camunda/api/engine/engine/default/task")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{}"))
                .build());
        assertThat(forged.statusCode()).isEqualTo(403);
    }

    @Test
    void leavingAWebAppLeavesTheApplication() {
        Browser fiona = new Browser(port).as("fiona");
        fiona.get("/camunda/app/tasklist/default/");
        HttpResponse<String> out = fiona.send(fiona.request("/camunda/api/admin/auth/user/default/logout")
                .header("X-XSRF-TOKEN", fiona.cookie("XSRF-TOKEN").orElseThrow())
                .POST(BodyPublishers.noBody())
                .build());
        assertThat(out.statusCode()).isEqualTo(200);
        assertThat(fiona.get("/api/v1/checks").statusCode()).isEqualTo(401);
    }

    @Test
    void nobodyCreatesAnAdministratorWithoutALogin() {
        String user =
                "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"Eve\",\"lastName\":\"Nobody\"},\"credentials\":{\"password\":\"Correct-Horse-9\"}}";
        String[] administrators = identities.createUserQuery().memberOfGroup(Roles.ADMINISTRATOR).list().stream()
                .map(found -> found.getId())
                .toArray(String[]::new);
        for (String administrator : administrators) {
            identities.deleteMembership(administrator, Roles.ADMINISTRATOR);
        }
        try {
            Browser stranger = new Browser(port);
            stranger.get("/camunda/app/admin/default/setup/");
            HttpResponse<String> byStranger =
                    stranger.webApp("POST", "/camunda/api/admin/setup/default/user/create", user);
            Browser grace = new Browser(port).as("grace");
            grace.get("/camunda/app/welcome/default/");
            HttpResponse<String> byEmployee =
                    grace.webApp("POST", "/camunda/api/admin/setup/default/user/create", user);
            assertThat(identities.createUserQuery().userId("intruder").count()).isZero();
            assertThat(byStranger.statusCode()).isEqualTo(401);
            assertThat(byEmployee.statusCode()).isEqualTo(403);
        } finally {
            identities.deleteUser("intruder");
            for (String administrator : administrators) {
                identities.createMembership(administrator, Roles.ADMINISTRATOR);
            }
        }
    }

    /** CVE-2026-109432, first wall: the engine itself. */
    @Test
    void aQueryNeverReachesABeanAdHocOrStored() {
        TaskQuery adHoc = tasks.createTaskQuery()
                .or()
                .taskAssigneeExpression("${bait.take()}")
                .endOr();
        assertThatThrownBy(adHoc::list).isInstanceOf(ProcessEngineException.class);

        for (TaskQuery query : new TaskQuery[] {
            tasks.createTaskQuery().taskAssigneeExpression("${bait.take()}"),
            tasks.createTaskQuery()
                    .or()
                    .taskAssigneeExpression("${bait.take()}")
                    .taskName("x")
                    .endOr(),
            tasks.createTaskQuery().dueBeforeExpression("${now().getClass().forName('java.lang.Runtime')}")
        }) {
            Filter stored = filters.newTaskFilter("stored by a test");
            stored.setQuery(query);
            filters.saveFilter(stored);
            try {
                assertThatThrownBy(() -> filters.list(stored.getId())).isInstanceOf(ProcessEngineException.class);
            } finally {
                filters.deleteFilter(stored.getId());
            }
        }
        assertThat(bait.taken).hasValue(0);
    }

    /** CVE-2026-109432, second wall: the request. */
    @Test
    void aRequestWithAnExpressionIsRefusedAtAnyDepth() {
        Browser fiona = new Browser(port).as("fiona");
        fiona.get("/camunda/app/tasklist/default/");
        for (String body : new String[] {
            "{\"assigneeExpression\":\"${bait.take()}\"}",
            "{\"orQueries\":[{\"assigneeExpression\":\"${bait.take()}\"}]}",
            "{\"orQueries\":[{\"orQueries\":[{\"dueBefore\\u0045xpression\":\"${bait.take()}\"}]}]}",
            "{\"a\":1} {\"assigneeExpression\":\"${bait.take()}\"}"
        }) {
            HttpResponse<String> answer = fiona.engine("POST", "task", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).contains("Expressions are not accepted");
        }
        assertThat(fiona.engine("GET", "task?assignee%45xpression=x", "").statusCode())
                .isEqualTo(400);
        assertThat(fiona.engine("POST", "task", "{\"name\":\"" + "x".repeat(1024 * 1024) + "\"}")
                        .statusCode())
                .isEqualTo(413);
        assertThat(bait.taken).hasValue(0);
        assertThat(fiona.engine("POST", "task", "{\"orQueries\":[{\"name\":\"x\"}]}")
                        .statusCode())
                .isEqualTo(200);
    }
}
