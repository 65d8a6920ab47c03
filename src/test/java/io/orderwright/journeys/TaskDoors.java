package io.orderwright.journeys;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.process.engine.TaskBean;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The doors at which somebody may try to decide, or to hand the right to it on. */
final class TaskDoors {

    private static final int FORBIDDEN = 403;
    private static final String NOBODY_KNOWS = "XX-2026-99999999";
    private static final Set<String> YES_OR_NO =
            Set.of("approved", "keepOrder", "releaseCredit", "release", "orderNow", "tryAgain", "askAgain");
    private static final Map<String, String> WORDS = Map.of(
            "releaseAmount",
            "",
            "releaseDeviation",
            "",
            "releaseUntil",
            "",
            "outcome",
            "WAIT",
            "supplierAnswer",
            "AGAIN",
            "bookWith",
            "SUNWAY",
            "tellCustomers",
            "YES",
            "received",
            "",
            "pieces",
            "*=RESTOCK:CREDIT");
    private static final String EVERY_FIELD = "approved=true&release=true&answer=yes&yes=true&comment=x&reason=x"
            + "&carrier=SF&tracking=SF-1&outcome=WAIT&signedBy=x&verb=APPROVE&amount=&deviation=&until=";

    /** Who tries, at which task; whether he should get through decides only how he asks. */
    record Attempt(DecidingTask task, Task open, String number, String person, boolean decides, String peer) {}

    private final Map<String, Object> beans;
    private final int port;
    private final Browser api;
    private final ProcessEngine engine;
    private final IdentityService identities;
    private final TaskService tasks;
    private final TransactionTemplate transaction;
    private final Map<String, Browser> browsers = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();

    TaskDoors(ApplicationContext context, int port) {
        this.beans = taskBeans(context);
        this.port = port;
        this.api = new Browser(port);
        this.engine = context.getBean(ProcessEngine.class);
        this.identities = context.getBean(IdentityService.class);
        this.tasks = context.getBean(TaskService.class);
        this.transaction = context.getBean(TransactionTemplate.class);
    }

    /** Whether it was let through; null where there is no such door. */
    Boolean opens(String way, Attempt by) {
        String user = "{\"userId\":\"%s\"}";
        String group = "{\"groupId\":\"sales\",\"type\":\"candidate\"}";
        return switch (way) {
            case "claim" -> engine(by, "POST", "/claim", user.formatted(by.person()));
            case "claim-for-another" -> engine(by, "POST", "/claim", user.formatted(by.peer()));
            case "unclaim" -> engine(by, "POST", "/unclaim", "");
            case "assign-self" -> engine(by, "POST", "/assignee", user.formatted(by.person()));
            case "assign-peer" -> engine(by, "POST", "/assignee", user.formatted(by.peer()));
            case "assign-outsider" -> engine(by, "POST", "/assignee", user.formatted("rita"));
            case "link-user" -> engine(by, "POST", "/identity-links", "{\"userId\":\"rita\",\"type\":\"candidate\"}");
            case "link-group" -> engine(by, "POST", "/identity-links", group);
            case "unlink-group" -> engine(by, "POST", "/identity-links/delete", group);
            case "delegate" -> engine(by, "POST", "/delegate", user.formatted(by.peer()));
            case "resolve" -> engine(by, "POST", "/resolve", "{}");
            case "put" -> engine(by, "PUT", "", "{\"name\":\"x\",\"assignee\":\"rita\"}");
            case "complete" -> engine(by, "POST", "/complete", answers(by));
            case "submit-form" -> engine(by, "POST", "/submit-form", answers(by));
            case "behind-delegate" ->
                behind(by, () -> tasks.delegateTask(by.open().getId(), by.peer()));
            case "behind-resolve" ->
                behind(by, () -> tasks.resolveTask(by.open().getId()));
            case "behind-link" ->
                behind(by, () -> tasks.addCandidateGroup(by.open().getId(), "sales"));
            case "behind-owner" -> behind(by, () -> tasks.setOwner(by.open().getId(), by.person()));
            case "behind-save" -> behind(by, () -> rename(by));
            case "service" ->
                by.task().listener().isEmpty() || by.task().outputs().isEmpty() ? null : service(by);
            case "api" -> by.task().door(0).isEmpty() ? null : api(by);
            case "page" -> by.task().door(2).isEmpty() ? null : page(by);
            default -> throw new IllegalArgumentException(way);
        };
    }

    private void rename(Attempt by) {
        Task changed = tasks.createTaskQuery().taskId(by.open().getId()).singleResult();
        changed.setAssignee("rita");
        tasks.saveTask(changed);
    }

