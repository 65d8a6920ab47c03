package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.approvals.ports.ApprovalTasks;
import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.desk.WorkPlaces;
import io.orderwright.desk.ports.TasksOfPerson;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.Person;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.orders.OrderState;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever has something to do finds it, gets to its page from wherever he sees it, and is offered no button that is then refused. */
@Tag("doors")
class WorkIsFoundTest extends Business {

    private static final Pattern LINK = Pattern.compile("href=\"(/(?!camunda)[^\"]*)\"");

    @LocalServerPort
    int port;

    @Autowired
    ApprovalTasks answers;

    @Autowired
    CreditLimits limits;

    @Autowired
    TasksOfPerson waiting;

    @Autowired
    WorkPlaces places;

    @Test
    void whatIsSentBackIsWithItsSubmitter() {
        String number = placeAs("sally", order(customer(Tier.KEY, "A", "1000000"), false, line(goods("60000", 10), 3)));
        thenIs(number, OrderState.IN_APPROVAL);
        assertThat(page("sally", "/approvals")).doesNotContain(number);
        answers.act(
                new ActOnApproval(number, null, ApprovalVerb.SEND_BACK, "", "please explain the discount", "morgan"));

        assertThat(page("sally", "/approvals")).contains("Sent back to you").contains("/approvals/" + number);
        assertThat(page("sally", "/approvals?box=RETURNED")).contains(number);
        assertThat(waiting.first(new Person("sally", "sally", Set.of(Roles.SALES)), 1000))
                .extracting(places::addressOf)
                .contains("/approvals/" + number);
        assertThat(page("sally", "/orders/" + number))
                .contains("Sent back")
                .contains("btn-primary\" href=\"/approvals/" + number + "\"");
        assertThat(page("morgan", "/orders/" + number))
                .contains("Sent back")
                .doesNotContain("btn-primary\" href=\"/approvals/" + number + "\"");
        assertThat(page("morgan", "/approvals?box=RETURNED")).doesNotContain(number);

        answers.act(new ActOnApproval(number, null, ApprovalVerb.RESUBMIT, "", "a trade fair", "sally"));
        assertThat(page("sally", "/approvals?box=RETURNED")).doesNotContain(number);
        assertThat(page("morgan", "/orders/" + number))
                .contains("btn-primary\" href=\"/approvals/" + number + "\"")
                .doesNotContain("REFUSED\">Sent back");
    }

    /** Limits, reviews, purchases and work orders wait as well: none of them is an order. */
    @ParameterizedTest
    @ValueSource(strings = {"sally", "morgan", "chris", "grace", "wendy", "paul", "pam", "fiona"})
    void everythingThatWaitsAtHomeLeadsSomewhere(String person) {
        limits.propose(
                new ProposeLimit(
                        goodCustomer(),
                        LimitKind.ORDINARY,
                        new SaidNumber(new BigDecimal("600000")),
                        null,
                        null,
                        "grows"),
                "morgan");
        String home = page(person, "/");
        String waiting = home.substring(home.indexOf("id=\"waiting\""), home.indexOf("</section>"));
        List<String> links = links(waiting).toList();
        for (String link : links) {
            int status = new Browser(port).as(person).get(link).statusCode();
            // What is scanned leads on where it is one delivery only.
            assertThat(link.startsWith("/deliveries?scan=") && status == 302 ? 200 : status)
                    .as("%s follows %s", person, link)
                    .isEqualTo(200);
        }
    }

    @Test
    void aLimitIsDecidedOnItsCustomersPageByWhoIsAskedOnly() {
        String customer = goodCustomer();
        String number = limits.propose(
                        new ProposeLimit(
                                customer,
                                LimitKind.ORDINARY,
                                new SaidNumber(new BigDecimal("5000")),
                                null,
                                null,
                                "grows"),
                        "chris")
                .number();
        String decide = "/credit/limits/" + number + "/decision";
        for (String person : List.of("chris", "morgan", "audrey")) {
            assertThat(page(person, "/credit/" + customer)).as(person).doesNotContain(decide);
        }
        assertThat(Stream.of("grace", "fiona")
                        .filter(person -> page(person, "/credit/" + customer).contains(decide)))
                .as("who is asked")
                .isNotEmpty();
        assertThat(page("grace", "/credit/limits/" + number)).contains(customer);
    }

    @Test
    void aHoldLeadsToItsCase() {
        String number = place(customer(Tier.STANDARD, "C", "100"), line(goods("600", 10), 3));
        thenIs(number, OrderState.ON_HOLD);
        assertThat(page("chris", "/credit/cases?order=" + number))
                .contains("id=\"case-" + number + "\"")
                .containsOnlyOnce("<article");
        assertThat(new Browser(port).as("chris").get("/credit/cases?order=SO-0").statusCode())
                .isEqualTo(404);
    }

    private String page(String person, String address) {
        Browser browser = new Browser(port).as(person);
        browser.get("/?lang=en");
        var answer = browser.get(address);
        while (answer.statusCode() / 100 == 3) {
            answer = browser.get(answer.headers().firstValue("Location").orElseThrow());
        }
        return answer.body();
    }

    private static Stream<String> links(String html) {
        return LINK.matcher(html).results().map((MatchResult found) -> found.group(1)
                .replace("&amp;", "&"));
    }
}
