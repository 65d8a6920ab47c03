package io.orderwright.finance.invoices;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.orderwright.AtOnce;
import io.orderwright.ModuleTest;
import io.orderwright.finance.periods.PeriodState;
import io.orderwright.finance.periods.PeriodView;
import io.orderwright.platform.ground.months.OpenMatterKind;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataIntegrityViolationException;

/** Days of closed months that somebody asks for, and what is done while a month is closed. */
@ModuleTest(with = {"ground", "reference", "catalog", "periods"})
@Import(MonthsLongAgo.SlowClock.class)
@Tag("money")
class ClosedPeriodsTest extends MonthsLongAgo {

    @Test
    void aDayThatSomebodyAsksForIsRefused() {
        itIs(closed.plusMonths(1).atDay(10));
        Refusal refusal = refused(
                RefusalKind.INVALID,
                "period.day-closed",
                () -> opening.takeOver(invoice(closed.atEndOfMonth()), "ina"));
        assertThat(refusal.arguments()).containsExactly(closed.atEndOfMonth(), closed);
        refused(
                RefusalKind.INVALID,
                "period.day-closed",
                () -> opening.takeOver(receipt(closed.minusMonths(1).atDay(4)), "ina"));
        assertThat(opening.takeOver(invoice(closed.plusMonths(1).atDay(1)), "ina"))
                .isPresent();
        assertThat(opening.takeOver(receipt(closed.plusMonths(1).atDay(1)), "ina"))
                .isTrue();
    }

    @Test
    void whatIsOfAClosedMonthStays() {
        itIs(closed.plusMonths(1).atDay(10));
        opening.takeOver(invoice(closed.plusMonths(1).atDay(2)), "ina");
        opening.takeOver(receipt(closed.plusMonths(1).atDay(2)), "ina");
        close();
        refused(RefusalKind.CONFLICT, "period.document-closed", () -> carried.removeInvoice("OLD-" + customer, "ina"));
        refused(RefusalKind.CONFLICT, "period.document-closed", () -> carried.removeReceipt("ADV-" + customer, "ina"));
        assertThatThrownBy(() -> jdbc.update("delete from receipt where external_id = ?", "ADV-" + customer))
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    void whatIsStillToBeDoneIsShownAndSaid() {
        YearMonth next = closed.plusMonths(1);
        itIs(next.atDay(9));
        String number = billing.invoice(IssueInvoice.rest(shipped("10")));
        payments.receive(payment("BANK-", "500.00"), "api", "fiona");
        itIs(next.plusMonths(1).atDay(1));
        var preview = periods.preview(next.toString());
        assertThat(preview.matters())
                .anySatisfy(one -> {
                    assertThat(one.kind()).isEqualTo(OpenMatterKind.DOCUMENT_NOT_POSTED);
                    assertThat(one.count()).isPositive();
                })
                .anySatisfy(one -> assertThat(one.kind()).isEqualTo(OpenMatterKind.MONEY_WAITING));
        assertThat(jdbc.queryForObject("select state from invoice where number = ?", String.class, number))
                .isEqualTo("ISSUED");
        refused(RefusalKind.CONFLICT, "period.matters-open", () -> periods.close(next.toString(), false, "fiona"));
        assertThat(periods.close(next.toString(), true, "fiona").openMatters()).isEqualTo(preview.openMatters());
    }

    @Test
    void whatIsOpenAgainTakesDocumentsAndIsCountedAnew() {
        YearMonth last = YearMonth.parse(close());
        periods.askToReopen(last.toString(), "late invoice", "fiona");
        itIs(last.atDay(15));
        refused(RefusalKind.INVALID, "period.day-closed", () -> opening.takeOver(invoice(last.atDay(3)), "ina"));

        periods.decide(last.toString(), true, "once", "gina");
        assertThat(opening.takeOver(invoice(last.atDay(3)), "ina")).isPresent();
        assertThat(broken("periods-kept")).isEmpty();
        close();
        assertThat(periods.get(last.toString()).state()).isEqualTo(PeriodState.CLOSED);
    }

    /**
     * Somebody has written a document of the month and is not done: whoever closes it waits, and counts it. Who begins while he
     * waits comes after him, and is refused.
     */
    @Test
    void whoeverClosesWaitsForThoseWhoPost() throws Exception {
        YearMonth next = closed.plusMonths(1);
        itIs(next.plusMonths(1).atDay(2));
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        ExecutorService runners = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> writer = runners.submit(() -> transaction.execute(status -> {
                boolean taken = opening.takeOver(invoice(next.atDay(5)), "ina").isPresent();
                written.countDown();
                await(goOn);
                return taken;
            }));
            written.await();
            Future<PeriodView> closing = runners.submit(() -> periods.close(next.toString(), true, "fiona"));
            org.awaitility.Awaitility.await().until(() -> waiting() > 0);
            assertThat(closing).isNotDone();
            goOn.countDown();
            assertThat(writer.get()).isTrue();
            assertThat(closing.get().state()).isEqualTo(PeriodState.CLOSED);
        } finally {
            goOn.countDown();
            runners.shutdownNow();
        }
        assertThat(jdbc.queryForObject(
                        "select documents from accounting_period where month = ?", Long.class, next.toString()))
                .isPositive();
    }

    /** However they come, each is in the month and counted, or is not in it. */
    @Test
    void manyAtOnceLandOnOneSideOrTheOther() throws Exception {
        YearMonth next = closed.plusMonths(1);
        itIs(next.plusMonths(1).atDay(2));
        List<Callable<String>> all = new ArrayList<>();
        for (int one = 0; one < 3; one++) {
            String number = "RACE-" + one + "-" + customer;
            all.add(() -> outcome(() -> opening.takeOver(invoice(number, next.atDay(5)), "ina")));
        }
        all.add(() -> outcome(() -> periods.close(next.toString(), true, "fiona")));
        List<String> told = AtOnce.all(all);
        assertThat(told.get(3)).isEqualTo("done");
        long taken = told.subList(0, 3).stream().filter("done"::equals).count();
        assertThat(told.subList(0, 3)).allMatch(one -> one.equals("done") || one.equals("period.day-closed"));
        assertThat(jdbc.queryForObject(
                        "select documents from accounting_period where month = ?", Long.class, next.toString()))
                .isEqualTo(taken);
    }

    private static String outcome(Runnable work) {
        try {
            work.run();
            return "done";
        } catch (Refusal refused) {
            return refused.code();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int waiting() {
        Integer found = jdbc.queryForObject(
                """
                select count(*) from pg_locks l join pg_database d on d.oid = l.database
                where l.locktype = 'advisory' and not l.granted and d.datname = current_database()""",
                Integer.class);
        return found == null ? 0 : found;
    }
}
