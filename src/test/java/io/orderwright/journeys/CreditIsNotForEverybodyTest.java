package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.IN_APPROVAL;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.approvals.acts.ActOnApproval;
import io.orderwright.approvals.acts.ApprovalVerb;
import io.orderwright.credit.cases.CreditCases;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.DemoCast;
import io.orderwright.platform.security.login.LoginAuthentication;
import io.orderwright.platform.security.ports.Account;
import io.orderwright.platform.security.ports.Accounts;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.sales.changes.AskChange;
import io.orderwright.sales.changes.OrderChanges;
import io.orderwright.sales.changes.ports.ChangeTasks;
import io.orderwright.sales.customers.Tier;
import io.orderwright.supply.purchasing.Purchasing;
import io.orderwright.supply.purchasing.Supplier;
import io.orderwright.supply.purchasing.SupplierOffer;
import io.orderwright.supply.purchasing.Suppliers;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.security.core.context.SecurityContextHolder;

/** What a customer owes, may owe and how well he pays stays with those whose work it is, whatever door one comes through. */
@Tag("credit")
@Tag("security")
class CreditIsNotForEverybodyTest extends Business {

    @LocalServerPort
    int port;

    @Autowired
    Accounts accounts;

    @Autowired
    Suppliers suppliers;

    @Autowired
    Purchasing purchasing;

    @Autowired
    CreditCases cases;

    @Autowired
    ChangeTasks changing;

    @Autowired
    OrderChanges changes;

