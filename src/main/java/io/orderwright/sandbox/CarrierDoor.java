package io.orderwright.sandbox;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.orderwright.sandbox.Callbacks.Wish;
import io.orderwright.sandbox.partners.Parcels;
import io.orderwright.sandbox.partners.Partner.Reply;
import java.io.IOException;

/** What tests and the page ask of the carriers beyond what they ask of every partner: parcels to move, and whom to tell. */
final class CarrierDoor implements HttpHandler {

    private static final int PAGE = 200;

    private final Parcels parcels;
    private final Callbacks callbacks;

    CarrierDoor(Parcels parcels, Callbacks callbacks) {
        this.parcels = parcels;
        this.callbacks = callbacks;
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
        try {
            return switch (call) {
                case "GET /parcels" ->
                    ControlDoor.json(parcels.last(Query.of(exchange).text("carrier", ""), PAGE));
                case "POST /parcels" -> move(ControlDoor.body(exchange));
                case "GET /callbacks" -> ControlDoor.json(callbacks.counts());
                case "POST /callbacks" -> wish(ControlDoor.body(exchange));
                default -> new Reply(404, "text/plain", "no such address");
            };
        } catch (IllegalArgumentException | JsonProcessingException e) {
            return new Reply(400, "text/plain; charset=UTF-8", "" + e.getMessage());
        }
    }

    private Reply move(JsonNode wish) throws IOException {
        return ControlDoor.json(parcels.move(
                wish.path("carrier").asText(),
                wish.path("number").asText(),
                wish.path("status").asText("NEXT")));
    }

    private Reply wish(JsonNode wish) throws IOException {
        Wish wanted = new Wish(
                wish.path("url").asText(""),
                wish.path("secret").asText(""),
                wish.path("doubling").asDouble(0),
                wish.path("reorder").asBoolean(false));
        callbacks.wish(wish.path("carrier").asText(), wanted);
        return ControlDoor.json(callbacks.counts());
    }
}
