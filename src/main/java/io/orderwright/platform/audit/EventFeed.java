package io.orderwright.platform.audit;

import io.orderwright.platform.audit.store.AuditRecords;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail as something that programs follow. Events stand in the order of their transactions, and come only when
 * every transaction that began to write before has ended: whoever goes on after the last one that he has seen misses none,
 * also none that was written before and committed later.
 */
@Service
public class EventFeed {

    private static final Pattern PLACE = Pattern.compile("([0-9]{1,9})-([0-9]{1,19})-([0-9]{1,18})");
    private static final String BEGINNING = "0-0-0";

    private final AuditRecords records;

    EventFeed(AuditRecords records) {
        this.records = records;
    }

    /**
     * Events after a place.
     *
     * @param after {@code next} of the page before, or the id of an event; empty from the beginning
     * @param onlyOrders only what happened to orders
     * @throws Refusal INVALID when it is no place of the feed
     */
    @Transactional(readOnly = true)
    public FeedPage page(String after, int size, boolean onlyOrders) {
        String begin = after.isEmpty() ? BEGINNING : after;
        Matcher place = PLACE.matcher(begin);
        if (!place.matches() || place.group(2).length() > 18) {
            throw Refusal.invalid("after", "request.no-such-page", after);
        }
        List<FeedEvent> items = records.after(
                Integer.parseInt(place.group(1)), place.group(2), Long.parseLong(place.group(3)), size, onlyOrders);
        return new FeedPage(
                items, items.isEmpty() ? begin : items.get(items.size() - 1).id());
    }

    /** A database that came from another server counts its transactions anew: what it brought is over, and comes before. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void beginGeneration() {
        records.beginGeneration();
    }
}
