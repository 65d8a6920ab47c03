package io.orderwright.integration.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The ERP's bill API: a form id and a model, entries with their own numbers, every amount as text. It answers
 * {@code {"result":"ok","billNo":…}} or {@code {"result":"error","code":…,"message":…}}, and {@code {"result":"none"}}
 * for a key that it does not know.
 */
@Configuration(proxyBeanMethods = false)
class ErpWire {

    private static final String ERP = "erp";

    private static final List<String> RECEIVER =
            List.of("code", "receiver", "phone", "street", "postalCode", "city", "region", "country", "note");

    @Bean
    Processor erpSalesOrder() {
        return exchange -> {
            NeutralReader order = NeutralReader.of(exchange.getMessage().getBody(String.class));
            send(exchange, "SAL_SaleOrder", bill(exchange, order));
        };
    }

    /** The bill as it is from now on: its entries take the place of those before. */
    @Bean
    Processor erpChange() {
        return exchange -> {
            NeutralReader change = NeutralReader.of(exchange.getMessage().getBody(String.class));
            ObjectNode model = bill(exchange, change);
            model.put("changeNo", change.text("changeNumber"));
            model.put("version", change.decimal("version"));
            model.put("changeReason", change.text("reason"));
            if (change.has("requestedOn")) {
                model.put("deliveryDate", change.text("requestedOn"));
            }
            if (change.has("shipTo")) {
                receiver(model.putObject("receiver"), change.part("shipTo"));
            }
            send(exchange, "SAL_SaleOrderChange", model);
        };
    }

    private static void receiver(ObjectNode receiver, NeutralReader shipTo) {
        for (String field : RECEIVER) {
            if (shipTo.has(field)) {
                receiver.put(field, shipTo.text(field));
            }
        }
    }

    private static ObjectNode bill(Exchange exchange, NeutralReader order) {
        ObjectNode model = model(exchange, order);
        model.put("date", order.text("date"));
        model.putObject("custId").put("number", order.text("customer", "code"));
        model.putObject("settleCurrId").put("number", order.text("currency"));
        model.put("amount", order.decimal("net"));
        model.put("taxAmount", order.decimal("tax"));
        model.put("allAmount", order.decimal("gross"));
        ArrayNode entries = model.putArray("entries");
        for (NeutralReader line : order.list("lines")) {
            ObjectNode entry = entries.addObject();
            entry.put("seq", entries.size());
            entry.putObject("materialId").put("number", line.text("sku"));
            entry.put("qty", line.decimal("quantity"));
            entry.put("price", line.decimal("price"));
            entry.put("allAmount", line.decimal("gross"));
        }
        return model;
    }

    @Bean
    Processor erpReversal() {
        return exchange -> {
            NeutralReader reversal = NeutralReader.of(exchange.getMessage().getBody(String.class));
            ObjectNode model = model(exchange, reversal);
            model.put("reason", reversal.text("reason"));
            send(exchange, "SAL_SaleOrderReversal", model);
        };
    }

    /** The answer to a bill that was sent. */
    @Bean
    Processor erpReply() {
        return exchange -> {
            Reply reply = Reply.in(ERP, exchange).usable();
            JsonNode json = reply.json();
            if (reply.ok() && json.path("result").asText().equals("ok") && json.hasNonNull("billNo")) {
                exchange.getMessage().setBody(reply.answer());
            } else if (json.path("result").asText().equals("error") && json.hasNonNull("code")) {
                throw reply.refused(
                        json.path("code").asText(), json.path("message").asText());
            } else {
                throw reply.garbage(null);
            }
        };
    }

    /** The answer to the question what became of a key: no body when the ERP says that it has none. */
    @Bean
    Processor erpKnown() {
        Processor known = erpReply();
        return exchange -> {
            Reply reply = Reply.in(ERP, exchange).usable();
            if (reply.status() == 404 && reply.json().path("result").asText().equals("none")) {
                exchange.getMessage().setBody(null);
            } else {
                known.process(exchange);
            }
        };
    }

    private static ObjectNode model(Exchange exchange, NeutralReader message) {
        return NeutralReader.JSON
                .createObjectNode()
                .put("externalKey", exchange.getProperty("effectKey", String.class))
                .put("srcBillNo", message.text("orderNumber"));
    }

    private static void send(Exchange exchange, String form, ObjectNode model) {
        ObjectNode bill = NeutralReader.JSON.createObjectNode().put("formId", form);
        exchange.getMessage().setBody(bill.set("model", model).toString());
    }
}
