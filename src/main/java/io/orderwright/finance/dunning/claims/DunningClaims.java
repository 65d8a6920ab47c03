package io.orderwright.finance.dunning.claims;

import io.orderwright.finance.dunning.DunningEvent.ClaimWaived;
import io.orderwright.finance.dunning.store.ClaimRows;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Fees and interest that customers were told of: open however documents are paid, until somebody gives them up and says why. */
@Service
@Transactional
public class DunningClaims {

    private final ClaimRows claims;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    DunningClaims(ClaimRows claims, ApplicationEventPublisher events, CompanyCalendar calendar) {
        this.claims = claims;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * Gives a fee or interest up.
     *
     * @throws Refusal INVALID without a reason; CONFLICT when it was given up before
     */
    public ClaimView waive(long id, String reason, String by) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "dunning.reason-missing");
        }
        ClaimView claim = claims.locked(id);
        if (!claim.open()) {
            throw Refusal.conflict("dunning.claim-waived", String.valueOf(claim.waivedBy()));
        }
        claims.waive(id, reason.strip(), by, calendar.now());
        events.publishEvent(
                new ClaimWaived(claim.customer(), by, claim.letter(), claim.kind(), claim.amount(), reason.strip()));
        return get(id);
    }

    /** @throws Refusal NOT_FOUND for one that there is not */
    @Transactional(readOnly = true)
    public ClaimView get(long id) {
        return claims.find(id).orElseThrow(() -> Refusal.notFound("dunning.claim-unknown", id));
    }

    /**
     * In the order in which they were told.
     *
     * @param customer "" for all customers
     * @param open only those that nobody has given up
     */
    @Transactional(readOnly = true)
    public List<ClaimView> page(String customer, boolean open, long after, int size) {
        return claims.page(customer, open, after, size);
    }

    /** What of a customer's is open, one sum a currency. */
    @Transactional(readOnly = true)
    public List<Money> open(String customer) {
        return List.copyOf(claims.of(List.of(customer)).stream()
                .filter(ClaimView::open)
                .map(ClaimView::amount)
                .collect(Collectors.toMap(Money::code, one -> one, Money::plus, TreeMap::new))
                .values());
    }
}
