package io.orderwright.sales.history;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.keys.BusinessKey;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.history.HistoryEvent.PastOrderRecorded;
import io.orderwright.sales.history.HistoryEvent.PastOrderRemoved;
import io.orderwright.sales.history.store.PastOrderRows;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Keeps orders that ended before the company moved in. */
@Service
@Transactional
public class PastOrders {

    private final PastOrderRows rows;
    private final CustomerMaster customers;
    private final ApplicationEventPublisher events;

    PastOrders(PastOrderRows rows, CustomerMaster customers, ApplicationEventPublisher events) {
        this.rows = rows;
        this.customers = customers;
        this.events = events;
    }

    /**
     * Keeps an order once; the same again changes nothing.
     *
     * @return whether it was not known before
     * @throws Refusal INVALID for an unknown customer or a number with signs that cannot be seen; CONFLICT when there is
     *     another past order under its number
     */
    public boolean keep(PastOrder order, String by) {
        Optional<PastOrder> known = rows.find(order.number());
        if (known.isPresent()) {
            if (!known.get().equals(order)) {
                throw Refusal.conflict("history.other-order", order.number());
            }
            return false;
        }
        BusinessKey.requireReference("number", order.number());
        if (customers.find(order.customer()).isEmpty()) {
            throw Refusal.invalid("customer", "order.customer-unknown", order.customer());
        }
        rows.add(order);
        events.publishEvent(new PastOrderRecorded("history/" + order.number(), by, order.customer(), order.state()));
        return true;
    }

    /**
     * Removes an order that was brought in by mistake, with its lines: it counts nowhere, and nothing names it.
     *
     * @throws Refusal NOT_FOUND for an unknown number
     */
    public void remove(String number, String by) {
        PastOrder known = get(number);
        rows.remove(number);
        events.publishEvent(new PastOrderRemoved("history/" + number, by, known.customer()));
    }

    /** Those of the numbers that are known, with their lines. */
    @Transactional(readOnly = true)
    public List<PastOrder> of(Collection<String> numbers) {
        return rows.of(numbers);
    }

    /** Whether a past order was kept under this number. */
    @Transactional(readOnly = true)
    public boolean knows(String number) {
        return rows.find(number).isPresent();
    }

    /** With their lines, by number, beginning after {@code after} ("" for the first). */
    @Transactional(readOnly = true)
    public List<PastOrder> after(String after, int size) {
        return rows.after(after, size);
    }

    /** @throws Refusal NOT_FOUND for an unknown number */
    @Transactional(readOnly = true)
    public PastOrder get(String number) {
        return rows.find(number).orElseThrow(() -> Refusal.notFound("history.unknown", number));
    }

    /**
     * The newest first, without their lines, after so many.
     *
     * @param customer "" for all
     */
    @Transactional(readOnly = true)
    public List<PastOrder> page(String customer, int offset, int size) {
        return rows.page(customer, offset, size);
    }
}
