package io.orderwright.finance.periods;

import io.orderwright.platform.ground.Invariants;
import java.util.List;
import org.springframework.stereotype.Component;

/** What is always true of closed months: nothing came into one or left it, and they follow one another. */
@Component
class PeriodInvariants implements Invariants {

    /** Each closed month says what was dated in it, and the first what was dated before as well: together that is all there is. */
    private static final Invariant PERIODS_KEPT = new Invariant(
            "periods-kept",
            2,
            """
            with closed as (
                select max(month) as month, max(next_day) as next_day, max(ends_at) as ends_at, sum(documents) as documents,
                    sum(entries) as entries
                from accounting_period where state <> 'OPEN'
            ), posted as (
                select (select count(*) from invoice where issued_on < next_day) as documents,
                    (select count(*) from receipt where received_at < ends_at)
                    + (select count(*) from allocation where allocated_at < ends_at)
                    + (select count(*) from receipt_movement where booked_at < ends_at)
                    + (select count(*) from write_off where booked_at < ends_at) as entries
                from closed)
            select c.month as subject, format('documents=%s when closed %s, entries=%s when closed %s', p.documents,
                c.documents, p.entries, c.entries) as found
            from closed c, posted p where c.month is not null and (c.documents <> p.documents or c.entries <> p.entries)""");

    private static final Invariant PERIODS_IN_ORDER = new Invariant(
            "periods-in-order",
            2,
            """
            with closed as (
                select month, first_day, first_of_all, lag(next_day) over (order by month) as before
                from accounting_period where state <> 'OPEN')
            select month as subject, format('from=%s before=%s first=%s', first_day, before, first_of_all) as found
            from closed where first_of_all <> (before is null) or before <> first_day""");

    @Override
    public List<Invariant> invariants() {
        return List.of(PERIODS_KEPT, PERIODS_IN_ORDER);
    }
}
