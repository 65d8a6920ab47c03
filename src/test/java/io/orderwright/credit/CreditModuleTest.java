package io.orderwright.credit;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;

import io.orderwright.ModuleTest;
import io.orderwright.credit.cases.CaseOutcome;
import io.orderwright.credit.cases.CaseView;
import io.orderwright.credit.cases.CreditCases;
import io.orderwright.credit.cases.ReleaseCredit;
import io.orderwright.credit.cases.ReleasedCredit;
import io.orderwright.credit.exposure.CreditExposure;
import io.orderwright.credit.exposure.CreditOfDocuments;
import io.orderwright.credit.exposure.ExposurePart;
import io.orderwright.credit.limits.CreditGrants;
import io.orderwright.credit.limits.CreditLimits;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.credit.ports.HoldTasks;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.credit.ports.Memberships;
import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.catalog.ports.PricedCustomers;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.customers.RegisterCustomer;
import io.orderwright.sales.customers.Tier;
import io.orderwright.sales.customers.ports.CustomerBooks;
import io.orderwright.sales.customers.ports.EditorRoles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Credit by itself: limits, what orders add to what is owed, cases; tables and persons' tasks are faked. */
@ModuleTest(with = {"ground", "reference", "terms", "customers", "catalog"})
class CreditModuleTest {

    private static final LocalDate TODAY = LocalDate.now();

    @MockitoBean
    PricedCustomers pricedCustomers;

    @Autowired
    CreditControl credit;

    @Autowired
    CreditExposure exposure;

    @Autowired
    CreditOfDocuments documents;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcTemplate jdbc;

    @Autowired
    ReleasedCredit released;

    @Autowired
    CreditLimits limits;

    @Autowired
    CreditCases cases;

    @Autowired
    CustomerMaster customers;

    @Autowired
    CreditGrants grants;

    @MockitoBean
    EditorRoles roles;

    @MockitoBean
    CustomerBooks books;

    @MockitoBean
    HoldTasks holds;

    @MockitoBean
    LimitTasks tasks;

    @MockitoBean
    Memberships memberships;

    @MockitoBean
    DecisionTables tables;

    @MockitoBean
    DecisionLog decisions;

    private String customer;

    @BeforeEach
    void aCustomerWhoMayOweAThousand() {
        customer = "M" + UUID.randomUUID().toString().substring(0, 8);
        customers.register(
                new RegisterCustomer(customer, "Acme", Tier.KEY, "CNY", 30, null, null, null, null, null, null));
        credit.grant(new GrantCredit(customer, "A", "CNY", new SaidNumber(new BigDecimal("1000"))), "chris");
        given(tables.decide(eq("credit/limit-approval"), any(), any()))
                .willReturn(new Decision(
                        "credit/limit-approval",
                        "#1",
                        "L-1",
                        Map.of("owner", "general-manager", "fallback", "sales-manager"),
                        Map.of()));
        answers(CreditAnswer.APPROVE);
    }

    /** A first limit is a raise from nothing: one proposes it, another decides. */
    @Test
    @Tag("doors")
    void nobodySetsAFirstLimitAlone() {
        String other = "F" + customer;
        refused(
                RefusalKind.INVALID,
                "order.customer-unknown",
                () -> grants.set(new GrantCredit(other, "A", "CNY", new SaidNumber(BigDecimal.ZERO)), "chris"));
        for (String code : List.of(other, "I" + customer)) {
            customers.register(
                    new RegisterCustomer(code, "Acme", Tier.KEY, "CNY", 30, null, null, null, null, null, null));
        }
        refused(
                RefusalKind.CONFLICT,
                "credit.limit-raise",
                () -> grants.set(new GrantCredit(other, "A", "CNY", new SaidNumber(BigDecimal.ONE)), "chris"));
        grants.set(new GrantCredit(other, "A", "CNY", new SaidNumber(BigDecimal.ZERO)), "chris");
        assertThat(credit.picture(other, "CNY").grade()).isEqualTo("A");
        refused(
                RefusalKind.CONFLICT,
                "credit.limit-raise",
                () -> grants.set(new GrantCredit(other, "A", "CNY", new SaidNumber(BigDecimal.ONE)), "chris"));
        given(memberships.belongs("ines", "initial-load")).willReturn(true);
        grants.set(new GrantCredit("I" + customer, "A", "CNY", new SaidNumber(BigDecimal.TEN)), "ines");
        assertThat(credit.picture("I" + customer, "CNY").limit()).isEqualTo(Money.parse("10 CNY"));
    }

    @Test
    void theFirstLimitNeedsNobodyElseALowerOneNeitherAndAHigherOneDoes() {
        assertThat(limit()).isEqualTo(Money.parse("1000 CNY"));
        credit.grant(new GrantCredit(customer, "A", "CNY", new SaidNumber(new BigDecimal("400"))), "chris");
        assertThat(limit()).isEqualTo(Money.parse("400 CNY"));
        refused(
                RefusalKind.CONFLICT,
                "credit.limit-raise",
                () -> credit.grant(
                        new GrantCredit(customer, "A", "CNY", new SaidNumber(new BigDecimal("401"))), "chris"));
        assertThat(limit()).isEqualTo(Money.parse("400 CNY"));
    }

    @Test
    void aRaiseCountsWhenSomebodyElseAgrees() {
        String number = propose(LimitKind.ORDINARY, "5000", null).number();
        assertThat(limit()).isEqualTo(Money.parse("1000 CNY"));
        limits.answered(number, true, "", "grace");
        limits.begin(number);
        assertThat(limit()).isEqualTo(Money.parse("5000 CNY"));
    }

