package io.orderwright.service.tickets.domain;

import io.orderwright.platform.kernel.CompanyCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * When something is due that was promised in working time. A pause moves it by as much as the company worked during the
 * pause, and no more; a pause that begins when it is due, or later, moves nothing: what is late stays late.
 */
public final class TicketClock {

    /** Of what was promised, after which whoever leads is told that it is not done. */
    private static final int SOON_PERCENT = 75;

    private final Instant from;
    private final List<TicketPause> pauses;
    private final CompanyCalendar calendar;

    /**
     * @param from when it begins to count
     * @param pauses those that are over, the earliest first
     */
    public TicketClock(Instant from, List<TicketPause> pauses, CompanyCalendar calendar) {
        this.from = from;
        this.pauses = List.copyOf(pauses);
        this.calendar = calendar;
    }

    /** @param hours working hours that were promised */
    public Instant due(int hours) {
        return after(Duration.ofHours(hours));
    }

    /** When three quarters of what was promised are over. */
    public Instant dueSoon(int hours) {
        return after(Duration.ofMinutes(hours * 60L * SOON_PERCENT / 100));
    }

    private Instant after(Duration promised) {
        Duration wanted = promised;
        Instant due = calendar.addBusinessTime(from, wanted);
        for (TicketPause pause : pauses) {
            if (pause.over() && pause.startedAt().isBefore(due)) {
                wanted = wanted.plus(pause.worked());
                due = calendar.addBusinessTime(from, wanted);
            }
        }
        return due;
    }
}
