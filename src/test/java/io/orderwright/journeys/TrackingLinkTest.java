package io.orderwright.journeys;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.orderwright.contact.tracking.TrackingLinks;
import io.orderwright.platform.security.Browser;
import io.orderwright.sales.orders.OrderState;
import java.net.URLDecoder;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A customer follows his order by the link of the SMS, and nobody by anything else. */
@Tag("desk")
class TrackingLinkTest extends Business {

    @LocalServerPort
    int port;

    @Value("${orderwright.data}")
    Path data;

    @Autowired
    TrackingLinks links;

    private static final AtomicInteger visitors = new AtomicInteger();

    @Test
    void theLinkOfTheSmsShowsStageParcelAndDocuments() {
        String number = place(goodCustomer(), line(goods("100", 9), 2));
        thenIs(number, OrderState.TO_SHIP);
        String link = linkInSms(number);
        assertThat(link)
                .isEqualTo(links.of(number, orders.get(number).placedAt()).orElseThrow());
        assertThat(open(token(link)).body())
                .contains(number, "Your goods are being packed", "Nothing has left yet", "There are none yet");
        ships(number);
        thenIs(number, OrderState.SHIPPED);
        assertThat(open(token(link)).body())
                .contains(
                        "Your goods are on their way",
                        "SF-1",
                        "Invoice",
                        billing.find(number).orElseThrow().number());
        assertThat(new Browser(port)
                        .get("/track/" + token(link) + "?lang=zh-CN")
                        .body())
                .contains("运输中", "运单号", "发票")
                .doesNotContain("Your order");
    }

    @Test
    void nothingInternalIsShown() {
        String customer = goodCustomer();
        String sku = goods("123.45", 9);
        String number = placeAs("sally", order(customer, false, line(sku, 2)));
        thenIs(number, OrderState.TO_SHIP);
        ships(number);
        thenIs(number, OrderState.SHIPPED);
        HttpResponse<String> page = open(tokenOf(number));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .doesNotContain("sally", "wendy", "123.45", "246.90", customer, "redit", "<script", "csrf");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("X-Robots-Tag"))
                .hasValueSatisfying(value -> assertThat(value).contains("noindex"));
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .startsWith("default-src 'none'");
        assertThat(page.headers().firstValue("Cache-Control"))
                .hasValueSatisfying(value -> assertThat(value).contains("no-store"));
    }

    @Test
    void aHeldOrderLooksLikeOneThatWasJustPlaced() {
        String number = place(customer(io.orderwright.sales.customers.Tier.NEW, "D", "1"), line(goods("5000", 9), 2));
        thenIs(number, OrderState.ON_HOLD);
        assertThat(open(tokenOf(number)).body())
                .contains("We have your order and are looking at it")
                .doesNotContainIgnoringCase("hold");
    }

    @Test
    void anyOtherLinkLeadsNowhereAndSaysNotWhy() {
        String number = place(goodCustomer(), line(goods("100", 9), 1));
        String other = place(goodCustomer(), line(goods("100", 9), 1));
        String right = tokenOf(number);
        String soon = Long.toString(Instant.now().plusSeconds(600).getEpochSecond(), 36);
        String past = Long.toString(Instant.now().minusSeconds(600).getEpochSecond(), 36);
        assertThat(open(sign(number + "." + soon + ".0")).statusCode())
                .as("this test signs as the application does")
                .isEqualTo(200);
        String last = right.substring(right.length() - 3).equals("AAA") ? "BBB" : "AAA";
        for (String wrong : new String[] {
            "x",
            right.substring(0, right.length() - 3) + last,
            right.replace(number, other),
            sign(number + "." + past + ".0"),
            sign(number + "." + soon + ".1"),
            number + "." + soon + ".0." + "A".repeat(22)
        }) {
            HttpResponse<String> answer = open(wrong);
            assertThat(answer.statusCode()).as(wrong).isEqualTo(404);
            assertThat(answer.body()).contains("This link leads nowhere").doesNotContain(number, other);
        }
    }

    @Test
    void aRevokedLinkLeadsNowhereAndTheNewOneDoes() {
        String number = place(goodCustomer(), line(goods("100", 9), 1));
        String before = tokenOf(number);
        Browser sally = new Browser(port).as("sally");
        assertThat(sally.get("/orders/" + number + "/tracking").body()).contains(before);
        HttpResponse<String> revoked = sally.form("/orders/" + number + "/tracking/revoke", "_csrf=" + sally.csrf());
        assertThat(revoked.statusCode()).isEqualTo(302);
        assertThat(open(before).statusCode()).isEqualTo(404);
        String after = tokenOf(number);
        assertThat(after).isNotEqualTo(before);
        assertThat(open(after).statusCode()).isEqualTo(200);
    }

    @Test
    void whoTriesTooOftenHasToWait() {
        Browser stranger = new Browser(port);
        int answered = 0;
        HttpResponse<String> answer = track(stranger, "x", "127.0.0.9");
        while (answer.statusCode() == 404 && answered++ < 200) {
            answer = track(stranger, "x", "127.0.0.9");
        }
        assertThat(answer.statusCode()).isEqualTo(429);
        assertThat(answer.headers().firstValue("Retry-After")).contains("60");
        assertThat(answer.body()).contains("Wait a minute");
    }

    /** Behind a proxy the address is the one that it names; so each test here comes from one of its own. */
    private static HttpResponse<String> track(Browser stranger, String token, String address) {
        return stranger.send(stranger.request("/track/" + token)
                .header("X-Forwarded-For", address)
                .header("Accept-Language", "en")
                .GET()
                .build());
    }

    private HttpResponse<String> open(String token) {
        return track(new Browser(port), token, "10.1.1." + visitors.incrementAndGet());
    }

    private String tokenOf(String number) {
        return token(links.of(number, orders.get(number).placedAt()).orElseThrow());
    }

    private static String token(String link) {
        return link.replaceFirst(".*/track/", "");
    }

    /** Written anew here: a mistake in both would have to be the same one. */
    private String sign(String said) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(
                    Files.readString(data.resolve("tracking.secret")).trim().getBytes(UTF_8), "HmacSHA256"));
            byte[] signature = Arrays.copyOf(mac.doFinal(("track:" + said).getBytes(UTF_8)), 16);
            return said + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(signature);
        } catch (java.io.IOException | java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private String linkInSms(String number) {
        JsonNode received = get(SANDBOX + "/received?partner=sms&key=" + number + ":externalConfirmToCustomer:1");
        for (JsonNode item : received) {
            for (String field : item.path("body").asText().split("&")) {
                if (field.startsWith("TemplateParam=")) {
                    try {
                        return json.readTree(URLDecoder.decode(field.substring(14), UTF_8))
                                .path("link")
                                .asText();
                    } catch (java.io.IOException e) {
                        throw new AssertionError(e);
                    }
                }
            }
        }
        throw new AssertionError("no SMS for " + number + ": " + received);
    }
}
