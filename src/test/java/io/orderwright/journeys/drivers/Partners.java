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
import java.util.Set;
import java.util.TreeSet;

/** The sandbox that plays the partners: how they behave, and what they were told. */
public final class Partners {

    public static final String SANDBOX = "http://localhost:" + System.getProperty(FreshGround.SANDBOX_PORT);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final ObjectMapper json;

    /** Whom this test has told to do otherwise than partners do. */
    private final Set<String> misled = new TreeSet<>();

    Partners(ObjectMapper json) {
        this.json = json;
    }

    /** Everybody answers as agreed again. */
    public void behave() {
        List.copyOf(misled).forEach(partner -> partnerDoes(partner, "ok", 0));
        misled.clear();
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
        partnerDoes(
                times == 0
                        ? Map.of("partner", partner, "mode", mode)
                        : Map.of("partner", partner, "mode", mode, "count", times));
    }

    /** With all that the sandbox knows to say of a behaviour, for example {@code delayMs}. */
    public void partnerDoes(Map<String, ?> behaviour) {
        misled.add(String.valueOf(behaviour.get("partner")));
        post(SANDBOX + "/behaviour", behaviour);
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
            HttpResponse<String> answer = HTTP.send(request, HttpResponse.BodyHandlers.ofString());
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
