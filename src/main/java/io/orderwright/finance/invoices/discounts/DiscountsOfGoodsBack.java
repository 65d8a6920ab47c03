package io.orderwright.finance.invoices.discounts;

import io.orderwright.finance.invoices.BillingEvent.InvoicePosted;
import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditedLines;
import io.orderwright.finance.invoices.InvoiceDetail.InvoiceCharge;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.corrections.CorrectInvoice;
import io.orderwright.finance.invoices.corrections.CorrectionReason;
import io.orderwright.finance.invoices.corrections.CorrectionState;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.finance.invoices.domain.Allocations;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where a discount was taken back and all of its goods have come back since, its debit note asks for nothing that anybody has: it is
 * credited, too, and what is left of that pays the document. Where only some came back, a person says how much that is.
 */
@Service
@Transactional
public class DiscountsOfGoodsBack {

    private static final String REFERENCE = "goods-back";
    private static final String WHY = "货物已全部退回，收回的现金折扣不再应收 / all goods came back, the discount is not owed";

    private final Invoices invoices;
    private final Allocations allocations;
    private final Corrections corrections;
    private final CreditNotes creditNotes;

    DiscountsOfGoodsBack(Invoices invoices, Allocations allocations, Corrections corrections, CreditNotes creditNotes) {
        this.invoices = invoices;
        this.allocations = allocations;
        this.corrections = corrections;
        this.creditNotes = creditNotes;
    }

    @EventListener
    public void on(GoodsMayBeBack event) {
        ofOrder(event.order());
    }

    /** Finance has the debit note: it could not be credited before. */
    @EventListener
    public void on(InvoicePosted event) {
        if (event.kind() == InvoiceKind.DEBIT) {
            ofOrder(event.subject());
        }
    }

    private void ofOrder(String order) {
        List<Invoice> documents = invoices.locked(order);
        for (Invoice debit : documents) {
            if (debit.kind() == InvoiceKind.DEBIT && debit.charges(InvoiceCharge.EARLY_DISCOUNT)) {
                corrected(documents, debit)
                        .flatMap(note -> corrected(documents, note))
                        .filter(goods -> goods.state() == InvoiceState.CORRECTED)
                        .ifPresent(goods -> settle(documents, debit, goods));
            }
        }
    }

    private void settle(List<Invoice> documents, Invoice debit, Invoice goods) {
        if (debit.state() == InvoiceState.CORRECTED) {
            documents.stream()
                    .filter(one ->
                            one.kind() == InvoiceKind.CREDIT && debit.number().equals(one.corrects()))
                    .forEach(note -> pay(note, goods));
        } else if (debit.state() != InvoiceState.ISSUED && nobodyHasSaid(debit)) {
            corrections.takeBack(
                    new CorrectInvoice(
                            debit.number(), REFERENCE, CorrectionReason.GOODS_RETURNED, CreditedLines.ALL, WHY),
                    BusinessEvent.SYSTEM);
        }
    }

    /** Nobody is asked about it, it was not credited by itself before, and none of it was written off. */
    private boolean nobodyHasSaid(Invoice debit) {
        return corrections.ofInvoice(debit.number()).stream()
                        .noneMatch(one -> one.state() == CorrectionState.ASKED
                                || one.reference().equals(REFERENCE))
                && allocations.ofInvoice(debit.number()).stream().allMatch(row -> row.writeOff() == null);
    }

    private void pay(Invoice note, Invoice goods) {
        Money part = note.open().smaller(goods.open());
        if (part.isPositive()) {
            creditNotes.apply(note.number(), goods.number(), part, BusinessEvent.SYSTEM);
        }
    }

    private static Optional<Invoice> corrected(List<Invoice> documents, Invoice by) {
        return documents.stream()
                .filter(one -> one.number().equals(by.corrects()))
                .findFirst();
    }
}
