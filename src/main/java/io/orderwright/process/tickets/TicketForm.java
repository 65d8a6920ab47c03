package io.orderwright.process.tickets;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.engine.forms.FormFacts;
import io.orderwright.service.tickets.TicketQueries;
import io.orderwright.service.tickets.TicketView;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What whoever works on a ticket, or leads those who do, sees of it. */
@Component
class TicketForm implements FormFacts {

    private final TicketQueries tickets;
    private final CompanyCalendar calendar;
    private final MessageSource texts;
    private final ObjectMapper json;

    TicketForm(TicketQueries tickets, CompanyCalendar calendar, MessageSource texts, ObjectMapper json) {
        this.tickets = tickets;
        this.calendar = calendar;
        this.texts = texts;
        this.json = json;
    }

    @Override
    public String name() {
        return "serviceTicket";
    }

    @Override
    public String shownAs() {
        return "serviceTicket";
    }

    @Override
    public String subject() {
        return "ticketNumber";
    }

    @Override
    public String about(String ticketNumber) {
        TicketView view = tickets.get(ticketNumber);
        Map<String, Object> card = new LinkedHashMap<>();
        card.put("number", view.number());
        card.put("order", Objects.requireNonNullElse(view.order(), "-"));
        card.put("customer", view.customer());
        card.put("kind", both("tickets.kind." + view.kind()));
        card.put("priority", both("tickets.priority." + view.priority()));
        card.put("responseDue", calendar.stamp(view.times().responseDue()));
        card.put("resolutionDue", calendar.stamp(view.times().resolutionDue()));
        card.put("owner", Objects.requireNonNullElse(view.owner(), "-"));
        card.put("words", view.words());
        try {
            return json.writeValueAsString(card);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts are always JSON", e);
        }
    }

    /** Forms are in both languages. */
    private String both(String key) {
        return Objects.requireNonNullElse(texts.getMessage(key, null, key, Locale.SIMPLIFIED_CHINESE), key) + " / "
                + texts.getMessage(key, null, key, Locale.ENGLISH);
    }
}
