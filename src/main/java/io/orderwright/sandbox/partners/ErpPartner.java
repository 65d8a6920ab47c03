package io.orderwright.sandbox.partners;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An ERP with a bill API in JSON. */
public final class ErpPartner implements Partner {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> ACTIONS = Map.of(
            "SAL_SaleOrder", "post-sales-order",
            "SAL_SaleOrderChange", "change-sales-order",
            "SAL_SaleOrderReversal", "reverse-sales-order");

    @Override
    public String name() {
        return "erp";
    }

    @Override
    public boolean honoursKeys() {
        return true;
    }

    @Override
    public Request read(String path, String idempotencyKey, String body) {
        try {
            JsonNode bill = JSON.readTree(body);
            String action = ACTIONS.get(bill.path("formId").asText());
            JsonNode model = bill.path("model");
            if (!path.equals("/bills/save") || action == null || !model.hasNonNull("srcBillNo")) {
                throw new IllegalArgumentException("no bill of a known form");
            }
            if (!model.path("externalKey").asText().equals(idempotencyKey)) {
                throw new IllegalArgumentException("externalKey is not the key in the header");
            }
            if (!action.equals("reverse-sales-order") && model.path("entries").isEmpty()) {
                throw new IllegalArgumentException("a sales order needs entries");
            }
            return new Request(action, idempotencyKey);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("no JSON", e);
        }
    }

    @Override
    public Reply accepted(long number) {
        return json(200, JSON.createObjectNode().put("result", "ok").put("billNo", "XSDD%08d".formatted(number)));
    }

    @Override
    public Reply refused(String code, String message, int status) {
        return json(
                status,
                JSON.createObjectNode().put("result", "error").put("code", code).put("message", message));
    }

    @Override
    public @Nullable Reply known(String path, @Nullable Long number) {
        if (!path.equals("/bills")) {
            return null;
        }
        return number == null ? json(404, JSON.createObjectNode().put("result", "none")) : accepted(number);
    }

    private static Reply json(int status, JsonNode body) {
        return new Reply(status, "application/json", body.toString());
    }
}
