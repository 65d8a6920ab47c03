package io.orderwright.journeys;

import static io.orderwright.sales.orders.OrderState.TO_SHIP;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.orderwright.desk.live.LiveUpdates;
import io.orderwright.platform.security.Browser;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Open pages hear of changes over HTTP: after the commit, never after a rollback, and not beyond the session. */
@Tag("desk")
class LivePagesTest extends Business {

    @Autowired
    LiveUpdates live;

    @Autowired
    PlatformTransactionManager transactions;

    @LocalServerPort
    int port;

    @Test
    void aPageHearsOfAChangeAfterTheCommitAndNotAfterARollback() throws IOException {
        String number = place(goodCustomer(), line(goods("100", 5), 1));
        thenIs(number, TO_SHIP);
        try (Ear order = listen(new Browser(port).as("sally"), "order/" + number)) {
            TransactionTemplate transaction = new TransactionTemplate(transactions);
            quiet(order);
            int before = order.heard.size();
            transaction.executeWithoutResult(status -> {
                progress.answered(number, "q", "a", "rolled back", "sally");
                status.setRollbackOnly();
            });
            transaction.executeWithoutResult(status -> {
                progress.answered(number, "q", "a", "committed", "sally");
                assertThat(order.heard).as("before the commit").hasSize(before);
            });
            await().untilAsserted(() -> assertThat(order.heard).hasSize(before + 1));
            assertThat(order.heard).containsOnly("order/" + number);
        }
    }

    @Test
    void anOrdersStepsAreHeardInTheListToo() throws IOException {
        try (Ear list = listen(new Browser(port).as("audrey"), "orders")) {
            place(goodCustomer(), line(goods("100", 5), 1));
            await().untilAsserted(() -> assertThat(list.heard).contains("orders"));
        }
    }

    @Test
    void creditAndStockArePagesThatAreWatchedToo() throws IOException {
        String sku = goods("100", 5);
        try (Ear stock = listen(new Browser(port).as("wendy"), "stock")) {
            arrives(sku, 3);
            await().untilAsserted(() -> assertThat(stock.heard).contains("stock"));
        }
        try (Ear credit = listen(new Browser(port).as("chris"), "credit")) {
            goodCustomer();
            await().untilAsserted(() -> assertThat(credit.heard).contains("credit"));
        }
    }

    @Test
    void theStreamEndsWithTheSession() throws IOException {
        Browser sally = new Browser(port).as("sally");
        try (Ear ear = listen(sally, "orders")) {
            int watching = live.watching();
            sally.form("/logout", "_csrf=" + sally.csrf());
            await().untilAsserted(() -> assertThat(ear.ended).isCompleted());
            assertThat(live.watching()).isLessThan(watching);
        }
    }

    @Test
    void nobodyWatchesWithoutALoginOrWhatIsNoTopic() {
        assertThat(new Browser(port).get("/live?topic=orders").statusCode()).isEqualTo(302);
        Browser sally = new Browser(port).as("sally");
        for (String wrong : List.of("topic=", "topic=%3Cscript%3E", "topic=orders&age=-1", "topic=orders/../x/y")) {
            assertThat(sally.send(sally.request("/live?" + wrong).GET().build()).statusCode())
                    .as(wrong)
                    .isEqualTo(400);
        }
    }

    /** Until the order has come to rest, and its nudges with it. */
    private void quiet(Ear ear) {
        await().during(Duration.ofMillis(1500)).until(ear.heard::size, size -> {
            boolean same = size == ear.last;
            ear.last = size;
            return same;
        });
    }

    private Ear listen(Browser browser, String topic) throws IOException {
        Ear ear = new Ear(browser.stream("/live?topic=" + topic));
        await().untilAsserted(() -> assertThat(live.watching()).isPositive());
        return ear;
    }

    private static final class Ear implements AutoCloseable {

        private final List<String> heard = new CopyOnWriteArrayList<>();
        private final CompletableFuture<Void> ended = new CompletableFuture<>();
        private final InputStream stream;
        private volatile int last;

        Ear(HttpResponse<InputStream> answer) {
            assertThat(answer.statusCode()).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
            stream = answer.body();
            Thread reader = new Thread(this::read, "ear");
            reader.setDaemon(true);
            reader.start();
        }

        private void read() {
            try (BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (line.startsWith("data:")) {
                        heard.add(line.substring("data:".length()));
                    }
                }
            } catch (IOException closed) {
                // the test has heard enough
            }
            ended.complete(null);
        }

        @Override
        public void close() throws IOException {
            stream.close();
        }
    }
}
