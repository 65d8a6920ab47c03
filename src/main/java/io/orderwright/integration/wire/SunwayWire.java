package io.orderwright.integration.wire;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.orderwright.fulfilment.deliveries.parcels.CarrierReport;
import io.orderwright.fulfilment.deliveries.parcels.ParcelStatus;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The carrier Sunway: JSON, weights in grams, times in milliseconds, status in words. It answers {@code {"code":0,…}} or another
 * code with a message, and 404 for a request that it does not know. Callbacks are one event each, signed in hexadecimal.
 */
@Configuration(proxyBeanMethods = false)
class SunwayWire implements CarrierWire {

    private static final String SUNWAY = "sunway";
    private static final Map<String, ParcelStatus> WORDS = Map.of(
            "created", ParcelStatus.ANNOUNCED,
            "picked", ParcelStatus.PICKED_UP,
            "transit", ParcelStatus.IN_TRANSIT,
            "delivering", ParcelStatus.OUT_FOR_DELIVERY,
            "signed", ParcelStatus.DELIVERED,
            "failed", ParcelStatus.FAILED_ATTEMPT,
            "lost", ParcelStatus.LOST,
            "returned", ParcelStatus.RETURNED);

    @Bean
    Processor sunwayBooking() {
        return exchange -> {
            NeutralReader shipment = NeutralReader.of(exchange.getMessage().getBody(String.class));
            ObjectNode request = request(exchange).put("reference", shipment.text("reference"));
            ObjectNode to = request.putObject("consignee");
            for (String field : List.of("name", "phone", "address", "city")) {
                to.put(field, shipment.text("to", field));
            }
            ArrayNode pieces = request.putArray("pieces");
            for (NeutralReader parcel : shipment.list("parcels")) {
                pieces.addObject()
                        .put("seq", Integer.parseInt(parcel.text("number")))
                        .put(
                                "grams",
                                new BigDecimal(parcel.decimal("weight"))
                                        .movePointRight(3)
                                        .intValue());
            }
            exchange.getMessage().setBody(request.toString());
        };
    }

    @Bean
    Processor sunwayCancellation() {
        return exchange -> {
            NeutralReader shipment = NeutralReader.of(exchange.getMessage().getBody(String.class));
            ObjectNode request = request(exchange).put("reference", shipment.text("reference"));
            numbers(request, shipment);
            exchange.getMessage().setBody(request.toString());
        };
    }

    @Bean
    Processor sunwayQuestion() {
        return exchange -> {
            ObjectNode request = request(exchange);
            numbers(request, NeutralReader.of(exchange.getMessage().getBody(String.class)));
            exchange.getMessage().setBody(request.toString());
        };
    }

    @Bean
    Processor sunwayReply() {
        return exchange -> {
            Reply reply = Reply.in(SUNWAY, exchange).usable();
            JsonNode json = reply.json();
            if (reply.ok() && json.path("code").isInt() && json.path("code").intValue() == 0) {
                exchange.getMessage().setBody(reply.answer());
            } else if (json.path("code").isInt() && json.path("code").intValue() != 0 && json.hasNonNull("msg")) {
                throw reply.refused(json.path("code").asText(), json.path("msg").asText());
            } else {
                throw reply.garbage(null);
            }
        };
    }

    @Bean
    Processor sunwayKnown() {
        Processor known = sunwayReply();
        return exchange -> {
            Reply reply = Reply.in(SUNWAY, exchange).usable();
            if (reply.status() == 404 && reply.json().path("code").asInt() == 404) {
                exchange.getMessage().setBody(null);
            } else {
                known.process(exchange);
            }
        };
    }

    private static ObjectNode request(Exchange exchange) {
        return NeutralReader.JSON.createObjectNode().put("requestId", exchange.getProperty("effectKey", String.class));
    }

    private static void numbers(ObjectNode request, NeutralReader message) {
        ArrayNode numbers = request.putArray("waybillNos");
        message.list("parcels").forEach(parcel -> numbers.add(parcel.text("tracking")));
    }

    @Override
    public String partner() {
        return SUNWAY;
    }

    @Override
    public Map<Integer, String> waybills(String answer) {
        Map<Integer, String> waybills = new TreeMap<>();
        for (JsonNode one : read(answer).path("waybills")) {
            waybills.put(one.path("seq").asInt(), text(one, "waybillNo"));
        }
        return waybills;
    }

    @Override
    public List<CarrierReport> tracked(String body) {
        JsonNode json = read(body);
        List<CarrierReport> news = new ArrayList<>();
        for (JsonNode event : json.has("tracks") ? json.path("tracks") : List.of(json)) {
            String word = text(event, "status");
            if (!event.path("time").isIntegralNumber()) {
                throw new IllegalArgumentException("An event has no time");
            }
            news.add(new CarrierReport(
                    text(event, "eventId"),
                    text(event, "waybillNo"),
                    WORDS.getOrDefault(word, ParcelStatus.IN_TRANSIT),
                    word,
                    Instant.ofEpochMilli(event.path("time").asLong()),
                    event.path("site").asText(""),
                    event.path("signer").asText("")));
        }
        return news;
    }

    private static JsonNode read(String body) {
        try {
            return NeutralReader.JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not JSON", e);
        }
    }

    private static String text(JsonNode node, String field) {
        String text = node.path(field).asText("");
        if (text.isEmpty() || text.length() > 100) {
            throw new IllegalArgumentException("The field " + field + " is missing or too long");
        }
        return text;
    }

    @Override
    public String timeHeader() {
        return "X-Sunway-Timestamp";
    }

    @Override
    public String signatureHeader() {
        return "X-Sunway-Signature";
    }

    @Override
    public Instant time(String header) {
        return Instant.ofEpochSecond(Long.parseLong(header));
    }

    @Override
    public byte[] signed(String timeHeader) {
        return (timeHeader + "\n").getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] signature(String header) {
        return HexFormat.of().parseHex(header);
    }
}
