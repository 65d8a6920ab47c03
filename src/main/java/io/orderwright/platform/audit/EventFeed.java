package io.orderwright.platform.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.platform.kernel.Refusal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The audit trail as something that programs follow. Events stand in the order of their transactions, and come only when
 * every transaction that began to write before has ended: whoever goes on after the last one that he has seen misses none,
 * also none that was written before and committed later.
 */
@Service
public class EventFeed {

    private static final TypeReference<Map<String, Object>> DETAILS = new TypeReference<>() {};
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,9})-([0-9]{1,19})-([0-9]{1,18})");
    private static final String BEGINNING = "0-0-0";

    /** Nobody waits for a transaction of another server: what it wrote is all there. */
    private static final String SETTLED =
            "(generation < feed_generation() or xact < pg_snapshot_xmin(pg_current_snapshot()))";

    private final JdbcTemplate jdbc;
    private final ObjectMapper json;

    EventFeed(JdbcTemplate jdbc, ObjectMapper json) {
        this.jdbc = jdbc;
        this.json = json;
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
        List<FeedEvent> items = jdbc.query(
                "select generation || '-' || xact || '-' || id, at, actor, subject, event, details from audit_record"
                        + " where (generation, xact, id) > (?, cast(? as xid8), ?) and " + SETTLED
                        + (onlyOrders ? " and subject like 'SO-%'" : "")
                        + " order by generation, xact, id limit ?",
                (row, number) -> new FeedEvent(
                        row.getString(1),
                        row.getTimestamp(2).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        details(row.getString(6))),
                Integer.valueOf(place.group(1)),
                place.group(2),
                Long.valueOf(place.group(3)),
                size);
        return new FeedPage(
                items, items.isEmpty() ? begin : items.get(items.size() - 1).id());
    }

    /** A database that came from another server counts its transactions anew: what it brought is over, and comes before. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void beginGeneration() {
        jdbc.update(
                """
                update change_feed set generation = generation + 1 where exists (
                    select from audit_record a where a.generation = change_feed.generation
                    and a.xact > pg_current_xact_id())""");
    }

    private Map<String, Object> details(String text) {
        try {
            return json.readValue(text, DETAILS);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an audit record cannot be read", e);
        }
    }
}
