package io.orderwright.finance.banking.proposals;

import io.orderwright.finance.banking.BankingEvent.PayerAccountLearned;
import io.orderwright.finance.banking.BankingEvent.PayerAccountRemoved;
import io.orderwright.finance.banking.store.PayerRows;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** From which accounts customers pay, as persons have said by applying lines; what was said by mistake is forgotten. */
@Service
@Transactional
public class PayerAccounts {

    /** So many signs of an account tell which one it is to those who know it. */
    private static final int TOLD = 4;

    private final PayerRows rows;
    private final ApplicationEventPublisher events;

    PayerAccounts(PayerRows rows, ApplicationEventPublisher events) {
        this.rows = rows;
        this.events = events;
    }

    /**
     * In the order of the customer and the account.
     *
     * @param customer "" for all customers
     * @param after the customer and the account of the last one seen, with a blank between them; "" for the first
     */
    @Transactional(readOnly = true)
    public List<PayerAccountView> page(String customer, String after, int size) {
        return rows.page(customer, after, size);
    }

    /** Where a page goes on after this one. */
    public static String placeOf(PayerAccountView one) {
        return one.customer() + " " + one.account();
    }

    /** A person said that the customer pays from it; what is known already is not said again. */
    void learn(String account, String customer, String line, String by) {
        if (rows.learn(account, customer, by)) {
            events.publishEvent(new PayerAccountLearned(customer, by, end(account), line));
        }
    }

    /**
     * Nothing is concluded any more from money that comes from the account, until a line from it is applied again. What was
     * applied stays.
     *
     * @throws Refusal NOT_FOUND where it is not known as the customer's, or not any more
     */
    public void forget(String account, String customer, String by) {
        if (!rows.forget(account, customer)) {
            throw Refusal.notFound("bank.payer-unknown", end(account), customer);
        }
        events.publishEvent(new PayerAccountRemoved(customer, by, end(account)));
    }

    private static String end(String account) {
        return "…" + account.substring(Math.max(0, account.length() - TOLD));
    }
}
