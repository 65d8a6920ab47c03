package io.orderwright.sandbox.partners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** The hub of suppliers that take purchase orders by machine, in JSON. */
public final class SupplierPartner implements Partner {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String name() {
        return "supplier";
    }

    @Override
    public boolean honoursKeys() {
        return true;
    }

    @Override
    public Request read(String path, String idempotencyKey, String body) {
        try {
            JsonNode order = JSON.readTree(body);
            if (!path.equals("/orders") || !order.hasNonNull("orderNo") || !order.hasNonNull("vendor")) {
                throw new IllegalArgumentException("no purchase order");
            }
            if (!order.path("reference").asText().equals(idempotencyKey)) {
                throw new IllegalArgumentException("reference is not the key in the header");
            }
            if (order.path("items").isEmpty()) {
                throw new IllegalArgumentException("a purchase order needs items");
            }
            return new Request("post-purchase-order", idempotencyKey);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    @Override
    public Reply accepted(long number) {
        return json(
                200,
                JSON.createObjectNode().put("status", "CONFIRMED").put("confirmation", "AB%08d".formatted(number)));
    }

    @Override
    public Reply refused(String code, String message, int status) {
        return json(
                status,
                JSON.createObjectNode()
                        .put("status", "REJECTED")
                        .put("reason", code)
                        .put("message", message));
    }

    @Override
    public @Nullable Reply known(String path, @Nullable Long number) {
        if (!path.equals("/orders")) {
            return null;
        }
        return number == null ? json(404, JSON.createObjectNode().put("status", "UNKNOWN")) : accepted(number);
    }

    private static Reply json(int status, JsonNode body) {
        return new Reply(status, "application/json", body.toString());
    }
}
