package io.orderwright.platform.audit;

import java.time.Instant;
import java.util.Map;

/**
 * One event of the feed.
 *
 * @param id always the same for the same event; also what to go on after
 * @param subject number of the document that it happened to
 * @param details in the words of the event
 */
public record FeedEvent(
        String id, Instant at, String actor, String subject, String event, Map<String, Object> details) {}
