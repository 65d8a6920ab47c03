package io.orderwright.contact.tracking;

import static io.orderwright.platform.kernel.Refused.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.willThrow;

import io.orderwright.ModuleTest;
import io.orderwright.contact.tracking.TrackingEvent.TrackingLinkRevoked;
import io.orderwright.platform.ground.owned.ActingRights;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.kernel.Refusal.RefusalKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.modulith.test.AssertablePublishedEvents;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** Links for customers by themselves; who may act on an order is faked. */
@ModuleTest(with = "ground")
@TestPropertySource(
        properties = {
            "orderwright.public-url=https://orders.example.com/",
            "orderwright.track.secret=" + TrackingModuleTest.SECRET
        })
class TrackingModuleTest {

    static final String SECRET = "a secret of more than thirty-two characters";

    private static final String BEGIN = "https://orders.example.com/track/";

    @Autowired
    TrackingLinks links;

    @Autowired
    CompanyCalendar calendar;

    @MockitoBean
    ActingRights rights;

    private String order;
    private Instant placed;

    @BeforeEach
    void anOrder() {
        order = "SO-" + UUID.randomUUID().toString().toUpperCase(Locale.ROOT).substring(0, 13);
        placed = calendar.now().minus(Duration.ofDays(3));
    }

    @Test
    void aLinkLeadsToItsOrderAndIsTheSameWhoeverAsks() {
        String link = link();
        assertThat(links.orderOf(token(link))).contains(order);
        assertThat(links.give(order, placed, "sally")).contains(link);
        assertThat(links.of(Map.of(order, placed, order + "X", placed)))
                .containsEntry(order, link)
                .hasSize(2);
    }

    @Test
    void whatWasRevokedLeadsNowhereAndEveryoneIsTold(AssertablePublishedEvents events) {
        String first = link();
        String other = links.of(order + "X", placed).orElseThrow();
        links.revoke(order, "sally");
        assertThat(links.orderOf(token(first))).isEmpty();
        assertThat(links.orderOf(token(other))).as("another order's").contains(order + "X");
        assertThat(events)
                .contains(TrackingLinkRevoked.class)
                .matching(told -> told.subject().equals(order) && told.actor().equals("sally"));
    }

    @Test
    void eachTimeThatItIsRevokedANewOneCanBeGivenAndEarlierOnesStayDead() {
        String first = link();
        links.revoke(order, "sally");
        String second = link();
        assertThat(links.orderOf(token(second))).contains(order);
        links.revoke(order, "sally");
        String third = link();
        assertThat(links.orderOf(token(third))).contains(order);
        assertThat(links.orderOf(token(first))).isEmpty();
        assertThat(links.orderOf(token(second))).isEmpty();
    }

    @Test
    void whatIsOverLeadsNowhere() {
        Instant now = calendar.now().truncatedTo(ChronoUnit.SECONDS);
        assertThat(links.orderOf(signed(now.plus(Duration.ofHours(1)), SECRET))).contains(order);
        assertThat(links.orderOf(signed(now, SECRET))).isEmpty();
        assertThat(links.orderOf(signed(now.plus(Duration.ofHours(1)), SECRET + "!")))
                .as("of another secret")
                .isEmpty();
    }

    /** A message that is sent today must not name a link that ends tomorrow. */
    @Test
    void aLinkOfAnOldOrderIsGivenForAnotherTerm() {
        placed = calendar.now().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofDays(170));
        TrackingToken read = TrackingToken.read(token(link()), SECRET.getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        assertThat(read.expires()).isEqualTo(placed.plus(Duration.ofDays(360)));
    }

    @Test
    void whoMayNotActOnTheOrderNeitherPassesALinkOnNorRevokesIt() {
        String link = link();
        willThrow(Refusal.forbidden("owner.anothers", order, "sam"))
                .given(rights)
                .refuseUnlessMay(any(), any(), eq("sally"));
        refused(RefusalKind.FORBIDDEN, "owner.anothers", () -> links.give(order, placed, "sally"));
        refused(RefusalKind.FORBIDDEN, "owner.anothers", () -> links.revoke(order, "sally"));
        assertThat(links.orderOf(token(link))).contains(order);
    }

    private String link() {
        return links.of(order, placed).orElseThrow();
    }

    private static String token(String link) {
        assertThat(link).startsWith(BEGIN);
        return link.substring(BEGIN.length());
    }

    private String signed(Instant expires, String secret) {
        return new TrackingToken(order, expires, 0).signed(secret.getBytes(StandardCharsets.UTF_8));
    }
}
