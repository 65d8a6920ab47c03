package io.orderwright.integration.wire;

import io.orderwright.fulfilment.deliveries.parcels.CarrierReport;
import io.orderwright.fulfilment.deliveries.parcels.ParcelStatus;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The carrier Landbridge: XML, weights in kilograms, times in ISO, status in two digits. It answers {@code <answer code="00"…>}, another
 * code with a text, and {@code code="none"} for a key that it does not know. A callback may hold several scans, signed in Base64.
 */
@Configuration(proxyBeanMethods = false)
class LandbridgeWire implements CarrierWire {

    private static final String LANDBRIDGE = "landbridge";
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();
    private static final XMLInputFactory READERS = readers();
    private static final int LONGEST = 100;
    private static final Map<String, ParcelStatus> CODES = Map.of(
            "10", ParcelStatus.ANNOUNCED,
            "20", ParcelStatus.PICKED_UP,
            "30", ParcelStatus.IN_TRANSIT,
            "40", ParcelStatus.OUT_FOR_DELIVERY,
            "50", ParcelStatus.DELIVERED,
            "60", ParcelStatus.FAILED_ATTEMPT,
            "70", ParcelStatus.LOST,
            "80", ParcelStatus.RETURNED);

    /** An element with its attributes; of an answer or of what is in it. */
    private record Part(String name, Map<String, String> attributes) {

        String required(String attribute) {
            String value = attributes.getOrDefault(attribute, "");
            if (value.isEmpty() || value.length() > LONGEST) {
                throw new IllegalArgumentException("The attribute " + attribute + " is missing or too long");
            }
            return value;
        }
    }

    @Bean
    Processor landbridgeBooking() {
        return exchange -> {
            NeutralReader shipment = NeutralReader.of(exchange.getMessage().getBody(String.class));
            StringWriter xml = new StringWriter();
            XMLStreamWriter out = begin(xml, "shipment", exchange);
            out.writeAttribute("ref", shipment.text("reference"));
            out.writeEmptyElement("to");
            for (String field : List.of("name", "phone", "address", "city")) {
                out.writeAttribute(field, shipment.text("to", field));
            }
            for (NeutralReader parcel : shipment.list("parcels")) {
                out.writeEmptyElement("piece");
                out.writeAttribute("no", parcel.text("number"));
                out.writeAttribute("kg", parcel.decimal("weight"));
            }
            end(out, xml, exchange);
        };
    }

    @Bean
    Processor landbridgeCancellation() {
        return exchange -> {
            NeutralReader shipment = NeutralReader.of(exchange.getMessage().getBody(String.class));
            StringWriter xml = new StringWriter();
            XMLStreamWriter out = begin(xml, "cancellation", exchange);
            out.writeAttribute("ref", shipment.text("reference"));
            barcodes(out, shipment);
            end(out, xml, exchange);
        };
    }

    @Bean
    Processor landbridgeQuestion() {
        return exchange -> {
            StringWriter xml = new StringWriter();
            XMLStreamWriter out = begin(xml, "enquiry", exchange);
            barcodes(out, NeutralReader.of(exchange.getMessage().getBody(String.class)));
            end(out, xml, exchange);
        };
    }

    @Bean
    Processor landbridgeReply() {
        return exchange -> {
            Reply reply = Reply.in(LANDBRIDGE, exchange).usable();
            Map<String, String> answer = head(reply);
            String code = answer.getOrDefault("code", "");
            if (reply.ok() && code.equals("00")) {
                exchange.getMessage().setBody(reply.answer());
            } else if (code.startsWith("E")) {
                throw reply.refused(code, answer.getOrDefault("text", ""));
            } else {
                throw reply.garbage(null);
            }
        };
    }

    @Bean
    Processor landbridgeKnown() {
        Processor known = landbridgeReply();
        return exchange -> {
            Reply reply = Reply.in(LANDBRIDGE, exchange).usable();
            if (reply.status() == 404 && "none".equals(head(reply).get("code"))) {
                exchange.getMessage().setBody(null);
            } else {
                known.process(exchange);
            }
        };
    }

    private static XMLStreamWriter begin(StringWriter xml, String element, Exchange exchange)
            throws XMLStreamException {
        XMLStreamWriter out = WRITERS.createXMLStreamWriter(xml);
        out.writeStartElement(element);
        out.writeAttribute("key", exchange.getProperty("effectKey", String.class));
        return out;
    }

    private static void end(XMLStreamWriter out, StringWriter xml, Exchange exchange) throws XMLStreamException {
        out.writeEndElement();
        out.close();
        exchange.getMessage().setBody(xml.toString());
    }

    private static void barcodes(XMLStreamWriter out, NeutralReader message) throws XMLStreamException {
        for (NeutralReader parcel : message.list("parcels")) {
            out.writeStartElement("barcode");
            out.writeCharacters(parcel.text("tracking"));
            out.writeEndElement();
        }
    }

    private static Map<String, String> head(Reply reply) {
        try {
            Part first = parts(reply.body()).get(0);
            if (first.name().equals("answer")) {
                return first.attributes();
            }
        } catch (IllegalArgumentException e) {
            throw reply.garbage(e);
        }
        throw reply.garbage(null);
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** Every element, the outermost first; no document type and so no entity is ever read. */
    private static List<Part> parts(String xml) {
        List<Part> parts = new ArrayList<>();
        try {
            XMLStreamReader in = READERS.createXMLStreamReader(new StringReader(xml));
            while (in.hasNext()) {
                if (in.next() == XMLStreamReader.START_ELEMENT) {
                    Map<String, String> attributes = new TreeMap<>();
                    for (int i = 0; i < in.getAttributeCount(); i++) {
                        attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
                    }
                    parts.add(new Part(in.getLocalName(), attributes));
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("not XML", e);
        }
        return parts;
    }

    @Override
    public String partner() {
        return LANDBRIDGE;
    }

    @Override
    public Map<Integer, String> waybills(String answer) {
        Map<Integer, String> waybills = new TreeMap<>();
        parts(answer).stream()
                .filter(part -> part.name().equals("piece"))
                .forEach(piece -> waybills.put(Integer.parseInt(piece.required("no")), piece.required("barcode")));
        return waybills;
    }

    @Override
    public List<CarrierReport> tracked(String body) {
        return parts(body).stream()
                .filter(part -> part.name().equals("scan"))
                .map(LandbridgeWire::news)
                .toList();
    }

    private static CarrierReport news(Part scan) {
        String code = scan.required("code");
        return new CarrierReport(
                scan.required("id"),
                scan.required("barcode"),
                CODES.getOrDefault(code, ParcelStatus.IN_TRANSIT),
                code,
                Instant.parse(scan.required("at")),
                scan.attributes().getOrDefault("depot", ""),
                scan.attributes().getOrDefault("pod", ""));
    }

    @Override
    public String timeHeader() {
        return "X-LB-Date";
    }

    @Override
    public String signatureHeader() {
        return "X-LB-Signature";
    }

    @Override
    public Instant time(String header) {
        return Instant.parse(header);
    }

    @Override
    public byte[] signed(String timeHeader) {
        return timeHeader.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] signature(String header) {
        return Base64.getDecoder().decode(header);
    }
}
