package io.orderwright.finance.invoices.discounts;

import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.CorrectionView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.domain.Allocation;
import io.orderwright.finance.invoices.domain.Allocations;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.Receipts;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.CompanyCalendar;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Gives the early discount of a document, once, where just that is open and all money for it came in time. What came late is
 * for a person to ask for, as a correction, and for whoever the table names to agree to.
 */
@Service
@Transactional
public class EarlyDiscounts {

    private static final String REFERENCE = "early-discount";
    private static final String WHY = "按期付款现金折扣 / early payment discount";

    private final Invoices invoices;
    private final Allocations allocations;
    private final Receipts receipts;
    private final Corrections corrections;
    private final CompanyCalendar calendar;

    EarlyDiscounts(
            Invoices invoices,
            Allocations allocations,
            Receipts receipts,
            Corrections corrections,
            CompanyCalendar calendar) {
        this.invoices = invoices;
        this.allocations = allocations;
        this.receipts = receipts;
        this.corrections = corrections;
        this.calendar = calendar;
    }

    /** Whoever let money pay it, or booked it, holds all documents of its order. */
    @EventListener
    public void on(DiscountMayBeDue event) {
        String number = event.invoice();
        List<Invoice> documents = invoices.locked(event.order());
        boolean due = documents.stream()
                .filter(one -> one.number().equals(number))
                .anyMatch(one -> earned(one, DiscountedLines.corrections(number, documents)));
        if (due) {
            reference(corrections.ofInvoice(number))
                    .ifPresent(reference -> corrections.takeBack(
                            new CorrectInvoice(
                                    number, reference, CorrectionReason.EARLY_DISCOUNT, CreditedLines.ALL, WHY),
                            BusinessEvent.SYSTEM));
        }
    }

    /**
     * Under which it is given: its own after one that was taken back. Absent where it was given or refused before, somebody is asked
     * about the document, or has taken just this reference for something else: then a person goes on.
     */
    static Optional<String> reference(List<CorrectionView> before) {
        long takenBack =
                before.stream().filter(one -> one.takenBackBy() != null).count();
        String own = takenBack == 0 ? REFERENCE : REFERENCE + "-" + (takenBack + 1);
        boolean inTheWay = before.stream()
                .anyMatch(one -> one.reference().equals(own)
                        || one.takenBackBy() == null
                                && (one.reason() == CorrectionReason.EARLY_DISCOUNT
                                        || one.state() == CorrectionState.ASKED));
        return inTheWay ? Optional.empty() : Optional.of(own);
    }

    private boolean earned(Invoice document, List<Invoice> creditNotes) {
        DiscountOffer offer = document.discount();
        List<Allocation> rows = allocations.ofInvoice(document.number());
        Set<Integer> undone =
                rows.stream().map(Allocation::reverses).filter(Objects::nonNull).collect(Collectors.toSet());
        List<Allocation> standing = rows.stream()
                .filter(row -> row.reverses() == null && !undone.contains(row.entryNo()))
                .toList();
        boolean writtenOff = standing.stream().anyMatch(row -> row.writeOff() != null);
        List<Long> money = standing.stream()
                .map(Allocation::receiptId)
                .filter(Objects::nonNull)
                .toList();
        return offer != null
                && DiscountMayBeDue.of(document).isPresent()
                && !document.open().isMoreThan(DiscountedLines.most(offer, document, creditNotes))
                && DiscountedLines.anyLeft(document, creditNotes)
                && !writtenOff
                && !money.isEmpty()
                && receipts.findByIdIn(money).stream()
                        .noneMatch(one -> one.cameOn(calendar).isAfter(offer.until()));
    }
}
