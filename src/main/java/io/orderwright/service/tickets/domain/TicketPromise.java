package io.orderwright.service.tickets.domain;

import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.service.tickets.ServiceLevel;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the table promised for a ticket, kept as it was said. */
@Embeddable
public class TicketPromise {

    private int responseHours;
    private int resolutionHours;
    private String toldRole;
    private int closeDays;
    private int reopenDays;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TicketPromise() {}

    TicketPromise(ServiceLevel level) {
        this.responseHours = level.responseHours();
        this.resolutionHours = level.resolutionHours();
        this.toldRole = level.told();
        this.closeDays = level.closeDays();
        this.reopenDays = level.reopenDays();
    }

    ServiceLevel level() {
        return new ServiceLevel(responseHours, resolutionHours, toldRole, closeDays, reopenDays);
    }

    /** So many whole days after it was solved; null before. */
    @Nullable
    Instant closesAt(@Nullable Instant solvedAt, CompanyCalendar calendar) {
        return daysAfter(solvedAt, closeDays, calendar);
    }

    /** So many whole days after it closed; null before. */
    @Nullable
    Instant reopenedUntil(@Nullable Instant closedAt, CompanyCalendar calendar) {
        return daysAfter(closedAt, reopenDays, calendar);
    }

    private static @Nullable Instant daysAfter(@Nullable Instant moment, int days, CompanyCalendar calendar) {
        return moment == null ? null : calendar.startOf(calendar.dateOf(moment).plusDays(days + 1L));
    }
}
