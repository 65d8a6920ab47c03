package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever forges callbacks is soon told to wait; the carrier, however busy and whoever knocks beside it, never is. */
@Tag("fulfilment")
@Tag("security")
class CallbackFloodTest extends Business {

    private static final String SECRET = "demo-carriers-tell-this";
    private static final int PER_ADDRESS = 30;
    private static final int BURST = 400;

    @LocalServerPort
    int port;

    private final HttpClient client = HttpClient.newHttpClient();
    private final String run = UUID.randomUUID().toString();

    @Test
    void whoForgesIsToldToWaitAndOthersAreNot() throws Exception {
        String from = address();
        HttpResponse<Void> tooMany = untilTold(from, "x");
        assertThat(Integer.parseInt(tooMany.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1, 60);
        untilTold(from, null);
        assertThat(send(address(), "x", run).statusCode())
                .as("from somewhere else")
                .isEqualTo(401);
        assertThat(send(from, SECRET, run).statusCode())
                .as("signed, from the same address")
                .isEqualTo(204);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void aBusyCarrierLosesNoWordWhileOthersForgeItsName() throws Exception {
        String shared = address();
        ExecutorService senders = Executors.newFixedThreadPool(24);
        try {
            long begun = System.nanoTime();
            List<Future<Integer>> signed = senders.invokeAll(IntStream.range(0, 2 * BURST)
                    .mapToObj(i -> (Callable<Integer>) () -> send(shared, i % 2 == 0 ? SECRET : "x", run + "-" + i)
                            .statusCode())
                    .toList());
            double seconds = (System.nanoTime() - begun) / 1e9;
            int refused = 0;
            for (int i = 0; i < signed.size(); i++) {
                if (i % 2 == 0) {
                    assertThat(signed.get(i).get()).isEqualTo(204);
                } else {
                    assertThat(signed.get(i).get()).isIn(401, 429);
                    refused += signed.get(i).get() == 429 ? 1 : 0;
                }
            }
            System.out.printf("%d signed and %d forged callbacks in %.1f s%n", BURST, BURST, seconds);
            assertThat(refused).isGreaterThan(BURST / 2);
            assertThat(kept()).isEqualTo(BURST);
        } finally {
            senders.shutdownNow();
        }
    }

    /** What cannot be right is answered one by one for a while only; the allowance comes back slowly, the machine may be slow too. */
    private HttpResponse<Void> untilTold(String from, @Nullable String secret) throws Exception {
        for (int i = 0; i < 10 * PER_ADDRESS; i++) {
            HttpResponse<Void> answer = send(from, secret, run + i);
            if (answer.statusCode() == 429) {
                return answer;
            }
            assertThat(answer.statusCode()).isEqualTo(401);
        }
        throw new AssertionError("nobody is told to wait");
    }

    /** A proxy's word about who it is that asks; each test has addresses of its own. */
    private static String address() {
        byte[] random = new byte[3];
        new Random().nextBytes(random);
        return "203." + (random[0] & 255) + "." + (random[1] & 255) + "." + (random[2] & 255);
    }

    private HttpResponse<Void> send(String from, @Nullable String secret, String event) throws Exception {
        String body = "{\"eventId\":\"" + event
                + "\",\"waybillNo\":\"SW-UNKNOWN\",\"status\":\"transit\",\"time\":1772445600000}";
        String now = String.valueOf(Instant.now().getEpochSecond());
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/carriers/sunway/events"))
                .header("Content-Type", "application/json")
                .header("X-Forwarded-For", from)
                .header("X-Sunway-Timestamp", now)
                .POST(BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("X-Sunway-Signature", HexFormat.of().formatHex(hmac(secret, now + "\n" + body)));
        }
        return client.send(request.build(), BodyHandlers.discarding());
    }

    private static byte[] hmac(String secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private int kept() {
        Integer kept = jdbc.queryForObject(
                "select count(*) from carrier_event where event_id like ?", Integer.class, run + "%");
        return kept == null ? 0 : kept;
    }
}
