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
import org.jspecify.annotations.Nullable;

/**
 * The tax platform: issues an invoice for a request number once, whatever key it comes under, and says which. It recomputes what
 * it is asked for, as the real one does.
 */
public final class TaxPartner implements Partner {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MOST_SIGNS = 20;

    /** Our request numbers, and the keys under which they came first. */
    private final Map<String, String> keys = new ConcurrentHashMap<>();

    /** When it issued for which key: whoever asks again hears the same. */
    private final Map<String, Instant> issued = new ConcurrentHashMap<>();

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
            if (!path.equals("/invoices") || serial.isEmpty() || serial.length() > MOST_SIGNS) {
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
