package io.orderwright.finance.invoices;

import io.orderwright.platform.kernel.BusinessEvent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What happens in billing. */
public sealed interface BillingEvent extends BusinessEvent {

    /** An invoice was made. */
    record InvoiceIssued(
            String subject, String actor, String invoice, BigDecimal gross, String currency, LocalDate dueOn)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("invoice", invoice, "amount", gross.toPlainString() + " " + currency, "dueOn", dueOn);
        }
    }

    /** The finance system booked it under its own number. */
    record InvoicePosted(String subject, String actor, String invoice, String financeDocument) implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("invoice", invoice, "financeDocument", financeDocument);
        }
    }

    /** What one order's invoice took of some money. */
    record Allocation(String orderNumber, BigDecimal amount, boolean settled) {}

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
            String currency,
            BigDecimal amount,
            String reference,
            List<Allocation> allocations)
            implements BillingEvent {

        public BigDecimal allocated() {
            return allocations.stream().map(Allocation::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        }

        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "amount",
                    amount.toPlainString() + " " + currency,
                    "allocated",
                    allocated().toPlainString(),
                    "reference",
                    reference);
        }
    }

    /** Money that had come in before paid this order's new invoice. */
    record DepositAllocated(String subject, String actor, String customer, String currency, Allocation allocation)
            implements BillingEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("amount", allocation.amount().toPlainString() + " " + currency);
        }
    }
}
