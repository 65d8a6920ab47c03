package io.orderwright.fulfilment.returns.repairs;

import io.orderwright.fulfilment.returns.ReturnEvent.RepairEnded;
import io.orderwright.fulfilment.returns.domain.ReturnBooks;
import io.orderwright.fulfilment.returns.domain.ReturnNumbers;
import io.orderwright.fulfilment.returns.store.RepairRows;
import io.orderwright.platform.kernel.Refusal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which pieces of returns are repaired, and what became of them; each is ended once. */
@Service
@Transactional
public class Repairs {

    private final RepairRows rows;
    private final ReturnBooks books;
    private final ApplicationEventPublisher events;

    Repairs(RepairRows rows, ReturnBooks books, ApplicationEventPublisher events) {
        this.rows = rows;
        this.books = books;
        this.events = events;
    }

    /** Those of a return, in the order in which their tickets were opened. */
    @Transactional(readOnly = true)
    public List<RepairView> ofReturn(String customerReturn) {
        return rows.ofReturn(customerReturn);
    }

    /** Those that are with us still, the longest first. */
    @Transactional(readOnly = true)
    public List<RepairView> withUs(int most) {
        return rows.withUs(most);
    }

    /** What is repaired under a ticket. */
    @Transactional(readOnly = true)
    public Optional<RepairView> ofTicket(String ticket) {
        return rows.ofTicket(ticket);
    }

    /** They are repaired from now on, under the ticket that was opened for them. */
    public void begin(RepairView repair) {
        rows.add(repair);
    }

    /**
     * They are with us no longer. A named piece that went back to its customer may come by another return. Whoever calls holds the
     * order; the same once more changes nothing.
     *
     * @throws Refusal NOT_FOUND where nothing of the return is repaired under the ticket; CONFLICT when something else became of it
     */
    public void end(String customerReturn, String ticket, RepairResult ending, String by, Instant at) {
        RepairView one = rows.ofTicket(ticket)
                .filter(found -> found.customerReturn().equals(customerReturn))
                .orElseThrow(() -> Refusal.notFound("document.unknown", ticket));
        if (rows.end(ticket, ending, by, at)) {
            String serial = one.serial();
            if (ending == RepairResult.SEND_BACK && serial != null) {
                books.locked(ReturnNumbers.CUSTOMER_RETURN.idOf(customerReturn))
                        .ifPresent(from -> from.repaired(one.orderLine(), serial));
            }
            events.publishEvent(new RepairEnded(one.order(), by, customerReturn, ticket, ending));
        } else if (one.ending() != null && one.ending() != ending) {
            throw Refusal.conflict("repair.ended", ticket, one.ending());
        }
    }
}
