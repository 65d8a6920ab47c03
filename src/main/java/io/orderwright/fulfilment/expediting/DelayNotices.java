package io.orderwright.fulfilment.expediting;

import static java.util.stream.Collectors.toMap;

import io.orderwright.fulfilment.expediting.DelayNotice.NoticeState;
import io.orderwright.fulfilment.expediting.InsertionEvent.CustomerInformed;
import io.orderwright.fulfilment.expediting.InsertionEvent.CustomerNotInformed;
import io.orderwright.fulfilment.expediting.domain.CustomerNotice;
import io.orderwright.fulfilment.expediting.domain.CustomerNotices;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Refusal;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who is told that an order comes later, once to an insertion and order; or why somebody could not be told. */
@Service
@Transactional
public class DelayNotices {

    private final CustomerNotices notices;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DelayNotices(CustomerNotices notices, ApplicationEventPublisher events, Clock clock) {
        this.notices = notices;
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
                CustomerNotice notice = new CustomerNotice(insertion + "-" + count, insertion, order);
                if (!done.reachable().contains(order)) {
                    notice.unreachable(clock.instant());
                    events.publishEvent(new CustomerNotInformed(
                            order, BusinessEvent.SYSTEM, insertion, NoticeState.UNREACHABLE, ""));
                }
                notices.save(notice);
            }
        }
    }

    /** The numbers of those that are still to be sent. */
    @Transactional(readOnly = true)
    public List<String> open(String insertion) {
        return ofInsertion(insertion)
                .filter(notice -> notice.state() == NoticeState.OPEN)
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
        DelayNotice notice = ended(number, one -> one.told(clock.instant()));
        events.publishEvent(
                new CustomerInformed(notice.orderNumber(), BusinessEvent.SYSTEM, notice.insertion(), notice.number()));
    }

    /** The gateway said no, and why. */
    public void refused(String number, String reason) {
        DelayNotice notice = ended(number, one -> one.refused(reason, clock.instant()));
        events.publishEvent(new CustomerNotInformed(
                notice.orderNumber(), BusinessEvent.SYSTEM, notice.insertion(), NoticeState.REFUSED, reason));
    }

    private DelayNotice ended(String number, Consumer<CustomerNotice> transition) {
        CustomerNotice notice = notices.hold(number).orElseThrow(() -> Refusal.notFound("document.unknown", number));
        transition.accept(notice);
        return notice.view();
    }

    /** By their number; those that there are not are left out. */
    @Transactional(readOnly = true)
    public Map<String, DelayNotice> byNumber(Collection<String> numbers) {
        return notices.findByNumberIn(numbers).stream()
                .map(CustomerNotice::view)
                .collect(toMap(DelayNotice::number, notice -> notice));
    }

    /** Of one insertion, by the displaced order. */
    @Transactional(readOnly = true)
    public Map<String, DelayNotice> of(String insertion) {
        return ofInsertion(insertion).collect(toMap(DelayNotice::orderNumber, notice -> notice));
    }

    private Stream<DelayNotice> ofInsertion(String insertion) {
        return notices.findByInsertionOrderByOrderNumber(insertion).stream().map(CustomerNotice::view);
    }

    /** Those about one displaced order, the oldest insertion first. */
    @Transactional(readOnly = true)
    public List<DelayNotice> ofOrder(String orderNumber) {
        return notices.findByOrderNumberOrderByInsertion(orderNumber).stream()
                .map(CustomerNotice::view)
                .toList();
    }
}
