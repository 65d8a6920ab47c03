package io.orderwright.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.orderwright.sandbox.Behaviours.Behaviour;
import io.orderwright.sandbox.Behaviours.Mode;
import io.orderwright.sandbox.CallLog.KeyCount;
import io.orderwright.sandbox.partners.Parcels;
import io.orderwright.sandbox.partners.Partner.Reply;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;

/** What tests, the checker and the page ask of the sandbox: what arrived, how often, and how to behave. */
final class ControlDoor implements HttpHandler {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MAX_BODY = 4096;
    private static final int MAX_KEYS = 10_000;

    private final Set<String> partners;
    private final CallLog received;
    private final Parcels parcels;
    private final Behaviours behaviours;
    private final AtomicLong redirectsFollowed;

    ControlDoor(
            Set<String> partners,
            CallLog received,
            Parcels parcels,
            Behaviours behaviours,
            AtomicLong redirectsFollowed) {
        this.partners = partners;
        this.parcels = parcels;
        this.received = received;
        this.behaviours = behaviours;
        this.redirectsFollowed = redirectsFollowed;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            PartnerDoor.reply(exchange, answer(exchange));
        }
    }

    private Reply answer(HttpExchange exchange) throws IOException {
        String call =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        Query query = Query.of(exchange);
        try {
            return switch (call) {
                case "GET /" -> SandboxPage.html(exchange, partners, received, parcels, behaviours);
                case "GET /received" ->
                    json(received.page(
                            known(query.text("partner", "")),
                            query.text("key", ""),
                            query.number("page", 0, Integer.MAX_VALUE / CallLog.PAGE)));
                case "GET /counts" -> json(Map.of("partners", counts(), "redirectsFollowed", redirectsFollowed.get()));
                case "GET /keys" -> json(keys(query));
                case "POST /behaviour" -> behave(body(exchange));
                case "POST /reset" -> reset(body(exchange));
                default -> new Reply(404, "text/plain", "no such address");
            };
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return new Reply(400, "text/plain; charset=UTF-8", "" + e.getMessage());
        }
    }

    private Map<String, CallLog.Count> counts() {
        Map<String, CallLog.Count> counts = new TreeMap<>(received.counts());
        partners.forEach(partner -> counts.putIfAbsent(partner, new CallLog.Count(0, 0, 0, 0, Map.of())));
        return counts;
    }

    private Map<String, Object> keys(Query query) {
        int from = query.number("from", 0, Integer.MAX_VALUE);
        int limit = query.number("limit", 1000, MAX_KEYS);
        List<KeyCount> keys = received.keys(known(query.text("partner", "")), from, limit);
        Map<String, Object> page = new TreeMap<>();
        page.put("keys", keys);
        if (keys.size() == limit && limit > 0) {
            page.put("next", from + limit);
        }
        return page;
    }

    private Reply behave(JsonNode wish) throws IOException {
        double probability = wish.path("probability").asDouble(1);
        long delayMs = wish.path("delayMs").asLong(0);
        if (!(probability >= 0 && probability <= 1) || delayMs < 0 || delayMs > 600_000) {
            throw new IllegalArgumentException("probability is 0 to 1, delayMs is 0 to 600000");
        }
        behaviours.set(
                known(wish.path("partner").asText()),
                new Behaviour(
                        Mode.of(wish.path("mode").asText()),
                        probability,
                        delayMs,
                        wish.path("count").asInt(-1)));
        return json(Map.of("result", "ok"));
    }

    private Reply reset(JsonNode ignored) throws IOException {
        behaviours.reset();
        received.clear();
        parcels.clear();
        redirectsFollowed.set(0);
        return json(Map.of("result", "ok"));
    }

    private String known(String partner) {
        if (!partners.contains(partner)) {
            throw new IllegalArgumentException("partner is one of " + partners);
        }
        return partner;
    }

    /** JSON only: a form on a foreign page cannot send that without being asked first. */
    static JsonNode body(HttpExchange exchange) throws IOException {
        String type = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Content-Type"), "");
        if (!type.startsWith("application/json")) {
            throw new IllegalArgumentException("Content-Type must be application/json");
        }
        byte[] bytes = exchange.getRequestBody().readNBytes(MAX_BODY);
        return bytes.length == 0 ? JSON.createObjectNode() : JSON.readTree(bytes);
    }

    static Reply json(Object value) throws IOException {
        return new Reply(200, "application/json", JSON.writeValueAsString(value));
    }
}
