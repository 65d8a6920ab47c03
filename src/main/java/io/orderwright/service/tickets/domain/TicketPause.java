package io.orderwright.service.tickets.domain;

import io.orderwright.platform.kernel.CompanyCalendar;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A time in which the clocks of a ticket stand. What of it was working time is kept as it was when it ended. */
@Embeddable
public class TicketPause {

    private Instant startedAt;
    private @Nullable Instant endedAt;
    private long workedSeconds;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TicketPause() {}

    public TicketPause(Instant startedAt) {
        this.startedAt = startedAt;
    }

    /** The same, over now. */
    public TicketPause ended(Instant at, CompanyCalendar calendar) {
        TicketPause over = new TicketPause(startedAt);
        over.endedAt = at;
        over.workedSeconds = calendar.businessTime(startedAt, at).toSeconds();
        return over;
    }

    boolean over() {
        return endedAt != null;
    }

    Instant startedAt() {
        return startedAt;
    }

    /** How much of it the company worked. */
    Duration worked() {
        return Duration.ofSeconds(workedSeconds);
    }
}
