package io.orderwright.service.tickets;

import io.orderwright.platform.decisions.Decision;
import io.orderwright.platform.decisions.DecisionLog;
import io.orderwright.platform.decisions.DecisionTables;
import io.orderwright.platform.decisions.own.AskedThings;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is promised for a ticket, by the table service/service-level; its answer is kept. */
@Component
class TicketLevels {

    /** The table that says what is promised. */
    static final String TABLE = "service/service-level";

    private final DecisionTables tables;
    private final DecisionLog decisions;

    TicketLevels(DecisionTables tables, DecisionLog decisions) {
        this.tables = tables;
        this.decisions = decisions;
    }

    /** @param about the order and its customer, or the customer alone */
    Decision of(TicketKind kind, TicketPriority priority, String tier, AskedThings about) {
        return tables.decide(TABLE, new TicketFacts(kind.name(), priority.name(), tier), about);
    }

    /** What a ticket is about, for the table: its order and customer, or the customer and that there is no order. */
    static AskedThings about(@Nullable String order, String customer) {
        return order == null
                ? AskedThings.customer(customer).without(AskedThings.ORDER)
                : AskedThings.order(order, customer);
    }

    static ServiceLevel level(Decision said) {
        return new ServiceLevel(
                Integer.parseInt(said.text("responseHours")),
                Integer.parseInt(said.text("resolutionHours")),
                said.text("told"),
                Integer.parseInt(said.text("closeDays")),
                Integer.parseInt(said.text("reopenDays")));
    }

    void keep(String number, Decision said) {
        decisions.record(number, said);
    }
}
