package io.orderwright.sandbox.partners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The tax platform: issues an invoice for a request number once, whatever key it comes under, and says which. It recomputes what
 * it is asked for, as the real one does. It plays the buyers, too, who have to confirm what is taken back of an invoice that they
 * have booked.
 */
public final class TaxPartner implements Partner {

    /** Under this name its buyers are told how to behave. */
    public static final String BUYER = "buyer";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SIGNS = 20;
    private static final Map<String, String> RED = Map.of(
            "/red-letters", "open-red-letter",
            "/confirmations", "ask-red-letter",
            "/red-invoices", "issue-red-invoice");

    /** Our request numbers, and the keys under which they came first. */
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    /** When it issued for which key: whoever asks again hears the same. */
    private final Map<String, Instant> issued = new ConcurrentHashMap<>();

    /** How buyers stood to a red letter when it was opened. */
    private final Map<String, String> opened = new ConcurrentHashMap<>();

    /** Where confirmations stood when they were asked about: who asks again under the same key hears the same. */
    private final Map<String, String> told = new ConcurrentHashMap<>();

    private final Supplier<String> buyer;

    /** @param buyer how buyers behave: ok (has not booked the invoice), confirm, deny, withdraw, unheard-of or silent */
    public TaxPartner(Supplier<String> buyer) {
        this.buyer = buyer;
    }

    @Override
    public String name() {
        return "taxplatform";
    }

    @Override
    public boolean honoursKeys() {
        return true;
    }

    @Override
    public Request read(String path, String idempotencyKey, String body) {
        try {
            JsonNode asked = JSON.readTree(body);
            String serial = asked.path("serialNo").asText();
            if (serial.isEmpty() || serial.length() > MOST_SIGNS) {
                throw new IllegalArgumentException("no request number");
            }
            if (RED.containsKey(path)) {
                if (asked.path("blueInvoiceNo").asText().length() != MOST_SIGNS) {
                    throw new IllegalArgumentException("no invoice to be taken back");
                }
                return new Request(RED.get(path), keys.getOrDefault(serial, idempotencyKey));
            }
            if (!path.equals("/invoices")) {
                throw new IllegalArgumentException("no request for an invoice");
            }
            if (asked.path("items").isEmpty()
                    || asked.path("buyerName").asText().isEmpty()) {
                throw new IllegalArgumentException("an invoice needs a buyer and items");
            }
            return new Request("issue-invoice", keys.getOrDefault(serial, idempotencyKey));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    @Override
    public String keyOf(String requestNumber) {
        return keys.getOrDefault(requestNumber, "");
    }

    @Override
    public Reply accepted(long number) {
        throw new IllegalStateException("what was asked for decides what is answered");
    }

    @Override
    public Reply accepted(Request request, long number, String body) {
        try {
            keys.putIfAbsent(JSON.readTree(body).path("serialNo").asText(), request.key());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("It was read before", e);
        }
        if (request.action().equals("open-red-letter")) {
            return opened(request.key(), number);
        }
        if (request.action().equals("ask-red-letter")) {
            return json(
                    200, Map.of("code", "0000", "hzqrxxztDm", told.computeIfAbsent(request.key(), key -> standing())));
        }
        // 2 digits of the year, 2 of the province, 1 of the channel, 15 in sequence.
        String invoice = "%02d311%015d".formatted(LocalDate.now(ZoneOffset.UTC).getYear() % 100, number);
        String files = "https://files.tax.example/" + invoice;
        return json(
                200,
                Map.of(
                        "code",
                        "0000",
                        "invoiceNo",
                        invoice,
                        "issuedAt",
                        issued.computeIfAbsent(
                                        request.key(), key -> Clock.systemUTC().instant())
                                .toString(),
                        "pdfUrl",
                        files + ".pdf",
                        "ofdUrl",
                        files + ".ofd",
                        "xmlUrl",
                        files + ".xml"));
    }

    /** Where the buyer has not booked the invoice, nobody has to confirm anything. */
    private Reply opened(String key, long number) {
        boolean booked = !opened.computeIfAbsent(key, first -> buyer.get()).equals("ok");
        return json(
                200,
                booked
                        ? Map.of("code", "0000", "hzqrxxztDm", "02", "confirmationNo", "%016d".formatted(number))
                        : Map.of("code", "0000", "hzqrxxztDm", "01"));
    }

    private String standing() {
        return switch (buyer.get()) {
            case "confirm" -> "04";
            case "deny" -> "05";
            case "withdraw" -> "09";
            case "unheard-of" -> "14";
            default -> "02";
        };
    }

    @Override
    public Reply refused(String code, String message, int status) {
        return json(status, Map.of("code", code, "message", message));
    }

    @Override
    public boolean knowsAt(String path) {
        return path.equals("/requests");
    }

    @Override
    public @Nullable Reply known(String path, @Nullable Long number) {
        return path.equals("/requests") ? json(404, Map.of("code", "NONE")) : null;
    }

    private static Reply json(int status, Map<String, String> body) {
        try {
            return new Reply(status, "application/json", JSON.writeValueAsString(body));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts are always JSON", e);
        }
    }
}