    /** Whoever decides asks for more than the task does, so that he is refused for that and the task stays. */
    private String answers(Attempt by) {
        return by.decides()
                ? "{\"variables\":{\"nonsense\":{\"value\":1}}}"
                : by.task().outputs().stream()
                        .map(name -> "\"%s\":{\"value\":%s}"
                                .formatted(
                                        name, YES_OR_NO.contains(name) ? "true" : "\"" + word(by.task(), name) + "\""))
                        .collect(Collectors.joining(",", "{\"variables\":{", "}}"));
    }

    private static String word(DecidingTask task, String output) {
        return output.equals("verb")
                ? task.id().contains("Revise") ? "GIVE_UP" : task.ofARole() ? "APPROVE" : "WITHDRAW"
                : WORDS.getOrDefault(output, "x");
    }

    private boolean engine(Attempt by, String method, String path, String body) {
        HttpResponse<String> answer =
                browser(by.person()).engine(method, "task/" + by.open().getId() + path, body);
        if (answer.statusCode() >= 500 || answer.statusCode() == 401) {
            throw new AssertionError(by + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer.statusCode() != FORBIDDEN;
    }

    Browser browser(String person) {
        return browsers.computeIfAbsent(person, one -> {
            Browser browser = new Browser(port).as(one);
            browser.get("/camunda/app/welcome/default/");
            return browser;
        });
    }

    /** As if the door stood open: the engine is asked as the person. */
    private boolean behind(Attempt by, Runnable act) {
        return as(by.person(), act) == null;
    }

    /** What hands the answer on, called past the engine's task. Nothing of it stays. */
    private boolean service(Attempt by) {
        String call = by.task().listener();
        String bean = call.substring(2, call.indexOf('.'));
        String method = call.substring(call.indexOf('.') + 1, call.indexOf('('));
        String[] names =
                call.substring(call.indexOf('(') + 1, call.lastIndexOf(')')).split(", *");
        Object target = Objects.requireNonNull(beans.get(bean), bean);
        Method found = Arrays.stream(target.getClass().getMethods())
                .filter(one -> one.getName().equals(method) && one.getParameterCount() == names.length)
                .findFirst()
                .orElseThrow();
        Object[] values = new Object[names.length];
        for (int each = 0; each < names.length; each++) {
            values[each] = each == 0
                    ? by.number()
                    : found.getParameterTypes()[each] == boolean.class ? true : WORDS.getOrDefault(names[each], "x");
        }
        RuntimeException failure = as(
                by.person(),
                () -> transaction.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration())
                            .getCommandExecutorTxRequired()
                            .execute(command -> invoked(found, target, values));
                }));
        Refusal refusal = refusalIn(failure);
        return refusal == null || refusal.kind() != Refusal.RefusalKind.FORBIDDEN;
    }

    /** By the name that diagrams call them. To look for them at each attempt would take longer than to attempt. */
    private static Map<String, Object> taskBeans(ApplicationContext context) {
        Map<String, Object> named = new HashMap<>();
        context.getBeansWithAnnotation(TaskBean.class)
                .forEach((name, bean) -> named.put(
                        Objects.requireNonNull(context.findAnnotationOnBean(name, TaskBean.class))
                                .name(),
                        bean));
        return named;
    }

    private static Object invoked(Method method, Object target, Object... values) {
        try {
            method.setAccessible(true);
            return method.invoke(target, values);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }

    private static Refusal refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refusal refusal) {
                return refusal;
            }
        }
        return null;
    }

    private RuntimeException as(String person, Runnable act) {
        List<String> groups = identities.createGroupQuery().groupMember(person).list().stream()
                .map(Group::getId)
                .toList();
        identities.setAuthentication(person, groups);
        try {
            act.run();
            return null;
        } catch (RuntimeException refused) {
            return refused;
        } finally {
            identities.clearAuthentication();
        }
    }

    /** Whoever decides asks about what there is not: he is told so, and the task stays. */
    private boolean api(Attempt by) {
        String login = Base64.getEncoder()
                .encodeToString((by.person() + ":" + by.person() + "-demo").getBytes(StandardCharsets.UTF_8));
        return api.send(api.request(address(by, 0))
                                .header("Authorization", "Basic " + login)
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(by.task().door(1)))
                                .build())
                        .statusCode()
                != FORBIDDEN;
    }

    /** A page says in words what it refuses; then the task is as it was. */
    private boolean page(Attempt by) {
        Browser browser = browser(by.person());
        int status = browser.form(
                        address(by, 2),
                        EVERY_FIELD + "&_csrf=" + tokens.computeIfAbsent(by.person(), one -> browser.csrf()))
                .statusCode();
        return by.decides() ? status != FORBIDDEN : status != FORBIDDEN && gone(by);
    }

    private boolean gone(Attempt by) {
        return tasks.createTaskQuery().taskId(by.open().getId()).count() == 0;
    }

    private static String address(Attempt by, int door) {
        return by.task().door(door).replace("{n}", by.decides() ? NOBODY_KNOWS : by.number());
    }
}
