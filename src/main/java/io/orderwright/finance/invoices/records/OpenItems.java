package io.orderwright.finance.invoices.records;

import io.orderwright.finance.invoices.store.OpenItemRows;
import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is owed, came in and went out, as whoever matches a bank's statement asks for it; never changes anything. */
@Service
@Transactional(readOnly = true)
public class OpenItems {

    private final OpenItemRows rows;

    OpenItems(OpenItemRows rows) {
        this.rows = rows;
    }

    /**
     * A document of which something is to be paid.
     *
     * @param home what of it is open in the company's currency, at the rate of its day; absent where it is in that
     * @param next what is open of its row that is due first; all of it where it is due on one day
     * @param early what settles it early; absent where nothing does, or its discount was given or asked for
     */
    public record OpenItem(
            String number,
            String order,
            String customer,
            LocalDate dueOn,
            Money open,
            @Nullable Money home,
            @Nullable EarlyAmount early,
            Money next) {}

    /** So much, less than is open, settles a document until that day. */
    public record EarlyAmount(Money payable, LocalDate until) {

        /** Whether just this amount does on that day. */
        public boolean settledBy(Money amount, LocalDate day) {
            return payable.equals(amount) && !day.isAfter(until);
        }
    }

    /** Money that came in. @param reference under which it was reported */
    public record ReceivedMoney(long id, String reference, String customer, Money amount) {}

    /** Money that was paid back. */
    public record RefundedMoney(String number, String reference, String customer, Money amount) {}

    /** Of documents with one of these numbers, or about an order with one, the oldest due first. */
    public List<OpenItem> named(Collection<String> numbers) {
        return numbers.isEmpty() ? List.of() : rows.named(numbers);
    }

    /** Of these customers, the oldest due first. */
    public List<OpenItem> owedBy(Collection<String> customers) {
        return customers.isEmpty() ? List.of() : rows.owedBy(customers);
    }

    /** Under these references, by whomever. */
    public List<ReceivedMoney> received(Collection<String> references) {
        return references.isEmpty() ? List.of() : rows.received(references);
    }

    /** Which of these receipts have all of their money still, and nobody is asked about any of it. */
    public List<ReceivedMoney> whole(Collection<Long> receipts) {
        return receipts.isEmpty() ? List.of() : rows.whole(receipts);
    }

    /** Which of these movements nobody agreed to, or were given up: their money stayed. */
    public Set<String> dropped(Collection<String> movements) {
        return movements.isEmpty() ? Set.of() : rows.dropped(movements);
    }

    /** Refunds, and what banks took back, that left the books, of one of these amounts. */
    public List<RefundedMoney> refunded(Collection<Money> amounts) {
        return amounts.isEmpty() ? List.of() : rows.refunded(amounts);
    }
}
