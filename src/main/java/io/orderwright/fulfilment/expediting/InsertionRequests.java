package io.orderwright.fulfilment.expediting;

import io.orderwright.fulfilment.expediting.InsertionEvent.InsertionAsked;
import io.orderwright.fulfilment.expediting.domain.RushOrder;
import io.orderwright.fulfilment.expediting.domain.RushOrder.RushRequest;
import io.orderwright.fulfilment.expediting.domain.RushOrders;
import io.orderwright.platform.ground.DocumentIds;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.proposals.ProposalState;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what is asked for, once it is known what that takes: the preview needs no connection beside ours then. */
@Component
class InsertionRequests {

    private final RushOrders orders;
    private final InsertionApproval approval;
    private final DocumentIds ids;
    private final ApplicationEventPublisher events;
    private final CompanyCalendar calendar;

    InsertionRequests(
            RushOrders orders,
            InsertionApproval approval,
            DocumentIds ids,
            ApplicationEventPublisher events,
            CompanyCalendar calendar) {
        this.orders = orders;
        this.approval = approval;
        this.ids = ids;
        this.events = events;
        this.calendar = calendar;
    }

    /** @throws Refusal CONFLICT where another one of the order is open */
    @Transactional
    public String write(AskInsertion asked, Displacement displacement, String by) {
        if (orders.existsByOrderNumberAndStateIn(asked.order(), ProposalState.OPEN)) {
            throw Refusal.conflict("insertion.asked-already", asked.order());
        }
        long id = ids.next(InsertionNumbers.URGENT_INSERTION);
        String number = InsertionNumbers.URGENT_INSERTION.number(calendar.today(), id);
        boolean tell = !Boolean.FALSE.equals(asked.tellCustomers());
        InsertionApprover approver = approval.ask(number, displacement);
        RushRequest who = new RushRequest(asked.reason(), tell, by, calendar.now());
        RushOrder rush = new RushOrder(id, number, asked.order(), who, displacement, approver);
        try {
            orders.saveAndFlush(rush);
        } catch (DataIntegrityViolationException another) {
            // Of two at the same moment, the index lets one through.
            throw Refusal.conflict("insertion.asked-already", asked.order());
        }
        events.publishEvent(new InsertionAsked(asked.order(), by, number, rush.reason(), tell));
        return number;
    }
}
