package io.orderwright.fulfilment.expediting;

import static java.util.stream.Collectors.toMap;

import io.orderwright.fulfilment.expediting.DelayNotice.State;
import io.orderwright.fulfilment.expediting.InsertionEvent.CustomerInformed;
import io.orderwright.fulfilment.expediting.InsertionEvent.CustomerNotInformed;
import io.orderwright.fulfilment.expediting.ledger.NoticeLedger;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is told that an order comes later, once to an insertion and order; or why somebody could not be told. */
@Service
@Transactional
public class DelayNotices {

    private final NoticeLedger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DelayNotices(NoticeLedger ledger, ApplicationEventPublisher events, Clock clock) {
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** One for each order that really lost something; nothing is sent yet. */
    @Transactional(propagation = Propagation.MANDATORY)
    void write(String insertion, Displacement done) {
        int count = 0;
        for (String order : done.orders()) {
            if (done.loses(order)) {
                count++;
                boolean reachable = done.reachable().contains(order);
                String number = insertion + "-" + count;
                ledger.write(number, insertion, order, reachable ? State.OPEN : State.UNREACHABLE, clock.instant());
                if (!reachable) {
                    events.publishEvent(
                            new CustomerNotInformed(order, BusinessEvent.SYSTEM, insertion, State.UNREACHABLE, ""));
                }
            }
        }
    }

    /** The numbers of those that are still to be sent. */
    @Transactional(readOnly = true)
    public List<String> open(String insertion) {
        return ledger.of(insertion).stream()
                .filter(notice -> notice.state() == State.OPEN)
                .map(DelayNotice::number)
                .toList();
    }

    /** Whether there is any customer of a displaced order to be told. */
    @Transactional(readOnly = true)
    public boolean due(String insertion) {
        return !open(insertion).isEmpty();
    }

    /** What the gateway took is told. */
    public void told(String number) {
        DelayNotice notice = ended(number, State.TOLD, "");
        events.publishEvent(
                new CustomerInformed(notice.orderNumber(), BusinessEvent.SYSTEM, notice.insertion(), notice.number()));
    }

    /** The gateway said no, and why. */
    public void refused(String number, String reason) {
        DelayNotice notice = ended(number, State.REFUSED, reason);
        events.publishEvent(new CustomerNotInformed(
                notice.orderNumber(), BusinessEvent.SYSTEM, notice.insertion(), State.REFUSED, reason));
    }

    private DelayNotice ended(String number, State state, String reason) {
        if (!ledger.end(number, state, reason, clock.instant())) {
            throw Refusal.conflict("insertion.notice.ended", number);
        }
        return ledger.find(List.of(number)).get(0);
    }

    /** By their number; those that there are not are left out. */
    @Transactional(readOnly = true)
    public Map<String, DelayNotice> byNumber(Collection<String> numbers) {
        return ledger.find(numbers).stream().collect(toMap(DelayNotice::number, notice -> notice));
    }

    /** Of one insertion, by the displaced order. */
    @Transactional(readOnly = true)
    public Map<String, DelayNotice> of(String insertion) {
        return ledger.of(insertion).stream().collect(toMap(DelayNotice::orderNumber, notice -> notice));
    }

    /** Those about one displaced order, the oldest insertion first. */
    @Transactional(readOnly = true)
    public List<DelayNotice> ofOrder(String orderNumber) {
        return ledger.ofOrder(orderNumber);
    }
}