    @Test
    void oneProposalOfAKindWaitsAtATime() {
        propose(LimitKind.ORDINARY, "5000", null);
        refused(RefusalKind.CONFLICT, "credit.limit-proposal-waits", () -> propose(LimitKind.ORDINARY, "6000", null));
        propose(LimitKind.TEMPORARY, "6000", TODAY.plusDays(9));
    }

    @Test
    void aTemporaryLimitRaisesAndEnds() {
        refused(RefusalKind.INVALID, "credit.limit-end-missing", () -> propose(LimitKind.TEMPORARY, "5000", null));
        refused(
                RefusalKind.INVALID,
                "credit.limit-raises-nothing",
                () -> propose(LimitKind.TEMPORARY, "1000", TODAY.plusDays(9)));
        refused(
                RefusalKind.INVALID,
                "credit.limit-ends-before-it-begins",
                () -> propose(LimitKind.TEMPORARY, "5000", TODAY.minusDays(1)));
    }

    @Test
    void whatIsApprovedCountsAndWhatIsHeldDoesNot() {
        assertThat(credit.decide(order("SO-1", "300"))).isEqualTo(CreditAnswer.APPROVE);
        answers(CreditAnswer.HOLD);
        assertThat(credit.decide(order("SO-2", "900"))).isEqualTo(CreditAnswer.HOLD);
        assertThat(exposure()).isEqualTo(Money.parse("300 CNY"));
    }

    @Test
    void aHeldOrderHasACaseUntilTheTableLetsItGo() {
        answers(CreditAnswer.HOLD);
        credit.decide(order("SO-1", "900"));
        CaseView held = cases.ofOrder("SO-1" + customer).orElseThrow();
        assertThat(held.limit()).isEqualTo(Money.parse("1000 CNY"));
        assertThat(held.outcome()).isNull();
        answers(CreditAnswer.APPROVE);
        credit.decide(order("SO-1", "900"));
        assertThat(cases.ofOrder("SO-1" + customer)).isEmpty();
        assertThat(cases.of(customer, Long.MAX_VALUE, 9))
                .extracting(CaseView::outcome)
                .containsExactly(CaseOutcome.CLEARED);
        assertThat(exposure()).isEqualTo(Money.parse("900 CNY"));
    }

    @Test
    void aPersonsWordCoversTheOrderOrIsNone() {
        answers(CreditAnswer.HOLD);
        credit.decide(order("SO-1", "900"));
        released.release(ReleaseCredit.whole("SO-1" + customer, "knows them"), "chris");
        assertThat(exposure()).isEqualTo(Money.parse("900 CNY"));
        assertThat(cases.ofOrder("SO-1" + customer)).isEmpty();
    }

    @Test
    void whatIsCancelledIsOwedForNoMore() {
        credit.decide(order("SO-1", "300"));
        exposure.cancel("SO-1" + customer);
        assertThat(exposure()).isEqualTo(Money.parse("0 CNY"));
    }

    /** Whoever gives an order up, or lowers it, waits for whoever books a document of it, and sees what that was. */
    @ParameterizedTest
    @CsvSource({"cancel, 120", "lower, 200"})
    void whatIsBookedMeanwhileCounts(String change, String left) {
        String order = "SO-1" + customer;
        credit.decide(order("SO-1", "300"));
        CompletableFuture<Void> changed =
                Objects.requireNonNull(new TransactionTemplate(transactions).execute(status -> {
                    exposure.lock(customer, "CNY");
                    CompletableFuture<Void> other = CompletableFuture.runAsync(() -> {
                        if (change.equals("cancel")) {
                            exposure.cancel(order);
                        } else {
                            exposure.lower(order, Money.parse("200 CNY"));
                        }
                    });
                    Awaitility.await()
                            .pollInSameThread()
                            .until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                                    "select exists (select from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid)))",
                                    Boolean.class)));
                    documents.invoiced(customer, order, Money.parse("120 CNY"));
                    return other;
                }));
        changed.join();
        assertThat(exposure()).isEqualTo(Money.parse(left + " CNY"));
        documents.credited(customer, order, Money.parse("120 CNY"));
        assertThat(exposure.parts(customer, 9).stream()
                        .map(ExposurePart::openOrder)
                        .toList())
                .isEqualTo(change.equals("cancel") ? List.of() : List.of(Money.parse("80 CNY")));
        assertThat(exposure()).isEqualTo(Money.parse(change.equals("cancel") ? "0 CNY" : "80 CNY"));
    }

    @Test
    void whatIsPaidBeforeIsNotOwedFor() {
        credit.decide(new DecideCredit(
                "SO-1" + customer, customer, "KEY", Money.parse("300 CNY"), Money.parse("300 CNY"), 0, true));
        assertThat(exposure()).isEqualTo(Money.parse("0 CNY"));
    }

    private void answers(CreditAnswer answer) {
        given(tables.decide(eq("credit/credit-decision"), any(), any()))
                .willReturn(new Decision(
                        "credit/credit-decision",
                        "#1",
                        "D-1",
                        Map.of("answer", answer.name(), "reason", "reason.credit.ok"),
                        Map.of()));
    }

    private LimitView propose(LimitKind kind, String amount, LocalDate until) {
        return limits.propose(
                new ProposeLimit(customer, kind, new SaidNumber(new BigDecimal(amount)), null, until, "grows"),
                "chris");
    }

    private DecideCredit order(String number, String amount) {
        return new DecideCredit(
                number + customer,
                customer,
                "KEY",
                Money.parse(amount + " CNY"),
                Money.parse(amount + " CNY"),
                0,
                false);
    }

    private Money limit() {
        return credit.find(customer).orElseThrow().limit();
    }

    private Money exposure() {
        return credit.find(customer).orElseThrow().exposure();
    }
}
