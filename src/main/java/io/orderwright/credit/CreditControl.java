package io.orderwright.credit;

import io.orderwright.credit.CreditEvent.CreditDecided;
import io.orderwright.credit.CreditEvent.CreditGranted;
import io.orderwright.credit.CreditEvent.CreditReleased;
import io.orderwright.credit.CreditEvent.HeldOrderReopened;
import io.orderwright.credit.domain.CreditAccount;
import io.orderwright.credit.domain.CreditAccounts;
import io.orderwright.credit.domain.CreditCommitment;
import io.orderwright.credit.domain.CreditCommitments;
import io.orderwright.credit.domain.CreditRelease;
import io.orderwright.credit.domain.CreditReleases;
import io.orderwright.decisions.Decision;
import io.orderwright.decisions.DecisionLog;
import io.orderwright.decisions.DecisionTables;
import io.orderwright.kernel.BusinessEvent;
import io.orderwright.kernel.Refusal;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Watches what customers owe. Every change of exposure happens while the customer's account row is locked, so that two
 * orders at the same moment cannot both fit under what is left.
 */
@Service
@Transactional
public class CreditControl {

    private static final String TABLE = "credit/credit-decision";

    /** For how long a release answers for its order. */
    private static final int RELEASE_DAYS = 90;

    private final CreditAccounts accounts;
    private final CreditCommitments commitments;
    private final CreditReleases releases;
    private final DecisionTables tables;
    private final DecisionLog decisions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CreditControl(
            CreditAccounts accounts,
            CreditCommitments commitments,
            CreditReleases releases,
            DecisionTables tables,
            DecisionLog decisions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.commitments = commitments;
        this.releases = releases;
        this.tables = tables;
        this.decisions = decisions;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Asks the credit table about an order and keeps the answer. An approved order counts as exposure from here on; one
     * under review or on hold counts when somebody releases it, a prepaid one when its money is there.
     */
    public CreditAnswer decide(DecideCredit asked) {
        CreditAccount account = locked(asked.customer(), asked.currency());
        Decision decision = ask(account, asked);
        decisions.record(asked.orderNumber(), decision);
        CreditAnswer answer = CreditAnswer.valueOf(decision.text("answer"));
        CreditCommitment commitment = commitments
                .findById(asked.orderNumber())
                .orElseGet(() -> commitments.save(new CreditCommitment(
                        asked.orderNumber(), asked.customer(), asked.currency(), asked.amount(), answer)));
        commitment.answered(answer);
        if (answer == CreditAnswer.APPROVE && !asked.prepaid()) {
            commitment.open(account);
        }
        events.publishEvent(new CreditDecided(
                asked.orderNumber(),
                BusinessEvent.SYSTEM,
                answer,
                decision.table(),
                decision.version(),
                decision.row()));
        return answer;
    }

    /**
     * What {@link #decide} would answer now. Nothing is kept, counted or locked.
     *
     * @throws Refusal INVALID when the amount is not in the account's currency
     */
    @Transactional(readOnly = true)
    public CreditForecast forecast(DecideCredit asked) {
        CreditAccount account = inCurrency(
                accounts.findById(asked.customer())
                        .orElseGet(() -> new CreditAccount(asked.customer(), asked.currency())),
                asked.currency());
        Decision decision = ask(account, asked);
        return new CreditForecast(CreditAnswer.valueOf(decision.text("answer")), decision, account.picture());
    }

    private Decision ask(CreditAccount account, DecideCredit asked) {
        BigDecimal exposure = account.exposure().add(asked.prepaid() ? BigDecimal.ZERO : asked.amount());
        return tables.decide(
                TABLE,
                new CreditFacts(
                        account.grade(),
                        asked.tier(),
                        CreditFacts.utilisation(exposure, account.limit()),
                        asked.overdueDays(),
                        asked.companyAmount(),
                        asked.prepaid()));
    }

    /**
     * A person answers for an order that the table did not approve; from here on it counts as exposure. Nothing happens
     * to an order that counts already.
     */
    public void release(String orderNumber, String reason, String by) {
        if (reason.isBlank()) {
            throw Refusal.invalid("comment", "credit.reason-missing");
        }
        CreditCommitment commitment = commitment(orderNumber);
        CreditAccount account = locked(commitment.customerCode(), commitment.currency());
        if (commitment.state() != CreditCommitment.State.PENDING) {
            return;
        }
        LocalDate until = LocalDate.now(clock).plusDays(RELEASE_DAYS);
        releases.save(new CreditRelease(commitment, until, reason, by, clock.instant()));
        commitment.open(account);
        events.publishEvent(new CreditReleased(orderNumber, by, commitment.amount(), commitment.currency(), reason));
    }

    /** A prepaid order's money is all there: the order counts, and so does the money. */
    public void prepaid(String orderNumber) {
        CreditCommitment commitment = commitment(orderNumber);
        commitment.open(locked(commitment.customerCode(), commitment.currency()));
    }

    /** The order is cancelled or rejected: it counts no longer. */
    public void cancel(String orderNumber) {
        commitments.findById(orderNumber).ifPresent(commitment -> {
            commitment.cancel(locked(commitment.customerCode(), commitment.currency()));
            review(commitment.customerCode(), "exposure-fell");
        });
    }

    /** The order is invoiced: from open order to receivable. */
    public void invoiced(String orderNumber) {
        CreditCommitment commitment = commitment(orderNumber);
        commitment.invoice(locked(commitment.customerCode(), commitment.currency()));
    }

    /**
     * Money came in.
     *
     * @param amount all of it
     * @param allocated what of it paid the orders' invoices
     */
    public void paid(
            String customer, String currency, BigDecimal amount, BigDecimal allocated, Collection<Settlement> settled) {
        CreditAccount account = locked(customer, currency);
        settled.forEach(part -> commitment(part.orderNumber()).settle(part.amount(), account));
        account.paid(amount, allocated);
        review(customer, "payment");
    }

    /** Money that had come in before has paid an order's invoice. */
    public void allocated(String customer, String currency, Settlement settlement) {
        CreditAccount account = locked(customer, currency);
        commitment(settlement.orderNumber()).settle(settlement.amount(), account);
        account.allocated(settlement.amount());
    }

    /** What one order's invoice took of a payment, in its currency. */
    public record Settlement(String orderNumber, BigDecimal amount) {}

    /** Sets grade and limit; held orders of the customer are looked at again. */
    public CreditPicture grant(GrantCredit granted, String by) {
        CreditAccount account = locked(granted.customer(), granted.currency());
        account.grant(granted.grade(), granted.limit());
        events.publishEvent(
                new CreditGranted(granted.customer(), by, granted.grade(), granted.limit(), granted.currency()));
        review(granted.customer(), "limit");
        return account.picture();
    }

    /** As {@link #grant}, many at once: all or none. */
    public void grantAll(Collection<GrantCredit> all, String by) {
        all.forEach(granted -> grant(granted, by));
    }

    /** What the customer may owe and owes; a customer nobody has graded has no limit. */
    @Transactional(readOnly = true)
    public CreditPicture picture(String customer, String currency) {
        return accounts.findById(customer)
                .orElseGet(() -> new CreditAccount(customer, currency))
                .picture();
    }

    /** The picture of a customer that has an account. */
    @Transactional(readOnly = true)
    public Optional<CreditPicture> find(String customer) {
        return accounts.findById(customer).map(CreditAccount::picture);
    }

    /** Keeps everybody else from changing or comparing the customer's exposure until the transaction ends. */
    public void lock(String customer, String currency) {
        locked(customer, currency);
    }

    private void review(String customer, String because) {
        for (CreditCommitment held : commitments.held(customer)) {
            events.publishEvent(new HeldOrderReopened(held.orderNumber(), BusinessEvent.SYSTEM, because));
        }
    }

    private CreditCommitment commitment(String orderNumber) {
        return commitments
                .findById(orderNumber)
                .orElseThrow(() -> Refusal.notFound("credit.order-unknown", orderNumber));
    }

    private CreditAccount locked(String customer, String currency) {
        return inCurrency(accounts.locked(customer).orElseGet(() -> opened(customer, currency)), currency);
    }

    private static CreditAccount inCurrency(CreditAccount account, String currency) {
        if (!account.currency().equals(currency)) {
            throw Refusal.invalid("currency", "credit.currency-mismatch", currency, account.currency());
        }
        return account;
    }

    /** Two first orders at once may both want to open the account: the second waits for the first and takes its row. */
    private CreditAccount opened(String customer, String currency) {
        accounts.openIfAbsent(customer, currency, CreditAccount.UNGRADED);
        return accounts.locked(customer).orElseThrow();
    }
}
