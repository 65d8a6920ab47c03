package io.orderwright.integration.wire;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The tax platform, or the service in front of it, in JSON: numbers as text, its own codes. It answers {@code "code":"0000"} with
 * the number of what it has issued, another code with words when it refuses, and {@code "code":"NONE"} for a request number that
 * it does not know.
 */
@Configuration(proxyBeanMethods = false)
class TaxWire {

    private static final String TAX = "taxplatform";
    private static final String DONE = "0000";
    private static final Pattern INVOICE_NUMBER = Pattern.compile("\\d{20}");

    /** 零税率标识. */
    private static final Map<String, String> ZERO_RATES =
            Map.of("EXPORT", "0", "EXEMPT", "1", "NOT_TAXED", "2", "ORDINARY", "3");

    @Bean
    Processor taxInvoice() {
        return exchange -> {
            NeutralReader asked = NeutralReader.of(exchange.getMessage().getBody(String.class));
            ObjectNode invoice = NeutralReader.JSON.createObjectNode();
            invoice.put("serialNo", asked.text("requestNumber"));
            invoice.put("fppz", asked.text("kind").equals("SPECIAL") ? "01" : "02");
            invoice.put("buyerName", asked.text("buyerTitle"));
            boolean person = asked.text("buyerIsPerson").equals("true");
            invoice.put("buyerIsPerson", person ? "Y" : "N");
            if (!person) {
                invoice.put("buyerTaxNo", asked.text("buyerTaxNumber"));
            }
            invoice.put("amount", asked.text("net"));
            invoice.put("tax", asked.text("tax"));
            invoice.put("total", asked.text("gross"));
            invoice.put("remark", asked.text("orderNumber") + " " + asked.text("invoiceNumber"));
            items(invoice.putArray("items"), asked.list("lines"));
            exchange.getMessage().setBody(invoice.toString());
        };
    }

    private static void items(ArrayNode items, List<NeutralReader> lines) {
        for (int at = 0; at < lines.size(); at++) {
            NeutralReader line = lines.get(at);
            boolean reduced = at + 1 < lines.size() && isDiscount(lines.get(at + 1));
            ObjectNode item = items.addObject()
                    .put("index", line.decimal("line"))
                    .put("lineKind", isDiscount(line) ? "1" : reduced ? "2" : "0")
                    .put("name", line.text("item"))
                    .put("amount", line.text("net"))
                    .put("tax", line.text("tax"))
                    .put("rate", line.text("taxRate"));
            for (String field : List.of("unit", "quantity", "price")) {
                if (line.has(field)) {
                    item.put(field, line.text(field));
                }
            }
            if (line.has("zeroRate")) {
                item.put("zeroRate", ZERO_RATES.get(line.text("zeroRate")));
            }
        }
    }

    private static boolean isDiscount(NeutralReader line) {
        return line.text("discount").equals("true");
    }

    /** Some of an invoice is taken back: amounts below zero, and no lines where only its confirmation is asked about. */
    @Bean
    Processor taxRed() {
        return exchange -> {
            NeutralReader asked = NeutralReader.of(exchange.getMessage().getBody(String.class));
            ObjectNode red = NeutralReader.JSON.createObjectNode();
            red.put("serialNo", asked.text("requestNumber"));
            red.put("blueInvoiceNo", asked.text("blueNumber"));
            red.put("chyyDm", asked.text("reason"));
            if (asked.has("confirmationNumber")) {
                red.put("confirmationNo", asked.text("confirmationNumber"));
            }
            List<NeutralReader> lines = asked.list("lines");
            if (!lines.isEmpty()) {
                red.put("amount", negative(asked.text("net")));
                red.put("tax", negative(asked.text("tax")));
                ArrayNode items = red.putArray("items");
                lines.forEach(line -> redItem(items.addObject(), line));
            }
            exchange.getMessage().setBody(red.toString());
        };
    }

    private static void redItem(ObjectNode item, NeutralReader line) {
        item.put("lzmxxh", line.text("blueLine"))
                .put("name", line.text("item"))
                .put("amount", negative(line.text("net")))
                .put("tax", negative(line.text("tax")))
                .put("rate", line.text("taxRate"));
        if (line.has("quantity")) {
            item.put("quantity", negative(line.text("quantity"))).put("price", line.text("price"));
        }
    }

    private static String negative(String number) {
        return new BigDecimal(number).negate().toPlainString();
    }

    /** The request number of the step whose answer was lost: an order's number, or a red letter's, would name another step. */
    @Bean
    Processor taxQuestion() {
        return exchange -> exchange.setProperty(
                "requestNumber",
                NeutralReader.of(exchange.getProperty("effectBody", "", String.class))
                        .text("requestNumber"));
    }

    /** Whether it names what the topic is about: an invoice and when it was issued, or where a confirmation stands. */
    private static boolean answers(@Nullable String topic, JsonNode json) {
        if (topic != null && topic.endsWith("red-letter")) {
            return !json.path("hzqrxxztDm").asText().isEmpty();
        }
        try {
            Instant.parse(json.path("issuedAt").asText());
            return INVOICE_NUMBER.matcher(json.path("invoiceNo").asText()).matches();
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static boolean done(Reply reply, Exchange exchange) {
        return reply.ok()
                && reply.json().path("code").asText().equals(DONE)
                && answers(exchange.getProperty("topic", String.class), reply.json());
    }

    /** The answer to what it was asked for. */
    @Bean
    Processor taxReply() {
        return exchange -> {
            Reply reply = Reply.in(TAX, exchange).usable();
            JsonNode json = reply.json();
            String code = json.path("code").asText();
            if (done(reply, exchange)) {
                exchange.getMessage().setBody(reply.answer());
            } else if (!code.isEmpty() && !code.equals(DONE) && !code.equals("NONE")) {
                throw reply.refused(code, json.path("message").asText());
            } else {
                throw reply.garbage(null);
            }
        };
    }

    /**
     * The answer to the question what became of a request: no body when the platform says that it has none, or says what is no
     * answer to it. Then it is asked again, and issues once for a request number.
     */
    @Bean
    Processor taxKnown() {
        Processor known = taxReply();
        return exchange -> {
            Reply reply = Reply.in(TAX, exchange).usable();
            String code = reply.json().path("code").asText();
            if (reply.status() == 404 && code.equals("NONE")
                    || reply.ok() && code.equals(DONE) && !done(reply, exchange)) {
                exchange.getMessage().setBody(null);
            } else {
                known.process(exchange);
            }
        };
    }
}
