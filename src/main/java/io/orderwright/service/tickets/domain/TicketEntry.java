package io.orderwright.service.tickets.domain;

import io.orderwright.service.tickets.TicketAct;
import io.orderwright.service.tickets.TicketView.TicketNote;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One thing that was done with a ticket. */
@Embeddable
public class TicketEntry {

    @Enumerated(EnumType.STRING)
    private TicketAct act;

    private Instant enteredAt;
    private String person;
    private @Nullable String words;

    @SuppressWarnings("NullAway.Init") // JPA fills it
    protected TicketEntry() {}

    TicketEntry(TicketAct act, Instant enteredAt, String person, @Nullable String words) {
        this.act = act;
        this.enteredAt = enteredAt;
        this.person = person;
        this.words = words;
    }

    TicketNote note() {
        return new TicketNote(act, enteredAt, person, words);
    }
}
