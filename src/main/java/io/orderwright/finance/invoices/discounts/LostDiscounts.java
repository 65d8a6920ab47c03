package io.orderwright.finance.invoices.discounts;

import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.domain.Allocation;
import io.orderwright.finance.invoices.domain.Allocations;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.fees.DiscountDebits;
import io.orderwright.platform.kernel.Money;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes an early discount back with the money that earned it: a debit note asks for it, which the credit note of the discount pays,
 * so that the document itself is open as if none had been given. Who pays in time again earns it again.
 */
@Service
@Transactional
public class LostDiscounts {

    private final Invoices invoices;
    private final Allocations allocations;
    private final Corrections corrections;
    private final CreditNotes creditNotes;
    private final DiscountDebits debits;

    LostDiscounts(
            Invoices invoices,
            Allocations allocations,
            Corrections corrections,
            CreditNotes creditNotes,
            DiscountDebits debits) {
        this.invoices = invoices;
        this.allocations = allocations;
        this.corrections = corrections;
        this.creditNotes = creditNotes;
        this.debits = debits;
    }

    /** Several payments of a document that are undone together take it back once. */
    @EventListener
    public void on(DiscountMayBeLost event) {
        Optional<CorrectionView> given = corrections.ofInvoice(event.invoice()).stream()
                .filter(one -> one.reason() == CorrectionReason.EARLY_DISCOUNT
                        && one.creditNote() != null
                        && one.takenBackBy() == null)
                .findFirst();
        given.ifPresent(one -> takeBack(event, one));
    }

    private void takeBack(DiscountMayBeLost event, CorrectionView given) {
        List<Invoice> documents = invoices.locked(event.order());
        Invoice note = of(documents, Objects.requireNonNull(given.creditNote()));
        debits.ask(documents, note, event.by()).ifPresent(debit -> {
            corrections.discountTakenBack(given.number(), debit.number());
            Money gone = undone(event, note);
            Money owed = note.open().smaller(debit.open());
            pay(note, debit, owed, event);
            pay(note, of(documents, event.invoice()), gone.minus(owed), event);
        });
    }

    /** The credit note pays the document no longer. Returns what it paid. */
    private Money undone(DiscountMayBeLost event, Invoice note) {
        List<Allocation> rows = allocations.ofInvoice(event.invoice());
        Set<Integer> undone =
                rows.stream().map(Allocation::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
        Money gone = Money.zero(note.currency());
        for (Allocation row : rows) {
            if (note.number().equals(row.creditNote()) && row.reverses() == null && !undone.contains(row.entryNo())) {
                creditNotes.replace(event.invoice(), row.entryNo(), event.reason(), event.by());
                gone = gone.plus(row.amount());
            }
        }
        return gone;
    }

    /** What came back in the meantime keeps its share of the discount, where the document is still to pay. */
    private void pay(Invoice note, Invoice document, Money amount, DiscountMayBeLost event) {
        Money part = amount.smaller(document.open());
        if (part.isPositive()) {
            creditNotes.apply(note.number(), document.number(), part, event.by());
        }
    }

    private static Invoice of(List<Invoice> known, String number) {
        return known.stream()
                .filter(one -> one.number().equals(number))
                .findFirst()
                .orElseThrow();
    }
}
