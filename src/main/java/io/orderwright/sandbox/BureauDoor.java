package io.orderwright.sandbox;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.orderwright.sandbox.Behaviours.Behaviour;
import io.orderwright.sandbox.partners.Partner.Reply;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;

/** A credit bureau that is asked and changes nothing; the same customer always has the same score. Misbehaves as told. */
final class BureauDoor implements HttpHandler {

    /** Its name on the page and in the control door. */
    static final String NAME = "bureau";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final long NEVER_MS = 60_000;
    private static final int LOWEST = 450;
    private static final int SPREAD = 500;

    private final Behaviours behaviours;

    BureauDoor(Behaviours behaviours) {
        this.behaviours = behaviours;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String customer = Query.of(exchange).text("customer", "");
            if (!exchange.getRequestURI().getPath().equals("/bureau/scores") || customer.isEmpty()) {
                PartnerDoor.reply(exchange, new Reply(404, "text/plain", "no such address"));
                return;
            }
            answer(exchange, customer, behaviours.next(NAME));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, String customer, Behaviour behaviour)
            throws IOException, InterruptedException {
        switch (behaviour.mode()) {
            case FAIL500 -> PartnerDoor.reply(exchange, new Reply(500, "text/html", "<h1>Internal Server Error</h1>"));
            case REFUSE, QUOTA, AUTHENTICATE ->
                PartnerDoor.reply(exchange, new Reply(403, "text/plain", "no contract"));
            case TOO_MANY -> PartnerDoor.reply(exchange, new Reply(429, "text/plain", "slow down"));
            case GARBAGE -> PartnerDoor.reply(exchange, new Reply(200, "text/html", "<p>Welcome to nginx"));
            case HUGE -> PartnerDoor.reply(exchange, new Reply(200, "application/json", " ".repeat(1 << 20)));
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", "/bureau/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            }
            case RESET -> exchange.close();
            case DELAY -> {
                Thread.sleep(behaviour.delayMs());
                PartnerDoor.reply(exchange, score(customer));
            }
            case TIMEOUT_AFTER_EFFECT, SLOW_DRIP ->
                Thread.sleep(behaviour.delayMs() > 0 ? behaviour.delayMs() : NEVER_MS);
            case OK, CONFIRM, DENY, SILENT -> PartnerDoor.reply(exchange, score(customer));
        }
    }

    private static Reply score(String customer) throws IOException {
        Map<String, Object> answer = new TreeMap<>();
        answer.put("customer", customer);
        answer.put("score", LOWEST + Math.floorMod(customer.hashCode(), SPREAD));
        // A day that has begun everywhere: whoever asks may be far west of the bureau.
        answer.put("asOf", LocalDate.now(ZoneOffset.ofHours(-12)).toString());
        return new Reply(200, "application/json", JSON.writeValueAsString(answer));
    }
}
