package io.orderwright.finance.invoices.movements;

import io.orderwright.finance.invoices.CreditNotes;
import io.orderwright.finance.invoices.CreditNotes.CreditRest;
import io.orderwright.finance.invoices.CreditNotes.PaidByMoney;
import io.orderwright.finance.invoices.WaitingMoney;
import io.orderwright.finance.invoices.movements.domain.ReceiptMovement;
import io.orderwright.finance.invoices.movements.domain.ReceiptMovements;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Pays back what is left of a credit note. The credit note takes the place of the money that paid the document which it
 * corrects, the newest money first, and that money is refunded as any other: never more than was paid.
 */
@Service
@Transactional
public class CreditNoteRefunds {

    private final CreditNotes creditNotes;
    private final WaitingMoney waiting;
    private final Movements movements;
    private final ReceiptMovements earlier;

    CreditNoteRefunds(CreditNotes creditNotes, WaitingMoney waiting, Movements movements, ReceiptMovements earlier) {
        this.earlier = earlier;
        this.creditNotes = creditNotes;
        this.waiting = waiting;
        this.movements = movements;
    }

    /**
     * Asks for what is left of a credit note to be paid back; one movement for each payment that it takes. The same reference
     * once more answers the same.
     *
     * @param reference ours of the refund
     * @param amount absent for all that is left
     * @param reason why, in words
     * @throws Refusal NOT_FOUND for an unknown document; INVALID for one that is no credit note, without a reason, or for
     *     another currency; CONFLICT when the reference stands for something else, for more than is left of it, or than money paid of the document, or where the money
     *     cannot go out
     */
    public List<MovementView> ask(
            String creditNote, String reference, @Nullable Money amount, String reason, String by) {
        CreditRest rest = creditNotes.rest(creditNote);
        List<ReceiptMovement> before = earlier.findByCustomerCodeAndReferenceOrderById(rest.customer(), reference);
        if (!before.isEmpty()) {
            return repeated(before, creditNote, amount);
        }
        Money wanted = Objects.requireNonNullElse(amount, rest.open());
        if (!wanted.code().equals(rest.open().code())) {
            throw Refusal.invalid(
                    "amount",
                    "payment.currency-mismatch",
                    wanted.code(),
                    rest.open().code());
        }
        if (!wanted.isPositive() || wanted.isMoreThan(rest.open())) {
            throw Refusal.conflict("credit-note.more-than-left", creditNote, wanted, rest.open());
        }
        List<MovementView> asked = new ArrayList<>();
        Money left = wanted;
        for (PaidByMoney paid : rest.paid()) {
            if (left.isPositive()) {
                Money part = left.isMoreThan(paid.amount()) ? paid.amount() : left;
                asked.add(refund(creditNote, rest.corrects(), paid, part, reference, reason, by));
                left = left.minus(part);
            }
        }
        if (left.isPositive()) {
            throw Refusal.conflict(
                    "credit-note.more-than-paid", creditNote, wanted, rest.corrects(), wanted.minus(left));
        }
        return asked;
    }

    /** Held with the credit note, so that the second of two equal requests finds what the first has asked for. */
    private List<MovementView> repeated(List<ReceiptMovement> before, String creditNote, @Nullable Money amount) {
        Money sum =
                before.stream().map(ReceiptMovement::amount).reduce(Money::plus).orElseThrow();
        boolean same = before.stream()
                .allMatch(one -> one.isWhat(new MoveReceipt(
                        one.receiptId(),
                        MovementKind.REFUND,
                        one.reference(),
                        one.amount(),
                        one.reason(),
                        creditNote)));
        if (!same || (amount != null && amount.compareTo(sum) != 0)) {
            ReceiptMovement first = before.get(0);
            throw Refusal.conflict("movement.reference-reused", first.reference(), first.number());
        }
        return before.stream().map(one -> movements.again(one.number())).toList();
    }

    private MovementView refund(
            String creditNote,
            String invoice,
            PaidByMoney paid,
            Money part,
            String reference,
            String reason,
            String by) {
        creditNotes.replace(invoice, paid.entryNo(), reason, by);
        creditNotes.apply(creditNote, invoice, part, by);
        if (paid.amount().isMoreThan(part)) {
            waiting.use(paid.receipt(), invoice, paid.amount().minus(part), reason, by);
        }
        return movements.ask(
                new MoveReceipt(paid.receipt(), MovementKind.REFUND, reference, part, reason, creditNote), by);
    }
}
