package io.orderwright.finance.dunning.stops;

import io.orderwright.finance.dunning.DunningEvent.DunningResumed;
import io.orderwright.finance.dunning.DunningEvent.DunningStopped;
import io.orderwright.finance.dunning.ports.DunnedCustomers;
import io.orderwright.finance.dunning.ports.OverdueMoney;
import io.orderwright.finance.dunning.store.StopRows;
import io.orderwright.platform.ground.owned.ActingVerb;
import io.orderwright.platform.ground.owned.ActsOn;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps customers, or what is overdue of single documents, from being told; each with a reason, and who said so. */
@Service
@Transactional
public class DunningStops {

    /** What whoever sells may say for a customer. */
    public static final List<StopKind> ANNOUNCEMENTS = List.of(StopKind.DISPUTE, StopKind.PAYMENT_ANNOUNCED);

    /** How far a payment may be announced ahead. */
    private static final int DAYS_AHEAD = 60;

    /** Nobody is left alone for longer without somebody looking again. */
    private static final Period LONGEST = Period.ofYears(2);

    private final StopRows stops;
    private final DunnedCustomers customers;
    private final OverdueMoney money;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    DunningStops(
            StopRows stops,
            DunnedCustomers customers,
            OverdueMoney money,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.stops = stops;
        this.customers = customers;
        this.money = money;
        this.events = events;
        this.calendar = calendar;
    }

    /**
     * From now on the customer is not told. What is said already, word for word, is not said once more.
     *
     * @return its number, or that of the one that says the same
     * @throws Refusal INVALID for an unknown customer or a document of another one, without a reason, for a day that is
     *     over or too far away, or without one where a payment is announced
     */
    @ActsOn(ActingVerb.EDIT_CUSTOMER)
    public long set(SetStop asked, String by) {
        if (!customers.of(List.of(asked.customer())).containsKey(asked.customer())) {
            throw Refusal.invalid("customer", "customer.unknown", asked.customer());
        }
        if (asked.invoice() != null && !money.isOf(asked.invoice(), asked.customer())) {
            throw Refusal.invalid("invoice", "dunning.stop-other-invoice", asked.invoice(), asked.customer());
        }
        requireReason(asked.reason());
        requireDay(asked);
        stops.hold(asked.customer());
        Optional<StopView> same = stops.inForce(List.of(asked.customer()), calendar.today()).stream()
                .filter(asked::isSaidBy)
                .findFirst();
        if (same.isPresent()) {
            return same.get().id();
        }
        long id = stops.add(asked, by, calendar.now());
        events.publishEvent(
                new DunningStopped(asked.customer(), by, asked.kind(), asked.invoice(), asked.reason(), asked.until()));
        return id;
    }

    private void requireDay(SetStop asked) {
        LocalDate until = asked.until();
        LocalDate today = calendar.today();
        if (until == null && asked.kind().untilDay()) {
            throw Refusal.invalid("until", "dunning.stop-day-missing");
        }
        if (until != null && until.isBefore(today)) {
            throw Refusal.invalid("until", "dunning.stop-day-over", until);
        }
        if (until != null && asked.kind().untilDay() && until.isAfter(today.plusDays(DAYS_AHEAD))) {
            throw Refusal.invalid("until", "dunning.stop-day-far", until, DAYS_AHEAD);
        }
        if (until != null) {
            calendar.requireWithin("until", until, Period.ZERO, LONGEST);
        }
    }

    private static void requireReason(String reason) {
        if (reason.isBlank()) {
            throw Refusal.invalid("reason", "dunning.reason-missing");
        }
    }

    /**
     * The customer may be told again.
     *
     * @throws Refusal INVALID without a reason; CONFLICT when it was lifted before
     */
    public void lift(long id, String reason, String by) {
        requireReason(reason);
        StopView stop = stops.locked(id);
        if (stop.liftedBy() != null) {
            throw Refusal.conflict("dunning.stop-lifted", stop.liftedBy());
        }
        stops.lift(id, reason.strip(), by, calendar.now());
        events.publishEvent(new DunningResumed(stop.customer(), by, stop.kind(), stop.invoice(), reason.strip()));
    }

    /** @throws Refusal NOT_FOUND for one that there is not */
    @Transactional(readOnly = true)
    public StopView get(long id) {
        return stops.find(id).orElseThrow(() -> Refusal.notFound("dunning.stop-unknown", id));
    }

    /**
     * The newest first.
     *
     * @param customer "" for all customers
     * @param open only those that nobody has lifted
     */
    @Transactional(readOnly = true)
    public List<StopView> page(String customer, boolean open, long before, int size) {
        return stops.page(customer, open, before, size);
    }
}
