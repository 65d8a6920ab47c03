package io.orderwright.desk.web;

import io.orderwright.desk.TrailForReader;
import io.orderwright.platform.audit.EventFeed;
import io.orderwright.platform.audit.FeedEvent;
import io.orderwright.platform.audit.FeedPage;
import io.orderwright.platform.ground.Page;
import io.orderwright.platform.kernel.Roles;
import io.orderwright.platform.security.CurrentUser;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What happened, for programs that follow it. */
@Tag(name = "Events")
@RestController
@RequestMapping("/api/v1/events")
class EventsApi {

    private final EventFeed feed;
    private final CurrentUser user;
    private final TrailForReader trail;

    EventsApi(EventFeed feed, CurrentUser user, TrailForReader trail) {
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
        return new FeedPage(page.items().stream().map(this::readable).toList(), page.next());
    }

    private FeedEvent readable(FeedEvent event) {
        return new FeedEvent(
                event.id(),
                event.at(),
                event.actor(),
                event.subject(),
                event.event(),
                trail.readable(event.event(), event.details()));
    }
}
