package io.orderwright.finance.invoices.movements;

import io.orderwright.finance.invoices.BillingEvent.AllocationReversed;
import io.orderwright.finance.invoices.discounts.DiscountMayBeLost;
import io.orderwright.finance.invoices.domain.Allocation;
import io.orderwright.finance.invoices.domain.Allocations;
import io.orderwright.finance.invoices.domain.Invoice;
import io.orderwright.finance.invoices.domain.Invoices;
import io.orderwright.finance.invoices.domain.Receipt;
import io.orderwright.finance.invoices.domain.Receipts;
import io.orderwright.finance.invoices.exchange.AllocationBook;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.stereotype.Component;

/** Money with what it has paid, held in the order in which everybody holds them: documents, money, credit account. */
@Component
class MoneyBook {

    private final Receipts receipts;
    private final Invoices invoices;
    private final Allocations allocations;
    private final ApplicationEventPublisher events;
    private final AllocationBook book;

    MoneyBook(
            Receipts receipts,
            Invoices invoices,
            Allocations allocations,
            ApplicationEventPublisher events,
            AllocationBook book) {
        this.receipts = receipts;
        this.invoices = invoices;
        this.allocations = allocations;
        this.events = events;
        this.book = book;
    }

    /**
     * Money that is held, and what it pays.
     *
     * @param documents those of the orders that it pays, by number; empty where only waiting money is asked for
     */
    record HeldMoney(Receipt receipt, Map<String, Invoice> documents) {

        /**
         * How much of it goes out.
         *
         * @throws Refusal INVALID for another currency; CONFLICT for nothing, or more than there is, or a part where all goes
         */
        Money amount(MoveReceipt asked) {
            boolean part = asked.kind().ofWaitingMoney();
            Money all = part ? receipt.waiting() : receipt.left();
            Money wanted = Objects.requireNonNullElse(asked.amount(), all);
            if (!wanted.code().equals(receipt.currency())) {
                throw Refusal.invalid("amount", "payment.currency-mismatch", wanted.code(), receipt.currency());
            }
            if (!wanted.isPositive() || wanted.isMoreThan(all)) {
                throw Refusal.conflict("movement.more-than-there-is", receipt.reference(), wanted, all);
            }
            if (!part && wanted.compareTo(all) != 0) {
                throw Refusal.conflict("movement.takes-all", receipt.reference(), wanted, all);
            }
            return wanted;
        }
    }

    /**
     * @param whole whether what the money pays is held too
     * @throws Refusal NOT_FOUND for unknown money
     * @throws CannotAcquireLockException when it has paid another document meanwhile: to be tried again
     */
    HeldMoney held(long receipt, boolean whole) {
        Set<String> before = whole ? paid(receipt) : Set.of();
        Map<String, Invoice> documents = before.isEmpty()
                ? Map.of()
                : invoices.lockedBeside(before).stream().collect(Collectors.toMap(Invoice::number, one -> one));
        Receipt money = receipts.locked(receipt).orElseThrow(() -> Refusal.notFound("receipt.unknown", receipt));
        if (whole && !before.containsAll(paid(receipt))) {
            throw new CannotAcquireLockException("receipt " + receipt + " has paid another document meanwhile");
        }
        return new HeldMoney(money, documents);
    }

    Receipt find(long receipt) {
        return receipts.findById(receipt).orElseThrow(() -> Refusal.notFound("receipt.unknown", receipt));
    }

    private Set<String> paid(long receipt) {
        return standing(receipt).stream().map(Allocation::invoice).collect(Collectors.toSet());
    }

    private List<Allocation> standing(long receipt) {
        List<Allocation> rows = allocations.ofReceipts(new Long[] {receipt});
        return rows.stream()
                .filter(row -> row.reverses() == null
                        && rows.stream()
                                .noneMatch(other -> other.invoice().equals(row.invoice())
                                        && Objects.equals(other.reverses(), row.entryNo())))
                .toList();
    }

    /** All that the money has paid is open again. */
    void release(HeldMoney money, String reason, String by) {
        for (Allocation row : standing(money.receipt().id())) {
            Invoice paid = Objects.requireNonNull(money.documents().get(row.invoice()));
            money.receipt().takeBack(row.amount());
            book.undone(paid, row, reason, by);
            events.publishEvent(new AllocationReversed(
                    paid.orderNumber(), by, paid.customerCode(), paid.number(), row.amount(), null, reason));
            DiscountMayBeLost.of(paid, reason, by).ifPresent(events::publishEvent);
        }
    }
}
