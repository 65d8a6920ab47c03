package io.orderwright.integration.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.apache.camel.Processor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The hub through which suppliers take orders: one purchase order as JSON, amounts as text. It answers
 * {@code {"status":"CONFIRMED","confirmation":…}} or {@code {"status":"REJECTED","reason":…,"message":…}}, and
 * {@code {"status":"UNKNOWN"}} for a key that it does not know.
 */
@Configuration(proxyBeanMethods = false)
class SupplierWire {

    private static final String SUPPLIER = "supplier";

    @Bean
    Processor supplierOrder() {
        return exchange -> {
            NeutralReader purchase = NeutralReader.of(exchange.getMessage().getBody(String.class));
            ObjectNode order = NeutralReader.JSON.createObjectNode();
            order.put("reference", exchange.getProperty("effectKey", String.class));
            order.put("orderNo", purchase.text("purchaseNumber"));
            order.put("vendor", purchase.text("supplier", "code"));
            order.put("currency", purchase.text("currency"));
            order.put("totalNet", purchase.decimal("total"));
            ArrayNode items = order.putArray("items");
            for (NeutralReader line : purchase.list("lines")) {
                items.addObject()
                        .put("line", items.size())
                        .put("article", line.text("sku"))
                        .put("quantity", line.decimal("quantity"))
                        .put("unitPrice", line.decimal("price"))
                        .put("withinDays", line.decimal("leadDays"));
            }
            exchange.getMessage().setBody(order.toString());
        };
    }

    /** The answer to an order that was sent. */
    @Bean
    Processor supplierReply() {
        return exchange -> {
            Reply reply = Reply.in(SUPPLIER, exchange).usable();
            JsonNode json = reply.json();
            String status = json.path("status").asText();
            if (reply.ok() && status.equals("CONFIRMED") && json.hasNonNull("confirmation")) {
                exchange.getMessage().setBody(reply.answer());
            } else if (status.equals("REJECTED") && json.hasNonNull("reason")) {
                throw reply.refused(
                        json.path("reason").asText(), json.path("message").asText());
            } else {
                throw reply.garbage(null);
            }
        };
    }

    /** The answer to the question what became of a key: no body when the hub says that it has none. */
    @Bean
    Processor supplierKnown() {
        Processor known = supplierReply();
        return exchange -> {
            Reply reply = Reply.in(SUPPLIER, exchange).usable();
            if (reply.status() == 404 && reply.json().path("status").asText().equals("UNKNOWN")) {
                exchange.getMessage().setBody(null);
            } else {
                known.process(exchange);
            }
        };
    }
}
