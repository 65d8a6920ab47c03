package io.orderwright.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.FreshGround;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.UUID;
import org.springframework.test.context.DynamicPropertyRegistry;

/** The partners of a test: a sandbox of its own on a free port, spoken to over HTTP only. */
public final class SandboxForTests implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final PartnerSandbox sandbox;

    public SandboxForTests() {
        this(FreshGround.DATA.resolve("sandbox-" + UUID.randomUUID()));
    }

    public SandboxForTests(Path folder) {
        sandbox = PartnerSandbox.start(0, folder);
    }

    /** Where the application finds its partners. */
    public void configure(DynamicPropertyRegistry registry) {
        for (String partner : new String[] {"erp", "finance", "sms", "supplier", "taxplatform"}) {
            registry.add("orderwright.partners." + partner + ".base-url", () -> url() + "/" + partner);
        }
        registry.add("orderwright.partners.sms.access-key", () -> "test");
        registry.add("orderwright.partners.sms.secret", () -> "test");
        registry.add("orderwright.data", FreshGround.DATA::toString);
    }

    public String url() {
        return "http://localhost:" + sandbox.port();
    }

    public void behave(String partner, String mode, long delayMs, int count) {
        post(
                "/behaviour",
                "{\"partner\":\"%s\",\"mode\":\"%s\",\"delayMs\":%d,\"count\":%d}"
                        .formatted(partner, mode, delayMs, count));
    }

    public void reset() {
        post("/reset", "{}");
    }

    /** How often the key took effect at the partner. */
    public int effects(String partner, String key) {
        for (JsonNode one : get("/keys?partner=" + partner + "&limit=10000").path("keys")) {
            if (one.path("key").asText().equals(key)) {
                return one.path("effects").asInt();
            }
        }
        return 0;
    }

    public JsonNode counts(String partner) {
        return get("/counts").path("partners").path(partner);
    }

    public int redirectsFollowed() {
        return get("/counts").path("redirectsFollowed").asInt();
    }

    public JsonNode get(String path) {
        try {
            return JSON.readTree(
                    text(HttpRequest.newBuilder(URI.create(url() + path)).build())
                            .body());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    public HttpResponse<String> post(String path, String body) {
        return text(HttpRequest.newBuilder(URI.create(url() + path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
    }

    public HttpResponse<String> text(HttpRequest request) {
        try {
            return http.send(request, BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
    }
}
