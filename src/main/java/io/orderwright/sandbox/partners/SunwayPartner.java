package io.orderwright.sandbox.partners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.sandbox.partners.Parcels.Move;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A carrier with a JSON API: words for status, grams, milliseconds. */
public final class SunwayPartner implements CarrierSide {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ACTIONS = Map.of(
            "/v2/waybills", "book-shipment", "/v2/cancellations", "cancel-shipment", "/v2/tracks", "track-parcels");
    private static final Map<String, String> WORDS = Map.of(
            "PICKED_UP", "picked",
            "IN_TRANSIT", "transit",
            "OUT_FOR_DELIVERY", "delivering",
            "DELIVERED", "signed",
            "FAILED_ATTEMPT", "failed",
            "LOST", "lost",
            "RETURNED", "returned");

    private final Parcels parcels;

    public SunwayPartner(Parcels parcels) {
        this.parcels = parcels;
    }

    @Override
    public String name() {
        return "sunway";
    }

    @Override
    public boolean honoursKeys() {
        return true;
    }

    @Override
    public Request read(String path, String idempotencyKey, String body) {
        String action = ACTIONS.get(path);
        JsonNode request = json(body);
        if (action == null || !request.path("requestId").asText().equals(idempotencyKey)) {
            throw new IllegalArgumentException("no request of this API with the key in the header");
        }
        boolean booking = action.equals("book-shipment");
        if (booking
                && (request.path("pieces").isEmpty()
                        || !request.path("reference").isTextual())) {
            throw new IllegalArgumentException("a booking needs a reference and pieces");
        }
        for (JsonNode piece : request.path("pieces")) {
            if (piece.path("grams").asInt() <= 0) {
                throw new IllegalArgumentException("a piece needs its weight in grams");
            }
        }
        if (!booking && request.path("waybillNos").isEmpty()) {
            throw new IllegalArgumentException("no waybillNos");
        }
        return new Request(action, idempotencyKey);
    }

    @Override
    public List<String> numbers(Request request, long number, String body) {
        List<String> numbers = new ArrayList<>();
        if (request.action().equals("book-shipment")) {
            json(body).path("pieces").forEach(piece -> numbers.add(waybill(number, piece)));
        }
        return numbers;
    }

    private static String waybill(long number, JsonNode piece) {
        return "SW%07d%03d".formatted(number, piece.path("seq").asInt());
    }

    @Override
    public Reply accepted(long number) {
        return reply(200, JSON.createObjectNode().put("code", 0));
    }

    @Override
    public Reply accepted(Request request, long number, String body) {
        ObjectNode answer = JSON.createObjectNode().put("code", 0);
        JsonNode asked = json(body);
        if (request.action().equals("book-shipment")) {
            ArrayNode waybills = answer.putArray("waybills");
            asked.path("pieces").forEach(piece -> waybills.addObject()
                    .put("seq", piece.path("seq").asInt())
                    .put("waybillNo", waybill(number, piece)));
        } else if (request.action().equals("track-parcels")) {
            List<String> numbers = new ArrayList<>();
            asked.path("waybillNos").forEach(one -> numbers.add(one.asText()));
            ArrayNode tracks = answer.putArray("tracks");
            parcels.of(name(), numbers).forEach(move -> tracks.add(event(move)));
        }
        return reply(200, answer);
    }

    @Override
    public Reply refused(String code, String message, int status) {
        return reply(
                status,
                JSON.createObjectNode()
                        .put("code", code.equals("KEY") ? 4090 : code.equals("FORMAT") ? 4000 : 4221)
                        .put("msg", message));
    }

    @Override
    public @Nullable Reply known(String path, @Nullable Long number) {
        return path.equals("/v2/requests") && number == null
                ? reply(404, JSON.createObjectNode().put("code", 404))
                : null;
    }

    @Override
    public boolean knowsAt(String path) {
        return path.equals("/v2/requests");
    }

    private static ObjectNode event(Move move) {
        return JSON.createObjectNode()
                .put("eventId", move.id())
                .put("waybillNo", move.number())
                .put("status", WORDS.getOrDefault(move.status(), "transit"))
                .put("time", Instant.parse(move.at()).toEpochMilli())
                .put("site", "华东中心 East hub")
                .put("signer", move.status().equals("DELIVERED") ? "前台 Reception" : "");
    }

    @Override
    public String callback(Move move) {
        return event(move).toString();
    }

    @Override
    public String contentType() {
        return "application/json";
    }

    @Override
    public Map<String, String> signed(String secret, String body) {
        String time = String.valueOf(Clock.systemUTC().instant().getEpochSecond());
        return Map.of(
                "X-Sunway-Timestamp",
                time,
                "X-Sunway-Signature",
                HexFormat.of().formatHex(CallSignatures.hmac(secret, time + "\n" + body)));
    }

    private static JsonNode json(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    private static Reply reply(int status, JsonNode body) {
        return new Reply(status, "application/json", body.toString());
    }
}
