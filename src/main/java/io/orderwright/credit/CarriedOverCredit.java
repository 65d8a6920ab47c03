package io.orderwright.credit;

import io.orderwright.credit.books.CreditBook;
import io.orderwright.credit.books.CreditBook.HeldCommitment;
import io.orderwright.credit.books.HeldOrders;
import io.orderwright.credit.books.UnusedAccounts;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditCommitment;
import io.orderwright.credit.domain.CreditCommitments;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers owed when the company moved in counts from then on, without any table being asked: it was granted
 * before. Everything happens while the customer's account row is locked.
 */
@Service
@Transactional
public class CarriedOverCredit {

    private final CreditBook book;
    private final CreditCommitments commitments;
    private final UnusedAccounts unused;
    private final HeldOrders held;
    private final CompanyCalendar calendar;

    CarriedOverCredit(
            CreditBook book,
            CreditCommitments commitments,
            UnusedAccounts unused,
            HeldOrders held,
            CompanyCalendar calendar) {
        this.book = book;
        this.commitments = commitments;
        this.unused = unused;
        this.held = held;
        this.calendar = calendar;
    }

    /**
     * An invoice of the time before.
     *
     * @param number ours
     * @param gross what it asks for, and {@code open} what of that is still owed
     * @throws io.orderwright.platform.kernel.Refusal INVALID when the customer's account is in another currency
     */
    public void invoice(String number, String customer, Money gross, Money open) {
        var account = book.locked(customer, gross.code());
        commitments.save(commitment(number, customer, gross, false)).owes(open, account);
    }

    /**
     * An open order of the time before; one that is prepaid counts when its money is there, as any other.
     *
     * @throws io.orderwright.platform.kernel.Refusal INVALID when the customer's account is in another currency
     */
    public void order(String number, String customer, Money gross, boolean prepaid) {
        var account = book.locked(customer, gross.code());
        CreditCommitment commitment = commitments.save(commitment(number, customer, gross, prepaid));
        if (!prepaid) {
            commitment.open(account);
        }
    }

    /** An invoice of the time before was taken over by mistake: it counts no longer. */
    public void invoiceGone(String number) {
        HeldCommitment given = book.held(number);
        CreditCommitment commitment = given.order();
        CreditAccount account = given.account();
        account.invoiced(
                Money.zero(commitment.currency()), commitment.receivable().negated());
        commitments.delete(commitment);
        unused.closeEmpty(account);
        held.lookAgain(commitment.customerCode(), "exposure-fell");
    }

    /** Money of the time before was taken over by mistake: it lowers nothing any longer. */
    public void moneyGone(String customer, Money amount) {
        CreditAccount account = book.locked(customer, amount.code());
        account.gone(amount);
        unused.closeEmpty(account);
    }

    private CreditCommitment commitment(String number, String customer, Money gross, boolean prepaid) {
        DecideCredit granted = new DecideCredit(number, customer, "", gross, gross, 0, prepaid);
        return CreditCommitment.carriedOver(granted, calendar.now());
    }
}
