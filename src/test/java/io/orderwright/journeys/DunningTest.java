package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.CLOSED;
import static io.orderwright.sales.orders.OrderState.ON_HOLD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.finance.dunning.DunningRuns;
import io.orderwright.finance.dunning.RunState;
import io.orderwright.finance.dunning.claims.ClaimView;
import io.orderwright.finance.dunning.claims.DunningClaims;
import io.orderwright.finance.dunning.letters.DunningLetters;
import io.orderwright.finance.dunning.letters.DunningObstacle;
import io.orderwright.finance.dunning.letters.LetterChannel;
import io.orderwright.finance.dunning.letters.LetterPapers;
import io.orderwright.finance.dunning.letters.LetterState;
import io.orderwright.finance.dunning.letters.LetterView;
import io.orderwright.finance.dunning.letters.LetterView.LetterRow;
import io.orderwright.finance.dunning.letters.ToldRows;
import io.orderwright.finance.dunning.ports.RunTasks;
import io.orderwright.finance.dunning.stops.DunningStops;
import io.orderwright.finance.dunning.stops.SetStop;
import io.orderwright.finance.dunning.stops.StopKind;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Customers are told what they should have paid: previewed, released, told once; what is asked for besides stays open. */
@Tag("money")
class DunningTest extends BooksOfMoney {

    @Autowired
    DunningRuns runs;

    @Autowired
    DunningLetters letters;

    @Autowired
    LetterPapers papers;

    @Autowired
    DunningClaims claims;

    @Autowired
    DunningStops stops;

    @Autowired
    RunTasks runTasks;

    @Autowired
    ManagementService jobs;

    @Autowired
    CompanyCalendar calendar;

    @Test
    void oneLetterACustomerOverAllThatIsOverdue() {
        String sku = goods("1000.00", 20);
        String several = goodCustomer();
        String first = invoiced(several, sku, 1);
        String second = invoiced(several, sku, 2);
        isOverdue(first, 20);
        wasTold(first, 1);
        isOverdue(second, 5);
        String disputes = goodCustomer();
        isOverdue(invoiced(disputes, sku, 1), 40);
        stops.set(new SetStop(disputes, null, StopKind.DISPUTE, "wrong goods", null), "sally");
        String long70 = goodCustomer();
        String lastOf70 = invoiced(long70, sku, 1);
        isOverdue(lastOf70, 70);
        wasTold(lastOf70, 3);
        String at70 = goodCustomer();
        isOverdue(invoiced(at70, sku, 1), 70);
        Set<String> mine = Set.of(several, disputes, long70, at70);

        Map<String, LetterView> preview = preview(mine);
        LetterView both = preview.get(several);
        assertThat(both.level()).isEqualTo(2);
        assertThat(both.fee()).isEqualTo(Money.parse("20.00 CNY"));
        assertThat(both.rows()).extracting(LetterRow::level).containsExactly(2, 1);
        assertThat(both.sums().get(0).interest()).isEqualTo(Money.parse("3.29 CNY"));
        assertThat(both.sums().get(0).total()).isEqualTo(Money.parse("3023.29 CNY"));
        assertThat(preview.get(disputes).why()).isEqualTo(DunningObstacle.STOPPED);
        LetterView firstOf70 = preview.get(at70);
        assertThat(firstOf70.level()).as("a first letter is a first letter").isEqualTo(1);
        assertThat(firstOf70.fee().isZero()).isTrue();
        assertThat(firstOf70.hold()).isFalse();
        assertThat(preview.get(long70).level()).isEqualTo(4);
        assertThat(preview.get(long70).channel()).isEqualTo(LetterChannel.PAPER);
        assertThat(new String(papers.pdf(both.number(), Locale.SIMPLIFIED_CHINESE), 0, 5))
                .isEqualTo("%PDF-");
        assertThatThrownBy(() -> runs.start("fiona")).hasMessageContaining("dunning.run-open");

        // What is paid between the preview and the letter is not told.
        pays(second, "2000.00");
        thenIs(second, CLOSED);
        assertThatThrownBy(() -> runTasks.decide(both.run(), true, "", "", "sally"))
                .hasMessageContaining("role.missing");
        runTasks.decide(both.run(), true, "looked at", "", "fiona");
        LetterView told = told(both.number());
        assertThat(ToldRows.of(told)).hasSize(1);
        assertThat(told.sums().get(0).total()).isEqualTo(Money.parse("1023.29 CNY"));
        assertThat(effectsAt("sms", told.number(), "externalSendLetter")).isEqualTo(1);
        assertThat(letters.get(preview.get(disputes).number()).state()).isEqualTo(LetterState.NOT_TOLD);

        // The last level stops credit by the grade that credit holds.
        told(preview.get(long70).number());
        assertThat(creditOf(long70).grade()).isEqualTo("D");
        assertThat(told(firstOf70.number()).level()).isEqualTo(1);
        assertThat(creditOf(at70).grade()).isEqualTo("B");
        thenIs(place(long70, line(sku, 1)), ON_HOLD);

        // A23: what is paid leaves fee and interest open, until they are waived.
        pays(first, "1000.00");
        thenIs(first, CLOSED);
        assertThat(claims.open(several)).containsExactly(Money.parse("23.29 CNY"));
        assertThatThrownBy(() -> claims.waive(only(several, 0), " ", "fiona")).hasMessageContaining("dunning.reason");
        claims.waive(only(several, 0), "good will", "fiona");
        assertThat(claims.open(several)).containsExactly(Money.parse("3.29 CNY"));
        books();

        // A second run on the same day tells nobody twice.
        Map<String, LetterView> again = preview(mine);
        assertThat(again).doesNotContainKey(several);
        assertThat(again.get(long70).why()).isEqualTo(DunningObstacle.TOLD_TODAY);
        String run = again.get(long70).run();
        runTasks.decide(run, false, "twice", "", "fiona");
        await().until(() -> wrong(run).isEmpty());
        assertThat(wrong(told.number())).isEmpty();
        assertThat(runs.get(run).state()).isEqualTo(RunState.WITHDRAWN);
    }

