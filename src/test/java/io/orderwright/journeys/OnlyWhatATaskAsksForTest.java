package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import java.net.http.HttpResponse;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Requests written by hand, as no form would send them: a task takes its own answers and nothing else. */
@Tag("security")
class OnlyWhatATaskAsksForTest extends Business {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    private String order = "";
    private Task task;

    @BeforeEach
    void somethingToApprove() {
        order = place(customer(Tier.KEY, "A", "1000000"), line(goods("60000", 10), 3));
        thenIs(order, OrderState.IN_APPROVAL);
        task = taskOf(order);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"verb\":{\"value\":\"APPROVE\"},\"comment\":{\"value\":\"\"},\"subject\":{\"value\":\"SO-1\"}}",
                "{\"verb\":{\"value\":\"APPROVE\"},\"comment\":{\"value\":\"\"},\"seat\":{\"value\":1}}",
                "{\"approved\":{\"value\":true},\"comment\":{\"value\":\"\"}}",
                "{\"verb\":{\"value\":\"APPROVE\"},\"comment\":{\"value\":\"\"},\"signOffLevels\":{\"value\":0}}",
                "{\"verb\":{\"value\":\"APPROVE\"},\"comment\":{\"value\":\"\"},\"creditAnswer\":{\"value\":\"APPROVE\"}}",
                "{\"verb\":{\"value\":\"APPROVE\"},\"comment\":{\"value\":\"\"},\"document\":{\"value\":\"{}\",\"type\":\"Json\"}}",
                "{\"verb\":{\"value\":true},\"comment\":{\"value\":\"\"}}",
                "{\"verb\":{\"value\":1},\"comment\":{\"value\":\"\"}}",
                "{\"verb\":{\"value\":\"true\",\"type\":\"Json\"},\"comment\":{\"value\":\"\"}}",
                "{\"verb\":{\"value\":\"APPROVE\"},\"comment\":{\"value\":5}}",
                "{\"comment\":{\"value\":\"yes\"}}",
                "{}"
            })
    void nothingElseIsTaken(String variables) {
        Browser morgan = person("morgan");
        for (String way : new String[] {"complete", "submit-form"}) {
            HttpResponse<String> answer =
                    morgan.engine("POST", "task/" + task.getId() + "/" + way, "{\"variables\":" + variables + "}");
            assertThat(answer.statusCode()).as(way + " " + answer.body()).isEqualTo(400);
            assertThat(answer.body())
                    .as(way)
                    .containsPattern("回答|此任务不接受")
                    .containsPattern("answer|does not ask")
                    .doesNotContain("${");
        }
        assertThat(orders.get(order).state()).isEqualTo(OrderState.IN_APPROVAL);
        assertThat(tasks.getVariable(task.getId(), "subject")).isEqualTo(order);
        assertThat(tasks.getVariable(task.getId(), "signOffLevels")).isNull();
    }

    @Test
    void givingATaskBackTakesNothingElseEither() {
        HttpResponse<String> answer = person("morgan")
                .engine(
                        "POST",
                        "task/" + task.getId() + "/resolve",
                        "{\"variables\":{\"signOffLevels\":{\"value\":0}}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(tasks.getVariable(task.getId(), "signOffLevels")).isNull();
    }

    @Test
    void aCandidateCannotChangeVariablesPastTheTask() {
        Browser morgan = person("morgan");
        String body = "{\"value\":0,\"type\":\"Integer\"}";
        String many = "{\"modifications\":{\"signOffLevels\":" + body + "}}";
        String task = "task/" + this.task.getId();
        String process = "process-instance/" + this.task.getProcessInstanceId();
        String execution = "execution/" + this.task.getExecutionId();
        for (String path : new String[] {task + "/variables", task + "/localVariables", process + "/variables"}) {
            assertThat(morgan.engine("PUT", path + "/signOffLevels", body).statusCode())
                    .as(path)
                    .isEqualTo(403);
            assertThat(morgan.engine("POST", path, many).statusCode()).as(path).isEqualTo(403);
            assertThat(morgan.engine("DELETE", path + "/signOffLevels", "").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(morgan.engine("PUT", execution + "/localVariables/signOffLevels", body)
                        .statusCode())
                .isEqualTo(403);
        assertThat(tasks.getVariable(this.task.getId(), "signOffLevels")).isNull();
    }

    /** What hands a question on is recorded, so it goes through the form and through nothing else. */
    @Test
    void aQuestionIsHandedOnByItsFormOnly() {
        Browser morgan = person("morgan");
        String of = "task/" + task.getId();
        String[][] ways = {
            {"POST", of + "/assignee", "{\"userId\":\"chris\"}"},
            {"POST", of + "/claim", "{\"userId\":\"chris\"}"},
            {"POST", of + "/delegate", "{\"userId\":\"chris\"}"},
            {"POST", of + "/identity-links", "{\"userId\":\"chris\",\"type\":\"candidate\"}"},
            {"POST", of + "/identity-links", "{\"groupId\":\"finance\",\"type\":\"candidate\"}"},
            {"POST", of + "/identity-links/delete", "{\"groupId\":\"sales-manager\",\"type\":\"candidate\"}"},
            {"PUT", of, "{\"name\":\"x\",\"assignee\":\"chris\",\"due\":\"2099-01-01T00:00:00.000+0000\"}"}
        };
        for (String[] way : ways) {
            HttpResponse<String> answer = morgan.engine(way[0], way[1], way[2]);
            assertThat(answer.statusCode())
                    .as(way[0] + " " + way[1] + " " + way[2] + ": " + answer.body())
                    .isEqualTo(403);
        }
        assertThat(tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee())
                .isNull();
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .singleElement()
                .satisfies(link -> assertThat(link.getGroupId()).isEqualTo("sales-manager"));
        assertThat(morgan.engine("POST", of + "/claim", "{\"userId\":\"morgan\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(morgan.engine("POST", of + "/unclaim", "").statusCode()).isEqualTo(204);
        assertThat(approvals.acts(order)).isEmpty();
    }

    @Test
    void aRejectionWithoutAReasonIsRefusedInWords() {
        HttpResponse<String> answer =
                submit("morgan", "{\"verb\":{\"value\":\"REJECT\"},\"comment\":{\"value\":\" \"}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).contains("A rejection needs a reason").doesNotContain(task.getId());
        assertThat(orders.get(order).state()).isEqualTo(OrderState.IN_APPROVAL);
    }

    @Test
    void whoPlacedAnOrderReadsThatHeCannotApproveIt() {
        Approvers approvers = new Approvers(accounts, identities);
        approvers.hire("max", "sales-manager");
        order = placeAs("morgan", order(customer(Tier.KEY, "A", "1000000"), false, line(goods("60000", 10), 3)));
        thenIs(order, OrderState.IN_APPROVAL);
        approvers.restore();
        task = taskOf(order);
        HttpResponse<String> answer = submit("morgan", "{\"verb\":{\"value\":\"APPROVE\"}}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("Whoever placed " + order + " cannot approve it");
    }

    /** A comment may be left out; the second approver's form does not begin with the first one's answer. */
    @Test
    void theNextApproverBeginsWithAnEmptyForm() {
        order = place(customer(Tier.KEY, "A", "9000000"), line(goods("60000", 20), 12));
        thenIs(order, OrderState.IN_APPROVAL);
        task = taskOf(order);
        assertThat(submit("morgan", "{\"verb\":{\"value\":\"APPROVE\"}}").statusCode())
                .isEqualTo(204);
        task = taskOf(order);
        String form = person("grace")
                .engine("GET", "task/" + task.getId() + "/form-variables", "")
                .body();
        assertThat(form).contains("\"document\"").doesNotContain("\"verb\"").doesNotContain("\"comment\"");
        assertThat(submit("grace", "{\"verb\":{\"value\":\"APPROVE\"}}").statusCode())
                .isEqualTo(204);
        thenIs(order, OrderState.TO_SHIP);
    }

    /** Its form offers no answer, and a request written by hand gets none through either. */
    @Test
    void whoFollowsAnApprovalCannotAnswerItThere() {
        task = tasks.createTaskQuery()
                .processInstanceBusinessKey(order)
                .taskDefinitionKey("userFollowApproval")
                .singleResult();
        for (String verb : List.of("APPROVE", "RESUBMIT", "GIVE_UP", "REVOKE")) {
            assertThat(submit("sally", "{\"verb\":{\"value\":\"" + verb + "\"},\"comment\":{\"value\":\"now\"}}")
                            .statusCode())
                    .as(verb)
                    .isEqualTo(400);
        }
        assertThat(orders.get(order).state()).isEqualTo(OrderState.IN_APPROVAL);
        assertThat(tasksOf(order)).hasSize(1);
    }

    @Test
    void theWarehouseSeesTheGoodsAndNeitherPricesNorCredit() {
        approves("morgan", order);
        thenIs(order, OrderState.TO_SHIP);
        task = taskOf(order);
        String form = person("wendy")
                .engine("GET", "task/" + task.getId() + "/form-variables", "")
                .body();
        assertThat(form)
                .contains(order)
                .contains("quantity")
                .doesNotContain("price")
                .doesNotContain("credit\\");
        assertThat(submit("wendy", "{\"carrier\":{\"value\":\"SF\"},\"tracking\":{\"value\":\"\"}}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(submit("wendy", "{\"carrier\":{\"value\":\"SF\"},\"tracking\":{\"value\":\"SF-1\"}}")
                        .statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> submit(String person, String variables) {
        return person(person)
                .engine("POST", "task/" + task.getId() + "/submit-form", "{\"variables\":" + variables + "}");
    }

    private Browser person(String name) {
        Browser browser = new Browser(port).as(name);
        browser.get("/camunda/app/tasklist/default/");
        return browser;
    }
}
