package io.orderwright.finance.invoices;

import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens in billing. */
public sealed interface BillingEvent extends BusinessEvent {

    /** An invoice was made. */
    record InvoiceIssued(String subject, String actor, String invoice, InvoiceKind kind, Money gross, LocalDate dueOn)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("invoice", invoice);
            details.put("amount", gross.toString());
            details.put("dueOn", dueOn);
            if (kind != InvoiceKind.FINAL) {
                details.put("kind", kind.name());
            }
            return details;
        }
    }

    /**
     * An invoice of the time before is in the books.
     *
     * @param invoice its old number
     * @param open what of it is still to be paid, with its currency
     */
    record InvoiceCarried(String subject, String actor, String customer, String invoice, String open, LocalDate dueOn)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("customer", customer, "financeDocument", invoice, "amount", open, "dueOn", dueOn);
        }
    }

    /** An invoice of the time before was taken over by mistake, and is no more. */
    record CarriedInvoiceRemoved(String subject, String actor, String customer, String invoice, String open)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("customer", customer, "financeDocument", invoice, "amount", open);
        }
    }

    /** Money of the time before was taken over by mistake, and is no more; the subject is the customer. */
    record CarriedReceiptRemoved(String subject, String actor, String reference, String amount)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("reference", reference, "amount", amount);
        }
    }

    /**
     * A document takes back what another asked for.
     *
     * @param applied what of it the other needed at once
     * @param settled nothing of the order is left to pay
     */
    record CreditNoteIssued(
            String subject,
            String actor,
            String customer,
            String creditNote,
            String corrects,
            Money gross,
            Money applied,
            boolean settled,
            String reason)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("invoice", creditNote, "corrects", corrects, "amount", gross.toString(), "reason", reason);
        }
    }

    /**
     * The finance system booked it under its own number.
     *
     * @param owed what the document counts as receivable from here on; nothing where it did already
     */
    record InvoicePosted(
            String subject,
            String actor,
            String customer,
            String invoice,
            InvoiceKind kind,
            String financeDocument,
            Money owed)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("invoice", invoice, "financeDocument", financeDocument);
        }
    }

    /** Somebody has removed why the finance system refused a document: it is told again. */
    record PostingRefusalAnswered(String subject, String actor, String invoice, RefusalAnswer answer)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            return answer.beside(Map.of("invoice", invoice));
        }
    }

    /**
     * What a document took of some money.
     *
     * @param settled nothing of the order's documents is open any more
     * @param owed what the document counts as receivable from here on; nothing where it did already
     */
    record PaidPart(String orderNumber, String invoice, InvoiceKind kind, Money amount, boolean settled, Money owed) {}

    /**
     * Money came in; the subject is the order where one was named, else the customer.
     *
     * @param allocations what invoices took of it at once
     */
    record PaymentReceived(
            String subject,
            String actor,
            String customer,
            @Nullable String orderNumber,
            Money amount,
            String reference,
            List<PaidPart> allocations)
            implements BillingEvent {

        public Money allocated() {
            return allocations.stream().map(PaidPart::amount).reduce(Money.zero(amount.code()), Money::plus);
        }

        @Override
        public Map<String, Object> details() {
            return Map.of("amount", amount.toString(), "allocated", allocated().plain(), "reference", reference);
        }
    }

    /** Money that had come in before paid this order's new invoice. */
    record DepositAllocated(String subject, String actor, String customer, String currency, PaidPart allocation)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("amount", allocation.amount().toString());
        }
    }

    /** A person let money that waited pay a document. */
    record MoneyAllocated(
            String subject,
            String actor,
            String customer,
            String currency,
            String reference,
            @Nullable String reason,
            PaidPart allocation)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("invoice", allocation.invoice());
            details.put("reference", reference);
            details.put("amount", allocation.amount().toString());
            if (reason != null) {
                details.put("reason", reason);
            }
            return details;
        }
    }

    /** What was left of a credit note paid a document, be it of another order of the customer. */
    record CreditNoteApplied(
            String subject,
            String actor,
            String customer,
            String currency,
            String creditNote,
            String ofOrder,
            PaidPart allocation)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "invoice",
                    allocation.invoice(),
                    "creditNote",
                    creditNote,
                    "amount",
                    allocation.amount().toString());
        }
    }

    /**
     * Money pays a document no longer, and waits for another.
     *
     * @param creditNoteOf the order of the credit note whose money it was; absent for a payment's
     */
    record AllocationReversed(
            String subject,
            String actor,
            String customer,
            String invoice,
            Money amount,
            @Nullable String creditNoteOf,
            String reason)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("invoice", invoice, "amount", amount.toString(), "reason", reason);
        }
    }
}
