package io.orderwright.credit.exposure;

import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.books.HeldOrders;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.platform.kernel.Money;
import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What documents and money make of a customer's exposure: an order that is invoiced is a receivable, money lowers it.
 * Everything happens while the customer's account row is locked, after the rows of the documents,
 * and what an order makes of it is read after that: two of its documents may be told at the same moment.
 */
@Service
@Transactional
public class CreditOfDocuments {

    private final CreditBook book;
    private final HeldOrders held;

    CreditOfDocuments(CreditBook book, HeldOrders held) {
        this.book = book;
        this.held = held;
    }

    /**
     * What one document took of some money, in its currency.
     *
     * @param owed what the document counts as receivable from here on; nothing where it did already
     */
    public record Settlement(String orderNumber, Money amount, Money owed) {}

    /** A document of the order asks for so much: from open order to receivable. */
    public void invoiced(String customer, String orderNumber, Money owed) {
        CreditAccount account = book.locked(customer, owed.code());
        book.order(orderNumber).invoice(owed, account);
    }

    /** A credit note takes back so much of what the order's documents ask for: held orders are looked at again. */
    public void credited(String customer, String orderNumber, Money amount) {
        CreditAccount account = book.locked(customer, amount.code());
        book.order(orderNumber).credit(amount, account);
        held.lookAgain(customer, "exposure-fell");
    }

    /**
     * Money came in.
     *
     * @param amount all of it
     * @param allocated what of it paid the orders' documents
     */
    public void paid(String customer, Money amount, Money allocated, Collection<Settlement> settled) {
        CreditAccount account = book.locked(customer, amount.code());
        settled.forEach(part -> settle(part, account));
        account.paid(amount, allocated);
        held.lookAgain(customer, "payment");
    }

    /** Waiting money is there no longer; a negative amount is there again, and held orders are looked at. */
    public void gone(String customer, Money amount) {
        book.locked(customer, amount.code()).gone(amount);
        if (amount.isNegative()) {
            held.lookAgain(customer, "payment");
        }
    }

    /** Money that had come in before has paid a document. */
    public void allocated(String customer, Settlement settlement) {
        CreditAccount account = book.locked(customer, settlement.amount().code());
        settle(settlement, account);
        account.allocated(settlement.amount());
    }

    /** A credit note of one order has paid a document of another, or of the same: what the customer owes stays. */
    public void applied(String customer, String creditNoteOf, Settlement settlement) {
        CreditAccount account = book.locked(customer, settlement.amount().code());
        settle(settlement, account);
        book.order(creditNoteOf).settle(settlement.amount().negated());
    }

    /**
     * Money pays a document no longer.
     *
     * @param creditNoteOf the order of the credit note whose money it was; absent for a payment's, which waits again
     */
    public void reversed(String customer, String orderNumber, Money amount, @Nullable String creditNoteOf) {
        CreditAccount account = book.locked(customer, amount.code());
        book.order(orderNumber).settle(amount.negated());
        if (creditNoteOf == null) {
            account.allocated(amount.negated());
        } else {
            book.order(creditNoteOf).settle(amount);
        }
    }

    /** What a document asked for is given up: held orders are looked at again. */
    public void writtenOff(String customer, Settlement settlement) {
        CreditAccount account = book.locked(customer, settlement.amount().code());
        var order = book.order(settlement.orderNumber());
        if (settlement.owed().isPositive()) {
            order.invoice(settlement.owed(), account);
        }
        order.credit(settlement.amount(), account);
        held.lookAgain(customer, "exposure-fell");
    }

    /** A document asks again for what was given up. */
    public void owedAgain(String customer, String orderNumber, Money amount) {
        CreditAccount account = book.locked(customer, amount.code());
        book.order(orderNumber).credit(amount.negated(), account);
    }

    private void settle(Settlement part, CreditAccount account) {
        var order = book.order(part.orderNumber());
        if (part.owed().isPositive()) {
            order.invoice(part.owed(), account);
        }
        order.settle(part.amount());
    }
}
