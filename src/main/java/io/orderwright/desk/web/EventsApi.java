package io.orderwright.desk.web;

import io.orderwright.desk.TrailForReader;
import io.orderwright.platform.audit.EventFeed;
import io.orderwright.platform.audit.FeedEvent;
import io.orderwright.platform.audit.FeedPage;
import io.orderwright.platform.decisions.own.RowsForReader;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.HashMap;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened, for programs that follow it. */
@Tag(name = "Events")
@RestController
@RequestMapping("/api/v1/events")
class EventsApi {

    private static final String ROW = "row";

    private final EventFeed feed;
    private final CurrentUser user;
    private final TrailForReader trail;
    private final RowsForReader rows;

    EventsApi(EventFeed feed, CurrentUser user, TrailForReader trail, RowsForReader rows) {
        this.rows = rows;
        this.feed = feed;
        this.user = user;
        this.trail = trail;
    }

    @Operation(
            summary = "What happened after a place of the feed, in an order that never changes",
            description =
                    "Go on after next, also where there is nothing new: no event is left out, and none comes before one that was"
                            + " given out. An event comes when all that began before it has ended, so a long import delays what comes"
                            + " after. Auditors read everything, others what happened to orders, as in their timelines: what they"
                            + " may not know of it is ***.")
    @GetMapping
    FeedPage list(
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "100") @Min(1) @Max(Page.LARGEST) int limit) {
        FeedPage page = feed.page(after, limit, !user.has(Roles.AUDITOR));
        Map<String, Boolean> tables = new HashMap<>();
        return new FeedPage(
                page.items().stream().map(event -> readable(event, tables)).toList(), page.next());
    }

    /** @param tables whose rows the reader may know, as far as that was asked */
    private FeedEvent readable(FeedEvent event, Map<String, Boolean> tables) {
        Map<String, Object> details = trail.readable(event.event(), event.details());
        if (details.containsKey(ROW)
                && details.get("table") instanceof String table
                && !tables.computeIfAbsent(table, rows::mayRead)) {
            details.put(ROW, RowsForReader.MASK);
        }
        return new FeedEvent(event.id(), event.at(), event.actor(), event.subject(), event.event(), details);
    }
}
