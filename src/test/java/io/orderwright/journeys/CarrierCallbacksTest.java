package io.orderwright.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who tells where parcels are must be the carrier, and must tell it now. */
@Tag("fulfilment")
@Tag("security")
class CarrierCallbacksTest extends Business {

    private static final String SECRET = "demo-carriers-tell-this";

    @LocalServerPort
    int port;

    private final String event = UUID.randomUUID().toString();

    @Test
    void whatTheCarrierSignedNowIsKeptOnceHoweverOftenItComes() throws Exception {
        String body = sunway(event);
        String now = String.valueOf(Instant.now().getEpochSecond());
        assertThat(sunway(body, now, SECRET)).isEqualTo(204);
        assertThat(sunway(body, now, SECRET)).as("told again").isEqualTo(204);
        assertThat(kept(event)).isEqualTo(1);
        assertThat(jdbc.queryForObject("select times from carrier_event where event_id = ?", Integer.class, event))
                .isEqualTo(2);
    }

    @Test
    void theOtherCarrierSignsInItsOwnWay() throws Exception {
        String body = "<scan id=\"" + event + "\" barcode=\"LB1\" code=\"30\" at=\"2026-03-02T10:00:00Z\"/>";
        String now = Instant.now().toString();
        assertThat(landbridge(body, now, SECRET)).isEqualTo(204);
        assertThat(kept(event)).isEqualTo(1);
        assertThat(landbridge(body.replace(event, event + "2"), now, "somebody else's secret"))
                .isEqualTo(401);
        assertThat(landbridge(
                        "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><scan id=\"&e;\"/>", now, SECRET))
                .isEqualTo(400);
    }

    @Test
    void whatIsForgedOldOrUnsignedIsNotEvenKept() throws Exception {
        String body = sunway(event);
        String now = String.valueOf(Instant.now().getEpochSecond());
        assertThat(sunway(body, now, "somebody else's secret")).isEqualTo(401);
        assertThat(sunway(body, String.valueOf(Instant.now().minusSeconds(400).getEpochSecond()), SECRET))
                .isEqualTo(401);
        assertThat(sunway(body, String.valueOf(Instant.now().plusSeconds(400).getEpochSecond()), SECRET))
                .isEqualTo(401);
        assertThat(sunway(body, "yesterday", SECRET)).isEqualTo(401);
        assertThat(send("sunway", body, "X-Sunway-Timestamp", now)).isEqualTo(401);
        assertThat(send("sunway", body, "X-Sunway-Timestamp", now, "X-Sunway-Signature", "zz"))
                .isEqualTo(401);
        assertThat(send(
                        "sunway",
                        body.replace("transit", "signed"),
                        "X-Sunway-Timestamp",
                        now,
                        "X-Sunway-Signature",
                        HexFormat.of().formatHex(hmac(SECRET, now + "\n" + body))))
                .as("changed on its way")
                .isEqualTo(401);
        assertThat(landbridge(body, Instant.now().toString(), SECRET))
                .as("signed, and not in its format")
                .isEqualTo(400);
        assertThat(kept(event)).isZero();
    }

    @Test
    void whatIsTooMuchOrFromNobodyIsTurnedAway() throws Exception {
        String now = String.valueOf(Instant.now().getEpochSecond());
        assertThat(sunway("x".repeat(70_000), now, SECRET)).isEqualTo(413);
        assertThat(send("pigeon", sunway(event))).isEqualTo(404);
        assertThat(sunway("{\"eventId\":\"" + event + "\"}", now, SECRET)).isEqualTo(400);
        assertThat(kept(event)).isZero();
    }

    private int sunway(String body, String time, String secret) throws Exception {
        return send(
                "sunway",
                body,
                "X-Sunway-Timestamp",
                time,
                "X-Sunway-Signature",
                HexFormat.of().formatHex(hmac(secret, time + "\n" + body)));
    }

    private int landbridge(String body, String time, String secret) throws Exception {
        return send(
                "landbridge",
                body,
                "X-LB-Date",
                time,
                "X-LB-Signature",
                Base64.getEncoder().encodeToString(hmac(secret, time + body)));
    }

    private int send(String carrier, String body, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + port + "/carriers/" + carrier + "/events"))
                .header("Content-Type", "application/octet-stream")
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return HttpClient.newHttpClient()
                .send(request.build(), BodyHandlers.discarding())
                .statusCode();
    }

    private static String sunway(String event) {
        return "{\"eventId\":\"" + event
                + "\",\"waybillNo\":\"SW-UNKNOWN\",\"status\":\"transit\",\"time\":1772445600000}";
    }

    private static byte[] hmac(String secret, String text) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    private int kept(String event) {
        Integer kept =
                jdbc.queryForObject("select count(*) from carrier_event where event_id = ?", Integer.class, event);
        return kept == null ? 0 : kept;
    }
}
