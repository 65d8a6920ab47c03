package io.orderwright.platform.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.orderwright.platform.kernel.Refusal;
import io.orderwright.platform.security.Browser;
import io.orderwright.platform.security.RunningApplication;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever follows the feed misses nothing, whatever commits in whatever order, and reads no more than he may. */
@Tag("doors")
@RunningApplication
class EventFeedTests {

    @LocalServerPort
    int port;

    @Autowired
    EventFeed feed;

    @Autowired
    DataSource database;

    private final String subject = "SO-FEED-" + UUID.randomUUID();

    @Test
    void whatCommitsLaterNeverComesBeforeWhatWasGivenOut() throws SQLException {
        String begin = end();
        try (Connection first = database.getConnection();
                Connection second = database.getConnection()) {
            write(first, "First");
            write(second, "Second");
            second.commit();
            assertThat(after(begin)).as("what began earlier may still commit").isEmpty();
            first.commit();
        }
        await().untilAsserted(() -> assertThat(after(begin)).containsExactly("First", "Second"));
    }

    @Test
    void whatWasRolledBackIsNotWaitedFor() throws SQLException {
        String begin = end();
        try (Connection first = database.getConnection();
                Connection second = database.getConnection()) {
            write(first, "First");
            write(second, "Second");
            second.commit();
            first.rollback();
        }
        await().untilAsserted(() -> assertThat(after(begin)).containsExactly("Second"));
    }

    @Test
    void pagesHangTogether() throws SQLException {
        String begin = end();
        try (Connection one = database.getConnection()) {
            for (int event = 0; event < 7; event++) {
                write(one, "Event" + event);
            }
            one.commit();
        }
        await().untilAsserted(() -> assertThat(after(begin)).hasSize(7));
        List<String> read = new ArrayList<>();
        String place = begin;
        for (FeedPage page = feed.page(place, 2, true); !page.items().isEmpty(); page = feed.page(place, 2, true)) {
            page.items().stream()
                    .filter(event -> event.subject().equals(subject))
                    .forEach(event -> read.add(event.event()));
            place = page.next();
        }
        assertThat(read).containsExactly("Event0", "Event1", "Event2", "Event3", "Event4", "Event5", "Event6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1-2", "-1-0-0", "0-99999999999999999999-0", "0-0-0-0", "1 - 1 - 1"})
    void whatIsNoPlaceIsRefused(String place) {
        assertThatThrownBy(() -> feed.page(place, 10, true)).isInstanceOf(Refusal.class);
    }

    @Test
    void onlyAuditorsReadWhatDidNotHappenToOrders() throws SQLException {
        String begin = end();
        try (Connection one = database.getConnection()) {
            write(one, "Mine");
            write(one, "user/" + subject, "Other");
            one.commit();
        }
        await().untilAsserted(() -> assertThat(after(begin)).hasSize(1));
        String path = "/api/v1/events?limit=500&after=" + begin;
        assertThat(new Browser(port).as("sally").get(path).body())
                .contains("\"Mine\"")
                .doesNotContain("\"Other\"");
        assertThat(new Browser(port).as("audrey").get(path).body())
                .contains("\"Mine\"")
                .contains("\"Other\"");
    }

    private void write(Connection connection, String event) throws SQLException {
        write(connection, subject, event);
    }

    private static void write(Connection connection, String subject, String event) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(
                "insert into audit_record (at, actor, subject, event, details) values (now(), 'sally', ?, ?, '{}')")) {
            insert.setString(1, subject);
            insert.setString(2, event);
            insert.executeUpdate();
        }
    }

    private List<String> after(String place) {
        List<String> read = new ArrayList<>();
        String from = place;
        for (FeedPage page = feed.page(from, 500, false); !page.items().isEmpty(); page = feed.page(from, 500, false)) {
            page.items().stream()
                    .filter(event -> event.subject().equals(subject))
                    .forEach(event -> read.add(event.event()));
            from = page.next();
        }
        return read;
    }

    /** Where the feed ends now. */
    private String end() {
        String from = "";
        FeedPage page = feed.page(from, 500, false);
        while (!page.items().isEmpty()) {
            page = feed.page(page.next(), 500, false);
        }
        return page.next();
    }
}
