package io.orderwright.journeys.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.FreshGround;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** The sandbox that plays the partners: how they behave, and what they were told. */
public final class Partners {

    public static final String SANDBOX = "http://localhost:" + System.getProperty(FreshGround.SANDBOX_PORT);

    private final ObjectMapper json;
    private final HttpClient http = HttpClient.newHttpClient();

    Partners(ObjectMapper json) {
        this.json = json;
    }

    /** Everybody answers as agreed again. */
    public void behave() {
        List.of("erp", "sms", "finance", "sunway", "landbridge").forEach(partner -> partnerDoes(partner, "ok", 0));
    }

    /** How often the partner carried out something under the order's keys. */
    public long effectsAt(String partner, String number, String activity) {
        JsonNode received = get(SANDBOX + "/received?partner=" + partner + "&key=" + number + ":" + activity + ":1");
        long count = 0;
        for (JsonNode item : received) {
            if (item.path("effect").asBoolean()) {
                count++;
            }
        }
        return count;
    }

    public void partnerDoes(String partner, String mode, int times) {
        post(
                SANDBOX + "/behaviour",
                times == 0
                        ? Map.of("partner", partner, "mode", mode)
                        : Map.of("partner", partner, "mode", mode, "count", times));
    }

    public JsonNode get(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    public JsonNode post(String address, Map<String, ?> body) {
        try {
            return send(HttpRequest.newBuilder(URI.create(address))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(json.writeValueAsString(body)))
                    .build());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private JsonNode send(HttpRequest request) {
        try {
            HttpResponse<String> answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode())
                    .as(request.uri() + ": " + answer.body())
                    .isLessThan(300);
            return answer.body().isBlank() ? json.nullNode() : json.readTree(answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