    @Autowired
    List<FormFacts> cards;

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
        questions.act(new ActOnApproval(number, null, ApprovalVerb.SEND_BACK, "", "which date?", "morgan"));
        assertThat(form("sally", taskOf(number).getId()))
                .contains(number, "***")
                .doesNotContain("777777");
    }

    @Test
    void whoeverIsAskedSeesTheCreditThatHeAnswersFor() {
        String number = place(customer(Tier.KEY, "B", "777777"), line(goods("1000.00", 100), 60));
        thenIs(number, IN_APPROVAL);
        Approvers approvers = new Approvers(accounts, identities);
        try {
            approvers.hire("lena", "legal");
            questions.act(new ActOnApproval(number, null, ApprovalVerb.TRANSFER, "lena", "yours", "morgan"));
            assertThat(form("lena", taskOf(number).getId())).contains("777777");
        } finally {
            approvers.restore();
        }
    }

    /** Limits and purchases have cards of their own, which whoever watches processes may open too. */
    @Test
    void everyCardIsMaskedAlikeForWhoMayNotReadWhatItShows() {
        ProposeLimit wanted = new ProposeLimit(
                customer(Tier.KEY, "B", "777777"),
                LimitKind.ORDINARY,
                new SaidNumber(new BigDecimal("888888")),
                null,
                null,
                "grows");
        String limit = limits.propose(wanted, "morgan").number();
        for (DemoCast.Member member : DemoCast.MEMBERS) {
            rights(member, Roles.CREDIT_READERS, card("limit"), limit, "777777", "888888");
        }
        String supplier = "S" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        suppliers.enter(new Supplier(supplier, "secret " + supplier, "CNY", false), "paul");
        String sku = goods("10.00", 0);
        suppliers.enter(new SupplierOffer(supplier, sku, new BigDecimal("812.34"), 7), "paul");
        place(goodCustomer(), line(sku, 10));
        String purchase = await().until(
                        () -> purchasing.page(Long.MAX_VALUE, 1_000).stream()
                                .filter(one -> one.supplier().equals(supplier))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow()
                .number();
        for (DemoCast.Member member : DemoCast.MEMBERS) {
            rights(member, Roles.BUYING_READERS, card("purchase"), purchase, "812.34", "secret");
        }
    }

    /** The row of a table that was asked about credit tells the grade: no door names it to others, and every door to readers. */
    @Test
    void noDoorNamesTheRowThatTellsTheGrade() {
        String number =
                placeAs("sally", order(customer(Tier.KEY, "B", "100000"), false, line(goods("1000.00", 100), 60)));
        thenIs(number, IN_APPROVAL);
        List<String> rows = jdbc.queryForList(
                "select row_name from decision where subject = ? and table_name in ('credit/credit-decision', 'approval/approval-levels')",
                String.class,
                number);
        assertThat(rows).hasSizeGreaterThan(1);
        String place = jdbc.queryForObject(
                "select generation || '-' || xact || '-' || (id - 1) from audit_record where subject = ? order by id limit 1",
                String.class,
                number);
        List<String> doors = List.of(
                "/api/v1/orders/" + number + "/timeline",
                "/api/v1/approvals/" + number,
                "/api/v1/events?limit=500&after=" + place,
                "/orders/" + number,
                "/approvals/" + number);
        for (DemoCast.Member member : DemoCast.MEMBERS) {
            boolean reader = Roles.CREDIT_READERS.contains(member.role());
            for (String door : doors) {
                HttpResponse<String> answer =
                        new Browser(port).as(member.user()).get(door);
                assertThat(answer.statusCode())
                        .as(member.user() + " at " + door)
                        .isEqualTo(Roles.EMPLOYEES.contains(member.role()) ? 200 : 403);
                if (answer.statusCode() == 200) {
                    assertThat(rows.stream().anyMatch(row -> names(answer.body(), row)))
                            .as(member.user() + " at " + door)
                            .isEqualTo(reader);
                }
            }
            as(member, () -> assertThat(names(card("sign-off").about(number), rows.get(rows.size() - 1)))
                    .as(member.user() + " in Tasklist")
                    .isEqualTo(reader));
        }
    }

    /** A change of an order is asked about by the same table. */
    @Test
    void noDoorOfAChangeNamesThatRowEither() {
        String number =
                placeAs("sally", order(customer(Tier.KEY, "B", "10000000"), false, line(goods("10.00", 90_000), 5)));
        thenIs(number, TO_SHIP);
        AskChange more = new AskChange(
                null, "more", List.of(new AskChange.AskedLine(1, new SaidNumber(new BigDecimal("20000")))));
        String change = changing.ask(number, more, "sally");
        String row = changes.get(change).effects().row();
        List<String> doors = List.of(
                "/api/v1/changes/" + change,
                "/api/v1/changes?size=1",
                "/api/v1/orders/" + number + "/changes",
                "/api/v1/approvals/" + change,
                "/changes/" + change);
        for (DemoCast.Member member : DemoCast.MEMBERS) {
            boolean reader = Roles.CREDIT_READERS.contains(member.role());
            Browser browser = new Browser(port).as(member.user());
            for (String door : doors) {
                HttpResponse<String> answer = browser.get(door);
                assertThat(answer.statusCode())
                        .as(member.user() + " at " + door)
                        .isEqualTo(Roles.EMPLOYEES.contains(member.role()) ? 200 : 403);
                assertThat(answer.statusCode() == 200 && names(answer.body(), row))
                        .as(member.user() + " at " + door)
                        .isEqualTo(answer.statusCode() == 200 && reader);
            }
            for (String card : List.of("sign-off", "change")) {
                as(member, () -> assertThat(names(card(card).about(change), row))
                        .as(member.user() + " in Tasklist")
                        .isEqualTo(reader));
            }
        }
        for (String person : List.of("sally", "morgan")) {
            Browser browser = new Browser(port).as(person);
            browser.get("/orders/" + number + "/change");
            String typed = "version=1&quantity-1=3&reason=less&_csrf=" + browser.csrf();
            String shown =
                    browser.form("/orders/" + number + "/change/preview", typed).body();
            assertThat(shown).contains("approval/approval-levels");
            assertThat(shown.contains("***")).as(person).isEqualTo(person.equals("sally"));
        }
    }

    private static boolean names(String text, String row) {
        return Pattern.compile("(?<![\\w-])" + Pattern.quote(row) + "(?![\\w-])")
                .matcher(text)
                .find();
    }

    /** Who is not asked, and may not read limits, learns from the question neither how much nor for what. */
    @Test
    void theQuestionTellsNoMoreThanTheDocument() {
        ProposeLimit wanted = new ProposeLimit(
                customer(Tier.KEY, "B", "777777"),
                LimitKind.ORDINARY,
                new SaidNumber(new BigDecimal("888888")),
                null,
                null,
                "grows");
        String limit = limits.propose(wanted, "morgan").number();
        for (DemoCast.Member member : DemoCast.MEMBERS) {
            boolean reader = Roles.CREDIT_READERS.contains(member.role());
            for (String door : List.of("/api/v1/approvals/" + limit, "/approvals/" + limit)) {
                HttpResponse<String> answer =
                        new Browser(port).as(member.user()).get(door);
                assertThat(answer.statusCode())
                        .as(member.user() + " at " + door)
                        .isEqualTo(Roles.EMPLOYEES.contains(member.role()) ? 200 : 403);
                if (answer.statusCode() == 200) {
                    assertThat(answer.body().replace(",", ""))
                            .as(member.user() + " at " + door)
                            .matches(body -> body.contains("888888") == reader);
                }
            }
            as(member, () -> assertThat(card("sign-off").about(limit).replace(",", ""))
                    .as(member.user() + " in Tasklist")
                    .matches(body -> body.contains("888888") == reader));
        }
    }

    private static void as(DemoCast.Member member, Runnable look) {
        SecurityContextHolder.getContext()
                .setAuthentication(
                        new LoginAuthentication(new Account(member.user(), member.name(), Set.of(member.role()))));
        try {
            look.run();
        } finally {
            SecurityContextHolder.clearContext();
        }
    }

    private FormFacts card(String name) {
        return cards.stream()
                .filter(card -> card.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static void rights(
            DemoCast.Member member, List<String> readers, FormFacts card, String number, String... confidential) {
        as(member, () -> {
            String shown = card.about(number);
            if (readers.contains(member.role())) {
                assertThat(shown).as(member.user()).contains(confidential).doesNotContain("***");
            } else {
                assertThat(shown).as(member.user()).doesNotContain(confidential).contains("***", number);
            }
        });
    }

    @Test
    void noProcessKeepsACopyOfACustomersCredit() {
        String number = place(customer(Tier.STANDARD, "D", "10"), line(goods("1000.00", 100), 60));
        thenIs(number, ON_HOLD);
        String release = cases.ofOrder(number).orElseThrow().number();
        assertThat(form("chris", taskOf(release).getId())).contains("10.00");
        assertThat(variables(number)).contains("orderNumber").doesNotContain("order");
        assertThat(variables(release)).contains("subject").doesNotContain("order", "document");
    }

    private List<String> variables(String businessKey) {
        String instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(businessKey)
                .singleResult()
                .getId();
        return runtime.createVariableInstanceQuery().processInstanceIdIn(instance).list().stream()
                .map(VariableInstance::getName)
                .toList();
    }

    private String form(String person, String task) {
        return new Browser(port)
                .as(person)
                .engine("GET", "task/" + task + "/form-variables", "")
                .body();
    }
}
