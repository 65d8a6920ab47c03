package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.coordination.money.CreditNoteVouchers;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.movements.CreditNoteRefunds;
import io.orderwright.finance.invoices.movements.MovementView;
import io.orderwright.platform.kernel.Money;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever waits for documents goes on with what the one before has left, and not with what was read before the wait. */
@Tag("money")
class HeldBeforeReadTest extends BooksOfMoney {

    @Autowired
    Corrections corrections;

    @Autowired
    CreditNoteVouchers vouchers;

    @Autowired
    CreditNotes creditNotes;

    @Autowired
    CreditNoteRefunds refunds;

    @Autowired
    PlatformTransactionManager transactions;

    /** Finance answers with its number in the moment in which the money that earned the discount is undone. */
    @Test
    void aDiscountIsBookedWhileItsMoneyIsUndone() {
        String number = invoiced(early(), goods("1130.00", 5), 1);
        String invoice = of(number).number();
        pays(number, "1107.40");
        String correction = corrections.ofInvoice(invoice).get(0).number();
        await().until(() -> corrections.get(correction).state() == CorrectionState.POSTED);

        afterWaiting(() -> undo(invoice), invoice, () -> {
            vouchers.posted(correction);
            return correction;
        });
        CorrectionView after = corrections.get(correction);
        assertThat(after.takenBackBy()).isNotNull();
        assertThat(after.state()).isEqualTo(CorrectionState.POSTED);
        assertThat(of(number).open()).isEqualTo(Money.parse("1130.00 CNY"));
        books();
    }

    /** What is left of a credit note pays something else in the moment in which it is to be paid back: less is left. */
    @Test
    void aCreditNoteIsUsedWhileItIsPaidBack() {
        String customer = goodCustomer();
        String sku = goods("100.00", 9);
        String other = invoiced(customer, sku, 1);
        String number = invoiced(customer, sku, 3);
        pays(number, of(number).open().amount().toPlainString());
        await().until(() -> of(number).state() == InvoiceState.SETTLED);
        String note = creditNotes.issue(of(number).number(), piecesOfLine1("2"), "two are broken", "fiona");
        Money all = billing.detail(note).invoice().open();
        Money used = of(other).open();

        List<MovementView> asked = afterWaiting(
                () -> creditNotes.apply(note, of(other).number(), null, "fiona"),
                of(number).number(),
                () -> refunds.ask(note, "R-1", null, "not wanted", "fiona"));
        assertThat(asked).singleElement().satisfies(one -> assertThat(one.amount())
                .isEqualTo(all.minus(used)));
        books();
    }

    private void undo(String invoice) {
        int entry = billing.detail(invoice).allocations().stream()
                .filter(row -> row.receipt() != null)
                .findFirst()
                .orElseThrow()
                .entryNo();
        creditNotes.reverse(invoice, entry, "of another customer", "fiona");
    }

    /** The second begins while the documents are held, and waits for them; what it answers once the first is done. */
    private <T> T afterWaiting(Runnable first, String document, Supplier<T> second) {
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        CompletableFuture<T> waiting = Objects.requireNonNull(transaction.execute(status -> {
            creditNotes.hold(document);
            Integer own = jdbc.queryForObject("select pg_backend_pid()", Integer.class);
            CompletableFuture<T> other =
                    CompletableFuture.supplyAsync(() -> transaction.execute(there -> second.get()));
            Awaitility.await()
                    .pollInSameThread()
                    .until(() -> Boolean.TRUE.equals(jdbc.queryForObject(
                            "select exists (select from pg_locks where not granted and ? = any (pg_blocking_pids(pid)))",
                            Boolean.class,
                            own)));
            first.run();
            return other;
        }));
        return waiting.join();
    }
}
