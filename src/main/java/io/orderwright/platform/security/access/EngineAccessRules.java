package io.orderwright.platform.security.access;

import io.orderwright.platform.ground.AccessRule;
import io.orderwright.platform.ground.AccessRule.Audience;
import io.orderwright.platform.kernel.Roles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of the engine's web apps and their API may be reached at all. A write is possible only where it is listed:
 * no deployment, no start of a process, no change of variables, no moving of tokens, no work on behalf of a worker.
 * Behind these rules the engine's own authorizations decide about the single task and process.
 */
final class EngineAccessRules {

    private static final String APPS = "/camunda";
    private static final String ENGINE = APPS + "/api/engine/engine/*/";

    private static final Set<String> READ = Set.of("GET", "HEAD", "OPTIONS");

    private static final List<String> APP_USERS = union(Roles.TASK_WORKERS, Roles.PROCESS_WATCHERS);

    private final List<AccessRule> rules = new ArrayList<>();

    private EngineAccessRules() {}

    static List<AccessRule> all() {
        EngineAccessRules rules = new EngineAccessRules();
        rules.shutForGood();
        rules.apps();
        rules.tasks();
        rules.watching();
        rules.administration();
        rules.read(APP_USERS, APPS + "/api/engine/engine/", APPS + "/api/engine/engine", ENGINE + "**");
        rules.nobody(APPS, APPS + "/**");
        return List.copyOf(rules.rules);
    }

    /** Creating an administrator without a login (CVE-2026-77226), and every second way to try a password. */
    private void shutForGood() {
        nobody(APPS + "/api/admin/setup/**", APPS + "/app/admin/*/setup/**");
        nobody(APPS + "/api/admin/auth/user/*/login/**", ENGINE + "identity/verify");
        nobody(ENGINE + "deployment/create", ENGINE + "deployment/*/redeploy", ENGINE + "telemetry/**");
    }

    private void apps() {
        read(Roles.EMPLOYEES, APPS, APPS + "/", APPS + "/app", APPS + "/app/", APPS + "/favicon.ico");
        read(Roles.EMPLOYEES, APPS + "/lib/**", APPS + "/assets/**", APPS + "/api/*/plugin/*/static/**");
        read(Roles.EMPLOYEES, APPS + "/app/welcome", APPS + "/app/welcome/**", APPS + "/api/welcome/**");
        read(Roles.EMPLOYEES, APPS + "/api/admin/auth/user/*");
        post(Roles.EMPLOYEES, APPS + "/api/admin/auth/user/*/logout");
        read(Roles.TASK_WORKERS, APPS + "/app/tasklist", APPS + "/app/tasklist/**", APPS + "/api/tasklist/**");
        read(Roles.PROCESS_WATCHERS, APPS + "/app/cockpit", APPS + "/app/cockpit/**", APPS + "/api/cockpit/**");
        post(Roles.PROCESS_WATCHERS, APPS + "/api/cockpit/plugin/**");
        read(List.of(Roles.ADMINISTRATOR), APPS + "/app/admin", APPS + "/app/admin/**", APPS + "/api/admin/**");
    }

    /** Of the ways to hand a task on there is one: to name another as its assignee, which is judged and recorded. */
    private void tasks() {
        post(APP_USERS, engine("task", "task/count", "filter/*/list", "filter/*/singleResult", "filter/*/count"));
        post(APP_USERS, engine("task/*/claim", "task/*/unclaim", "task/*/complete", "task/*/submit-form"));
        post(APP_USERS, engine("task/*/assignee"));
        post(APP_USERS, engine("variable-instance", "variable-instance/count", "history/task", "history/task/count"));
        put(APP_USERS, engine("user/*/profile"));
        post(APP_USERS, engine("identity/password-policy"));
    }

    private void watching() {
        for (String query : List.of(
                "process-instance",
                "execution",
                "job",
                "job-definition",
                "external-task",
                "history/process-instance",
                "history/activity-instance",
                "history/variable-instance",
                "history/incident",
                "history/detail",
                "history/external-task-log",
                "history/job-log")) {
            post(Roles.PROCESS_WATCHERS, engine(query, query + "/count"));
        }
        post(Roles.PROCESS_WATCHERS, engine("job/retries", "job-definition/*/retries", "job/*/execute"));
        put(Roles.PROCESS_WATCHERS, engine("job/*/retries", "job-definition/*/retries", "job/*/duedate"));
        put(Roles.PROCESS_WATCHERS, engine("external-task/retries", "external-task/*/retries"));
        put(Roles.PROCESS_WATCHERS, engine("job/*/suspended", "job-definition/*/suspended"));
        put(Roles.PROCESS_WATCHERS, engine("process-instance/*/suspended", "process-definition/*/suspended"));
        put(Roles.PROCESS_WATCHERS, engine("incident/*/annotation"));
        add("DELETE", Roles.PROCESS_WATCHERS, engine("incident/*/annotation"));
    }

    private void administration() {
        List<String> administrator = List.of(Roles.ADMINISTRATOR);
        post(administrator, engine("user/create", "user/*/unlock", "group/create", "authorization/create"));
        post(administrator, engine("user", "user/count", "group", "group/count", "filter/create"));
        put(administrator, engine("user/*/credentials", "group/*", "group/*/members/*", "authorization/*", "filter/*"));
        add("DELETE", administrator, engine("user/*", "group/*", "group/*/members/*", "authorization/*", "filter/*"));
    }

    private void nobody(String... patterns) {
        rules.add(new AccessRule(Set.of(), List.of(patterns), Audience.NOBODY, Set.of()));
    }

    private void read(List<String> roles, String... patterns) {
        rules.add(new AccessRule(READ, List.of(patterns), Audience.ROLES, Set.copyOf(roles)));
    }

    private void post(List<String> roles, String... patterns) {
        add("POST", roles, patterns);
    }

    private void put(List<String> roles, String... patterns) {
        add("PUT", roles, patterns);
    }

    private void add(String method, List<String> roles, String... patterns) {
        rules.add(new AccessRule(Set.of(method), List.of(patterns), Audience.ROLES, Set.copyOf(roles)));
    }

    private static String[] engine(String... paths) {
        return Arrays.stream(paths).map(path -> ENGINE + path).toArray(String[]::new);
    }

    private static List<String> union(List<String> some, List<String> others) {
        return List.copyOf(
                Stream.concat(some.stream(), others.stream()).collect(Collectors.toCollection(LinkedHashSet::new)));
    }
}
