package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.credit.CreditEvent.LimitEnded;
import io.orderwright.credit.limits.GrantCredit;
import io.orderwright.credit.limits.LimitKind;
import io.orderwright.credit.limits.LimitOrigin;
import io.orderwright.credit.limits.LimitState;
import io.orderwright.credit.limits.LimitView;
import io.orderwright.credit.limits.ProposeLimit;
import io.orderwright.credit.ports.LimitTasks;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.numbers.SaidNumber;
import io.orderwright.sales.customers.Tier;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Limits have days, a proposer and somebody else who decided. */
@Tag("credit")
class CreditLimitsTest extends Business {

    @Autowired
    LimitTasks limitTasks;

    @Test
    void whoProposedALimitNeverDecidesIt() {
        String customer = customer(Tier.KEY, "B", "100");
        LimitView own = propose(customer, LimitKind.ORDINARY, "5000", null, "chris");

        assertThatThrownBy(() -> limitTasks.decide(own.number(), true, "", "chris"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("approval.own-order");
        assertThat(limitOf(customer)).isEqualTo(Money.parse("100 CNY"));

        limitTasks.decide(own.number(), true, "", "grace");
        assertThat(limitOf(customer)).isEqualTo(Money.parse("5000 CNY"));
        assertThat(limits.get(own.number()).decidedBy()).isEqualTo("grace");
    }

    @Test
    void theTableSaysWhoDecidesAndOthersMayNot() {
        String customer = customer(Tier.KEY, "B", "100000");
        LimitView large = propose(customer, LimitKind.ORDINARY, "500000.01", null, "morgan");

        assertThat(large.ownerGroup()).isEqualTo("general-manager");
        assertThat(large.tableName()).isEqualTo("credit/limit-approval");
        assertThat(large.tableVersion()).isNotBlank();
        assertThat(large.row()).isEqualTo("D-2");
        assertThatThrownBy(() -> limitTasks.decide(large.number(), true, "", "chris"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("task.not-yours");
        assertThat(limitTasks.waitingFor("grace", 0, 500)).contains(large.number());
        assertThat(limitTasks.waitingFor("chris", 0, 500)).doesNotContain(large.number());
    }

    @Test
    void aRejectedLimitNeedsAReasonAndChangesNothing() {
        String customer = customer(Tier.KEY, "B", "100");
        LimitView asked = propose(customer, LimitKind.ORDINARY, "5000", null, "morgan");

        assertThatThrownBy(() -> limitTasks.decide(asked.number(), false, " ", "chris"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("approval.reason-missing");
        limitTasks.decide(asked.number(), false, "too early", "chris");

        assertThat(limits.get(asked.number()).state()).isEqualTo(LimitState.REJECTED);
        assertThat(limitOf(customer)).isEqualTo(Money.parse("100 CNY"));
        assertThatThrownBy(() -> limitTasks.decide(asked.number(), true, "", "chris"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("approval.done.REJECT");
    }

    @Test
    void aTemporaryRaiseCountsUntilItsLastDayAndThenTheOrdinaryLimitAgain() {
        String customer = customer(Tier.KEY, "B", "500");
        LimitView raise = propose(customer, LimitKind.TEMPORARY, "600", 10, "morgan");
        limitTasks.decide(raise.number(), true, "", "chris");
        assertThat(limitOf(customer)).isEqualTo(Money.parse("600 CNY"));
        String within = place(customer, line(goods("100.00", 50), 6));
        thenIs(within, TO_SHIP);
        cancels(within, "only a test of the limit", "sally");

        itIsOver(raise);

        // No timer has fired yet: the check itself knows.
        String beyond = place(customer, line(goods("100.00", 50), 6));
        thenIs(beyond, ON_HOLD);
        assertThat(limitOf(customer)).isEqualTo(Money.parse("500 CNY"));
        assertThat(limits.of(customer, Long.MAX_VALUE, 10))
                .extracting(LimitView::number, LimitView::counts)
                .contains(org.assertj.core.groups.Tuple.tuple(raise.number(), false));
    }

    @Test
    void theEndOfALimitIsToldAndNotSilent() {
        String customer = customer(Tier.KEY, "B", "500");
        LimitView raise = propose(customer, LimitKind.TEMPORARY, "600", 10, "morgan");
        limitTasks.decide(raise.number(), true, "", "chris");
        itIsOver(raise);

        management.executeJob(timer(raise).getId());

        assertThat(jdbc.queryForList(
                        "select event from audit_record where subject = ? order by id", String.class, customer))
                .endsWith(LimitEnded.class.getSimpleName());
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(raise.number())
                        .count())
                .isZero();
    }

    @Test
    void aLimitThatBeginsLaterDoesNotCountBeforeAndWakesHeldOrdersOnItsFirstDay() {
        String customer = customer(Tier.KEY, "B", "100");
        LimitView later = limits.propose(
                new ProposeLimit(
                        customer,
                        LimitKind.ORDINARY,
                        new SaidNumber(new BigDecimal("5000")),
                        LocalDate.now().plusDays(3),
                        null,
                        "next year's contract"),
                "morgan");
        limitTasks.decide(later.number(), true, "", "chris");
        String held = place(customer, line(goods("100.00", 50), 5));
        thenIs(held, ON_HOLD);
        assertThat(limitOf(customer)).isEqualTo(Money.parse("100 CNY"));

        sql("update credit_limit set valid_from = current_date where number = ?", later.number());
        management.executeJob(timer(later).getId());

        thenIs(held, TO_SHIP);
        assertThat(limitOf(customer)).isEqualTo(Money.parse("5000 CNY"));
    }

    @Test
    void creditControlOpensAndLowersALimitButDoesNotRaiseItAlone() {
        String customer = customer(Tier.KEY, "B", "1000");

        credit.grant(new GrantCredit(customer, "C", "CNY", new SaidNumber(new BigDecimal("800"))), "chris");
        assertThat(limitOf(customer)).isEqualTo(Money.parse("800 CNY"));
        assertThat(creditOf(customer).grade()).isEqualTo("C");
        assertThatThrownBy(() -> credit.grant(
                        new GrantCredit(customer, "B", "CNY", new SaidNumber(new BigDecimal("801"))), "chris"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("credit.limit-raise");

        assertThat(limitOf(customer)).isEqualTo(Money.parse("800 CNY"));
        assertThat(creditOf(customer).grade()).isEqualTo("C");
        assertThat(limits.of(customer, Long.MAX_VALUE, 10))
                .extracting(LimitView::origin)
                .containsExactly(LimitOrigin.LOWERED, LimitOrigin.OPENING);
    }

    @Test
    void daysThatMakeNoSenseAreRefused() {
        String customer = customer(Tier.KEY, "B", "1000");
        LocalDate today = LocalDate.now();

        refused("credit.limit-end-missing", customer, LimitKind.TEMPORARY, "2000", null, null);
        refused("credit.limit-begins-before-today", customer, LimitKind.ORDINARY, "2000", today.minusDays(1), null);
        refused("credit.limit-ends-before-it-begins", customer, LimitKind.ORDINARY, "2000", today, today.minusDays(1));
        refused("credit.limit-raises-nothing", customer, LimitKind.TEMPORARY, "1000", null, today.plusDays(3));
        propose(customer, LimitKind.TEMPORARY, "1100", 5, "morgan");
        refused("credit.limit-proposal-waits", customer, LimitKind.TEMPORARY, "1200", null, today.plusDays(3));
    }

    private void refused(String code, String customer, LimitKind kind, String limit, LocalDate from, LocalDate until) {
        assertThatThrownBy(() -> limits.propose(
                        new ProposeLimit(customer, kind, new SaidNumber(new BigDecimal(limit)), from, until, "why"),
                        "morgan"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining(code);
    }

    private LimitView propose(String customer, LimitKind kind, String limit, Integer days, String by) {
        LocalDate until = days == null ? null : LocalDate.now().plusDays(days);
        return limits.propose(
                new ProposeLimit(customer, kind, new SaidNumber(new BigDecimal(limit)), null, until, "grows"), by);
    }

    /** Its days are moved into the past, and what the account knew about them too. */
    private void itIsOver(LimitView limit) {
        sql(
                "update credit_limit set valid_from = current_date - 9, valid_until = current_date - 1 where number = ?",
                limit.number());
        sql("update credit_account set limit_until = current_date - 1 where customer_code = ?", limit.customer());
    }

    private Job timer(LimitView limit) {
        List<Job> timers = management
                .createJobQuery()
                .processInstanceId(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(limit.number())
                        .singleResult()
                        .getId())
                .list();
        assertThat(timers).hasSize(1);
        return timers.get(0);
    }

    private Money limitOf(String customer) {
        return creditOf(customer).limit();
    }
}
