package io.orderwright.sales.changes;

import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.proposals.ProposalState;
import io.orderwright.sales.changes.ChangeEvent.ChangeAsked;
import io.orderwright.sales.changes.domain.ChangeOrder;
import io.orderwright.sales.changes.domain.ChangeOrder.ChangeRequest;
import io.orderwright.sales.changes.domain.ChangeOrders;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is asked for, once it is known what that does: the preview needs no connection beside ours then. */
@Component
class ChangeRequests {

    private final ChangeOrders orders;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    ChangeRequests(ChangeOrders orders, DocumentIds ids, ApplicationEventPublisher events, CompanyCalendar calendar) {
        this.orders = orders;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** @throws Refusal CONFLICT where another change of the order is open: partners are told of one after the other */
    @Transactional
    public String write(String orderNumber, AskChange asked, WantedChange wanted, ChangeEffects effects, String by) {
        if (orders.existsByOrderNumberAndStateIn(orderNumber, ProposalState.OPEN)) {
            throw Refusal.conflict("change.asked-already", orderNumber);
        }
        long id = ids.next(ChangeNumbers.CHANGE_ORDER);
        String number = ChangeNumbers.CHANGE_ORDER.number(calendar.today(), id);
        ChangeRequest who = new ChangeRequest(asked.reason(), by, calendar.now(), asked.version());
        ChangeOrder change = new ChangeOrder(id, number, orderNumber, who, wanted, effects);
        try {
            orders.saveAndFlush(change);
        } catch (DataIntegrityViolationException another) {
            // Of two at the same moment, the index lets one through.
            throw Refusal.conflict("change.asked-already", orderNumber);
        }
        events.publishEvent(new ChangeAsked(orderNumber, by, number, change.reason()));
        return number;
    }
}
