package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.approvals.ActOnApproval;
import io.orderwright.approvals.Verb;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.customers.Tier;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What a customer owes, may owe and how well he pays stays with those whose work it is, whatever door one comes through. */
@Tag("credit")
@Tag("security")
class CreditIsNotForEverybodyTest extends Business {

    @LocalServerPort
    int port;

    @Test
    void whyAnOrderWasDecidedSoIsToldWithoutTheCustomersCreditToOthers() {
        String number = place(customer(Tier.KEY, "B", "100000"), line(goods("1000.00", 100), 60));
        String path = "/api/v1/orders/" + number + "/timeline";
        String sales = new Browser(port).as("sally").get(path).body();
        assertThat(sales)
                .contains("\"utilisationPercent\":\"***\"", "\"creditGrade\":\"***\"", "credit/credit-decision")
                .doesNotContain("\"grade\":\"B\"");
        String controller = new Browser(port).as("chris").get(path).body();
        assertThat(controller).contains("\"grade\":\"B\"").doesNotContain("***");
    }

    @Test
    void theFormOfASubmitterShowsNoCredit() {
        String number = place(customer(Tier.KEY, "B", "777777"), line(goods("1000.00", 100), 60));
        thenIs(number, IN_APPROVAL);
        questions.act(new ActOnApproval(number, null, Verb.SEND_BACK, "", "which date?", "morgan"));
        assertThat(form("sally", taskOf(number).getId()))
                .contains(number, "***")
                .doesNotContain("777777");
    }

    @Test
    void whoeverIsAskedSeesTheCreditThatHeAnswersFor() {
        String number = place(customer(Tier.KEY, "B", "777777"), line(goods("1000.00", 100), 60));
        thenIs(number, IN_APPROVAL);
        questions.act(new ActOnApproval(number, null, Verb.TRANSFER, "wendy", "yours", "morgan"));
        assertThat(form("wendy", taskOf(number).getId())).contains("777777");
    }

    @Test
    void noProcessKeepsACopyOfACustomersCredit() {
        String number = place(customer(Tier.STANDARD, "D", "10"), line(goods("1000.00", 100), 60));
        thenIs(number, ON_HOLD);
        assertThat(form("chris", taskOf(number).getId())).contains("10.00");
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number)
                .singleResult()
                .getId();
        assertThat(runtime.createVariableInstanceQuery()
                        .processInstanceIdIn(instance)
                        .list())
                .extracting(org.camunda.bpm.engine.runtime.VariableInstance::getName)
                .contains("orderNumber")
                .doesNotContain("order");
    }

    private String form(String person, String task) {
        return new Browser(port)
                .as(person)
                .engine("GET", "task/" + task + "/form-variables", "")
                .body();
    }
}
