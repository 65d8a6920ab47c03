package io.orderwright.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.orderwright.sandbox.Behaviours.Behaviour;
import io.orderwright.sandbox.Behaviours.Mode;
import io.orderwright.sandbox.CallLog.Result;
import io.orderwright.sandbox.partners.CarrierSide;
import io.orderwright.sandbox.partners.Parcels;
import io.orderwright.sandbox.partners.Partner;
import io.orderwright.sandbox.partners.Partner.Reply;
import io.orderwright.sandbox.partners.Partner.Request;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;

/** One partner's side of the wire: takes requests in, answers in its format, misbehaves as told. */
final class PartnerDoor implements HttpHandler {

    private static final int MAX_REQUEST = 1 << 20;
    private static final long HUGE_BODY = 64L << 20;
    private static final long NEVER_MS = 60_000;

    private final Partner partner;
    private final CallLog received;
    private final Parcels parcels;
    private final Behaviours behaviours;
    private final AtomicLong redirectsFollowed;

    PartnerDoor(
            Partner partner, CallLog received, Parcels parcels, Behaviours behaviours, AtomicLong redirectsFollowed) {
        this.partner = partner;
        this.parcels = parcels;
        this.received = received;
        this.behaviours = behaviours;
        this.redirectsFollowed = redirectsFollowed;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path =
                    exchange.getRequestURI().getPath().substring(partner.name().length() + 1);
            if (path.equals("/elsewhere")) {
                redirectsFollowed.incrementAndGet();
                exchange.sendResponseHeaders(200, -1);
            } else if (exchange.getRequestMethod().equals("GET")) {
                question(exchange, path);
            } else {
                order(exchange, path);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** A partner that is down does not answer questions either; the other ways to misbehave are for effects. */
    private void question(HttpExchange exchange, String path) throws IOException {
        String requestNumber = Query.of(exchange).text("serialNo", "");
        String key = requestNumber.isEmpty() ? Query.of(exchange).text("key", "") : partner.keyOf(requestNumber);
        Long number = received.numberOf(partner.name(), key);
        Reply reply = number != null && partner.knowsAt(path) ? again(key, number) : partner.known(path, number);
        boolean failing = behaviours.of(partner.name()).mode() == Mode.FAIL500;
        if (failing && behaviours.next(partner.name()).mode() == Mode.FAIL500) {
            reply(exchange, new Reply(500, "text/plain", "down"));
        } else {
            reply(exchange, Objects.requireNonNullElse(reply, new Reply(404, "text/plain", "no such address")));
        }
    }

    /** What it answered when the key came first. */
    private Reply again(String key, long number) {
        Delivery first = received.first(partner.name(), key);
        return partner.accepted(new Request(first.action(), key), number, first.body());
    }

    private void order(HttpExchange exchange, String path) throws IOException, InterruptedException {
        byte[] bytes = exchange.getRequestBody().readNBytes(MAX_REQUEST);
        String body = new String(bytes, StandardCharsets.UTF_8);
        String key = Objects.requireNonNullElse(exchange.getRequestHeaders().getFirst("Idempotency-Key"), "");
        Request request;
        try {
            request = partner.read(path, key, body);
        } catch (IllegalArgumentException e) {
            reply(exchange, partner.refused("FORMAT", "" + e.getMessage(), 400));
            return;
        }
        Behaviour behaviour = behaviours.next(partner.name());
        switch (behaviour.mode()) {
            case FAIL500 -> reply(exchange, new Reply(500, "text/html", "<h1>Internal Server Error</h1>"));
            case REFUSE -> reply(exchange, partner.refused("E1203", "The customer is blocked for new business", 422));
            case QUOTA -> reply(exchange, partner.refused("QUOTA_EXHAUSTED", "This month's amount is used up", 422));
            case AUTHENTICATE ->
                reply(exchange, partner.refused("AUTHENTICATION_NEEDED", "Show your face at the platform", 422));
            case TOO_MANY -> reply(exchange, new Reply(429, "text/plain", "slow down"));
            case RESET -> exchange.close();
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", "/" + partner.name() + "/elsewhere");
                exchange.sendResponseHeaders(307, -1);
            }
            case DELAY -> {
                Thread.sleep(behaviour.delayMs());
                reply(exchange, taken(request, body));
            }
            case TIMEOUT_AFTER_EFFECT -> {
                taken(request, body);
                Thread.sleep(behaviour.delayMs() > 0 ? behaviour.delayMs() : NEVER_MS);
            }
            case GARBAGE ->
                reply(exchange, new Reply(taken(request, body).status(), "text/html", "<p>Welcome to nginx"));
            case SLOW_DRIP -> drip(exchange, taken(request, body), behaviour.delayMs());
            case HUGE -> huge(exchange, taken(request, body));
            case OK, CONFIRM, DENY, WITHDRAW, UNHEARD_OF, SILENT -> reply(exchange, taken(request, body));
        }
    }

    private Reply taken(Request request, String body) {
        Result result = received.take(partner.name(), request.action(), request.key(), body, partner.honoursKeys());
        if (result.otherContent()) {
            return partner.refused("KEY", "The key was used for other content", 409);
        }
        if (result.effect() && partner instanceof CarrierSide carrier) {
            parcels.book(partner.name(), carrier.numbers(request, result.number(), body));
        }
        return partner.accepted(request, result.number(), body);
    }

    private static void drip(HttpExchange exchange, Reply reply, long delayMs)
            throws IOException, InterruptedException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), bytes.length);
        OutputStream out = exchange.getResponseBody();
        for (byte one : bytes) {
            out.write(one);
            out.flush();
            Thread.sleep(delayMs > 0 ? delayMs : 500);
        }
    }

    private static void huge(HttpExchange exchange, Reply reply) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), 0);
        byte[] block = " ".repeat(1 << 16).getBytes(StandardCharsets.UTF_8);
        for (long sent = 0; sent < HUGE_BODY; sent += block.length) {
            exchange.getResponseBody().write(block);
        }
    }

    static void reply(HttpExchange exchange, Reply reply) throws IOException {
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", reply.type());
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }
}