    private long only(String customer, int place) {
        return claims.page(customer, true, 0, 10).stream()
                .map(ClaimView::id)
                .toList()
                .get(place);
    }

    private void isOverdue(String number, int days) {
        sql(
                "update invoice set due_on = ? where order_number = ?",
                calendar.today().minusDays(days),
                number);
    }

    /** A letter of ten days ago told of the order's document, at this level. */
    private void wasTold(String order, int level) {
        String letter = order.replaceFirst("SO-\\d+", "DL-2020");
        String run = order.replaceFirst("SO-\\d+", "DR-2020");
        sql(
                "insert into dunning_run (id, number, day, by_clock, state, started_by, started_at, decided_by, decided_at)"
                        + " select -nextval('dunning_run_seq'), ?, ?, false, 'RELEASED', 'fiona', now(), 'fiona', now()",
                run,
                calendar.today().minusDays(10));
        sql(
                "insert into dunning_letter (id, number, run, customer_code, day, level, state, channel, fee, fee_currency,"
                        + " interest_percent, hold, released_at, told_at) select -nextval('dunning_letter_seq'), ?, ?, customer_code, ?,"
                        + " ?, 'TOLD', 'PAPER', 0, currency, 0, false, now(), now() from invoice where order_number = ?",
                letter,
                run,
                calendar.today().minusDays(10),
                level,
                order);
        sql(
                "insert into dunning_letter_row (letter_id, invoice, row_no, due_on, days_overdue, level, currency, open, principal,"
                        + " interest, accrued) select l.id, i.number, 1, i.due_on, l.day - i.due_on, l.level, i.currency, i.gross,"
                        + " i.gross, 0, 0 from dunning_letter l, invoice i where l.number = ? and i.order_number = ?",
                letter,
                order);
        sql(
                "insert into dunning_letter_sum (letter_id, currency, principal, interest, fee, earlier)"
                        + " select letter_id, currency, principal, 0, 0, 0 from dunning_letter_row where letter_id ="
                        + " (select id from dunning_letter where number = ?)",
                letter);
    }

    /** The letters of a run for these customers; whoever else owes something is left out. */
    private Map<String, LetterView> preview(Set<String> mine) {
        runs.page(Long.MAX_VALUE, 1).stream()
                .filter(left -> left.state() == RunState.PREVIEW)
                .forEach(left -> runTasks.decide(left.number(), false, "of another test", "", "fiona"));
        String run = runs.start("fiona").number();
        await().until(() -> runs.get(run).state() == RunState.PREVIEW);
        Map<String, LetterView> found = new TreeMap<>();
        for (LetterView letter : letters.ofRun(run, 0, 500)) {
            if (mine.contains(letter.customer())) {
                found.put(letter.customer(), letter);
            } else if (letter.state() == LetterState.PREPARED) {
                letters.leaveOut(letter.number(), "of another test", "fiona");
            }
        }
        return found;
    }

    /** Whatever hour it is where the test runs; a clock that has struck is left to the engine, which may be at it. */
    private LetterView told(String number) {
        await().until(() -> {
            List<Job> waiting = jobs.createJobQuery().activityId("catchHour").timers().list().stream()
                    .filter(job -> job.getDuedate().after(new Date()) && waitsFor(job, number))
                    .toList();
            waiting.forEach(job -> jobs.setJobDuedate(job.getId(), new Date(0)));
            return letters.get(number).state() == LetterState.TOLD;
        });
        return letters.get(number);
    }

    private boolean waitsFor(Job job, String number) {
        return jdbc.queryForList(
                                "select 1 from act_ru_execution where id_ = ? and business_key_ = ?",
                                job.getProcessInstanceId(),
                                number)
                        .size()
                == 1;
    }
}
