package io.orderwright.platform.audit;

import java.util.List;

/**
 * Some events, in the order of the feed.
 *
 * @param next what to go on after, now or later; also where nothing new is there
 */
public record FeedPage(List<FeedEvent> items, String next) {}
