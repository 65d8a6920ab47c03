package io.orderwright.credit.books;

import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditAccounts;
import io.orderwright.credit.domain.CreditLimit;
import io.orderwright.credit.domain.CreditLimitRecords;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Accounts that go with what opened them, as long as nobody has asked anything of them. Always inside the caller's transaction. */
@Component
public class UnusedAccounts {

    private final CreditAccounts accounts;
    private final CreditLimitRecords limits;

    UnusedAccounts(CreditAccounts accounts, CreditLimitRecords limits) {
        this.accounts = accounts;
        this.limits = limits;
    }

    /** One without a limit that counts nothing is as good as none: whoever needs it opens it again. The account is locked. */
    public void closeEmpty(CreditAccount account) {
        if (account.isBlank()
                && limits.findByCustomerCode(account.customerCode()).isEmpty()
                && !accounts.used(account.customerCode())) {
            accounts.delete(account);
        }
    }

    /** Whether anything was asked of the customer's credit since then. */
    public boolean usedSince(String customer, Instant since) {
        return accounts.usedSince(customer, since);
    }

    /**
     * Closes the account with the first limit of it; without an account nothing happens.
     *
     * @return false when it was used, or its limit was decided upon since: nothing was done then
     */
    public boolean close(String customer) {
        return accounts.locked(customer).map(this::close).orElse(true);
    }

    private boolean close(CreditAccount account) {
        List<CreditLimit> granted = limits.findByCustomerCode(account.customerCode());
        if (!account.countsNothing()
                || granted.size() > 1
                || granted.stream().anyMatch(limit -> !limit.broughtAlong())
                || accounts.used(account.customerCode())) {
            return false;
        }
        granted.forEach(limits::delete);
        accounts.delete(account);
        return true;
    }
}
