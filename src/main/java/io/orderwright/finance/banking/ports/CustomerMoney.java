package io.orderwright.finance.banking.ports;

import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What customers owe, have paid and got back, and the booking of what a bank says that they paid. */
public interface CustomerMoney {

    /**
     * A document of which something is open.
     *
     * @param order the order that it is about
     * @param home what of it is open in the company's currency; absent where it is in that
     * @param next what is open of its row that is due first; all of it where it is due on one day
     * @param discount what who pays it early may pay instead; absent where there is nothing of the kind, or it was given
     */
    record OpenDocument(
            String number,
            String order,
            String customer,
            LocalDate dueOn,
            Money open,
            @Nullable Money home,
            @Nullable EarlyPayment discount,
            Money next) {

        /** Of which all is to be paid. */
        public OpenDocument(
                String number, String order, String customer, LocalDate dueOn, Money open, @Nullable Money home) {
            this(number, order, customer, dueOn, open, home, null, open);
        }

        /** Whether just this amount pays it, or what is due of it next. */
        public boolean asksFor(Money amount) {
            return open.equals(amount) || next.equals(amount);
        }

        /** Whether just this amount settles it, less its early discount, on that day. */
        public boolean settledEarlyBy(Money amount, LocalDate day) {
            return discount != null
                    && !day.isAfter(discount.until())
                    && discount.payable().equals(amount);
        }

        /** Whether less than is open settles it on that day, because no more is missing than its early discount. */
        public boolean settledInTimeBy(Money amount, LocalDate day) {
            return discount != null
                    && !day.isAfter(discount.until())
                    && open.isMoreThan(amount)
                    && !discount.payable().isMoreThan(amount);
        }
    }

    /**
     * What settles a document early.
     *
     * @param payable less than is open of it
     * @param until the last day
     */
    record EarlyPayment(Money payable, LocalDate until) {}

    /** Money that was booked, by whomever. @param reference under which it was reported */
    record BookedReceipt(long id, String reference, String customer, Money amount) {}

    /** Money that left our books for a customer. */
    record Repayment(String number, String reference, String customer, Money amount) {}

    /**
     * Money that came in.
     *
     * @param reference it is booked once
     * @param cameOn the bank's day
     * @param order that it was sent for; its documents take of it, and what is left waits for it
     * @param documents that take of it, in turn; what is left waits on the customer's account
     * @param charge what the bank kept of it: asked to be written off of the only document, of which just that is open then
     */
    record NewReceipt(
            String reference,
            String customer,
            Money amount,
            LocalDate cameOn,
            @Nullable String order,
            List<String> documents,
            @Nullable Money charge) {}

    /** Documents with one of these numbers, or about an order with one, the oldest due first. */
    List<OpenDocument> named(Collection<String> numbers);

    /** What these customers owe, the oldest due first. */
    List<OpenDocument> owedBy(Collection<String> customers);

    /** Whose orders these are; those that there are not are absent. */
    Map<String, String> customersOfOrders(Collection<String> orders);

    /** Customers that call themselves so, exactly but for blanks and letter case, by the name asked for. */
    Map<String, List<String>> customersNamed(Collection<String> names);

    List<BookedReceipt> booked(Collection<String> references);

    /** Which of these receipts have their money still: nothing of it went out, or is asked to. */
    List<BookedReceipt> whole(Collection<Long> receipts);

    /**
     * The bank has taken back all of a receipt: what it paid is owed again, at once unless somebody must agree first.
     *
     * @param amount all of it
     * @param reference the bank's, under which it is booked once; where nobody agreed to what stood under it, the next free of
     *     -2, -3 and so on is added
     * @param reason why, in words
     * @return the number of the movement
     * @throws io.orderwright.platform.kernel.Refusal CONFLICT when some of it went out, or is asked to
     */
    String takeBack(long receipt, Money amount, String reference, String reason, String by);

    /** Which of these movements nobody agreed to, or were given up: their money stayed. */
    Set<String> dropped(Collection<String> movements);

    /** What went out as a refund or because a bank took it back, of one of these amounts. */
    List<Repayment> paidBack(Collection<Money> amounts);

    /**
     * Holds what these customers owe, and the documents of these orders, until the transaction ends, in the order in which
     * everybody holds documents: for whoever books several amounts in one transaction.
     */
    void hold(Collection<String> customers, Collection<String> orders);

    /**
     * Books money that came in.
     *
     * @return the number of the receipt
     * @throws io.orderwright.platform.kernel.Refusal INVALID for an unknown customer or order, and what does not belong together;
     *     CONFLICT for a document of which nothing is open any more
     */
    long receive(NewReceipt money, String by);
}
