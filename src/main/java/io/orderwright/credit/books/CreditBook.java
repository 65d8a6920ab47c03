package io.orderwright.credit.books;

import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditAccounts;
import io.orderwright.credit.domain.CreditCommitment;
import io.orderwright.credit.domain.CreditCommitments;
import io.orderwright.credit.domain.CreditLimitRecords;
import io.orderwright.credit.domain.LimitInForce;
import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * The accounts, with the limit that counts today. Whoever changes or compares exposure takes an account out of here
 * locked; see docs/adr/0008.
 */
@Component
public class CreditBook {

    private final CreditAccounts accounts;
    private final CreditCommitments commitments;
    private final CreditLimitRecords limits;
    private final CompanyCalendar calendar;
    private final EntityManager entities;

    CreditBook(
            CreditAccounts accounts,
            CreditCommitments commitments,
            CreditLimitRecords limits,
            CompanyCalendar calendar,
            EntityManager entities) {
        this.entities = entities;
        this.accounts = accounts;
        this.commitments = commitments;
        this.limits = limits;
        this.calendar = calendar;
    }

    /**
     * The customer's account, opened where there is none; nobody else gets it until the transaction ends.
     *
     * @throws Refusal INVALID when the account is in another currency
     */
    public CreditAccount locked(String customer, String currency) {
        CreditAccount account =
                inCurrency(accounts.locked(customer).orElseGet(() -> opened(customer, currency)), currency);
        if (account.limitTurnedBy(today())) {
            turn(account);
        }
        return account;
    }

    /** Looks up which limit counts today and keeps it; the account is locked. */
    public LimitInForce turn(CreditAccount account) {
        LimitInForce inForce = inForce(account);
        account.count(inForce);
        return inForce;
    }

    public LimitInForce inForce(CreditAccount account) {
        return LimitInForce.on(today(), account.currency(), limits.approved(account.customerCode(), today()));
    }

    /**
     * What an order counts for, with its customer's account locked as by {@link #locked}. Whose account that is stands in what the
     * lock guards: so that is read anew, as whoever had the account before has left it; empty where he has removed it.
     */
    public Optional<HeldCommitment> findHeld(String orderNumber) {
        return commitments.findById(orderNumber).flatMap(order -> {
            CreditAccount account = locked(order.customerCode(), order.currency());
            entities.flush();
            if (!commitments.existsById(orderNumber)) {
                return Optional.empty();
            }
            entities.refresh(order);
            return Optional.of(new HeldCommitment(order, account));
        });
    }

    /** As {@link #findHeld}. @throws Refusal NOT_FOUND for an order that credit was never asked about */
    public HeldCommitment held(String orderNumber) {
        return findHeld(orderNumber).orElseThrow(() -> unknown(orderNumber));
    }

    /** What an order counts for, and the account that is locked for it. */
    public record HeldCommitment(CreditCommitment order, CreditAccount account) {}

    /**
     * What an order counts for, while its customer's account is locked already or nothing is changed.
     *
     * @throws Refusal NOT_FOUND for an order that credit was never asked about
     */
    public CreditCommitment order(String orderNumber) {
        return commitments.findById(orderNumber).orElseThrow(() -> unknown(orderNumber));
    }

    private static Refusal unknown(String orderNumber) {
        return Refusal.notFound("credit.order-unknown", orderNumber);
    }

    /** The accounts of those of the customers who have one. */
    public List<CreditAccount> find(Collection<String> customers) {
        return accounts.findByCustomerCodeIn(customers);
    }

    public Optional<CreditAccount> find(String customer) {
        return accounts.findById(customer);
    }

    /** For reading only: nothing is locked, opened or kept. */
    public CreditAccount unlocked(String customer, String currency) {
        return inCurrency(find(customer).orElseGet(() -> new CreditAccount(customer, currency)), currency);
    }

    /** The picture with today's limit, whether or not anybody has kept that yet. */
    public CreditPicture picture(CreditAccount account) {
        return account.limitTurnedBy(today()) ? account.picture(inForce(account)) : account.picture();
    }

    public LocalDate today() {
        return calendar.today();
    }

    private static CreditAccount inCurrency(CreditAccount account, String currency) {
        if (!account.currency().equals(currency)) {
            throw Refusal.invalid("currency", "credit.currency-mismatch", currency, account.currency());
        }
        return account;
    }

    /** Two first orders at once may both want to open the account: the second waits for the first and takes its row. */
    private CreditAccount opened(String customer, String currency) {
        accounts.holdUnopened(customer);
        return accounts.locked(customer).orElseGet(() -> accounts.saveAndFlush(new CreditAccount(customer, currency)));
    }
}
