package io.orderwright.sandbox.partners;

import io.orderwright.sandbox.partners.Parcels.Move;
import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
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
import org.jspecify.annotations.Nullable;

/** A carrier with XML: two digits for a status, kilograms, ISO times. */
public final class LandbridgePartner implements CarrierSide {

    private static final Map<String, String> ACTIONS = Map.of(
            "/shipments shipment",
            "book-shipment",
            "/cancellations cancellation",
            "cancel-shipment",
            "/enquiries enquiry",
            "track-parcels");
    private static final Map<String, String> CODES = Map.of(
            "PICKED_UP", "20",
            "IN_TRANSIT", "30",
            "OUT_FOR_DELIVERY", "40",
            "DELIVERED", "50",
            "FAILED_ATTEMPT", "60",
            "LOST", "70",
            "RETURNED", "80");

    private final Parcels parcels;

    public LandbridgePartner(Parcels parcels) {
        this.parcels = parcels;
    }

    /** An element: its name, its attributes, its text. */
    private record Part(String name, Map<String, String> attributes, StringBuilder text) {}

    @Override
    public String name() {
        return "landbridge";
    }

    @Override
    public boolean honoursKeys() {
        return true;
    }

    @Override
    public Request read(String path, String idempotencyKey, String body) {
        List<Part> parts = parts(body);
        Part head = parts.get(0);
        String action = ACTIONS.get(path + " " + head.name());
        if (action == null || !idempotencyKey.equals(head.attributes().get("key"))) {
            throw new IllegalArgumentException("no message of this interface with the key in the header");
        }
        boolean booking = action.equals("book-shipment");
        if (named(parts, booking ? "piece" : "barcode").isEmpty()) {
            throw new IllegalArgumentException("nothing in it");
        }
        return new Request(action, idempotencyKey);
    }

    @Override
    public List<String> numbers(Request request, long number, String body) {
        return request.action().equals("book-shipment")
                ? named(parts(body), "piece").stream()
                        .map(piece -> barcode(number, piece))
                        .toList()
                : List.of();
    }

    private static String barcode(long number, Part piece) {
        return "LB%07d-%02d"
                .formatted(number, Integer.parseInt(piece.attributes().getOrDefault("no", "0")));
    }

    @Override
    public Reply accepted(long number) {
        return reply(200, "<answer code=\"00\"/>");
    }

    @Override
    public Reply accepted(Request request, long number, String body) {
        return reply(200, written(out -> {
            out.writeStartElement("answer");
            out.writeAttribute("code", "00");
            if (request.action().equals("book-shipment")) {
                for (Part piece : named(parts(body), "piece")) {
                    out.writeEmptyElement("piece");
                    out.writeAttribute("no", piece.attributes().getOrDefault("no", ""));
                    out.writeAttribute("barcode", barcode(number, piece));
                }
            } else if (request.action().equals("track-parcels")) {
                List<String> asked = named(parts(body), "barcode").stream()
                        .map(part -> part.text().toString().strip())
                        .toList();
                for (Move move : parcels.of(name(), asked)) {
                    scan(out, move);
                }
            }
            out.writeEndElement();
        }));
    }

    @Override
    public Reply refused(String code, String message, int status) {
        return reply(status, written(out -> {
            out.writeEmptyElement("answer");
            out.writeAttribute("code", "E" + Math.abs(code.hashCode() % 90 + 10));
            out.writeAttribute("text", message);
        }));
    }

    @Override
    public @Nullable Reply known(String path, @Nullable Long number) {
        return path.equals("/keys") && number == null ? reply(404, "<answer code=\"none\"/>") : null;
    }

    @Override
    public boolean knowsAt(String path) {
        return path.equals("/keys");
    }

    @Override
    public String callback(Move move) {
        return written(out -> scan(out, move));
    }

    @Override
    public String contentType() {
        return "application/xml";
    }

    @Override
    public Map<String, String> signed(String secret, String body) {
        String time = Clock.systemUTC().instant().toString();
        return Map.of(
                "X-LB-Date",
                time,
                "X-LB-Signature",
                Base64.getEncoder().encodeToString(CallSignatures.hmac(secret, time + body)));
    }

    private static void scan(XMLStreamWriter out, Move move) throws XMLStreamException {
        out.writeEmptyElement("scan");
        out.writeAttribute("id", move.id());
        out.writeAttribute("barcode", move.number());
        out.writeAttribute("code", CODES.getOrDefault(move.status(), "30"));
        out.writeAttribute("at", move.at());
        out.writeAttribute("depot", "武汉 Wuhan");
        out.writeAttribute("pod", move.status().equals("DELIVERED") ? "仓库 Warehouse" : "");
    }

    /** Writes XML. */
    private interface Writing {
        void to(XMLStreamWriter out) throws XMLStreamException;
    }

    private static String written(Writing writing) {
        try {
            StringWriter xml = new StringWriter();
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(xml);
            writing.to(out);
            out.close();
            return xml.toString();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Part> named(List<Part> parts, String name) {
        return parts.stream().filter(part -> part.name().equals(name)).toList();
    }

    private static List<Part> parts(String body) {
        List<Part> parts = new ArrayList<>();
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(body));
            while (in.hasNext()) {
                int event = in.next();
                if (event == XMLStreamReader.START_ELEMENT) {
                    Map<String, String> attributes = new TreeMap<>();
                    for (int i = 0; i < in.getAttributeCount(); i++) {
                        attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
                    }
                    parts.add(new Part(in.getLocalName(), attributes, new StringBuilder()));
                } else if (event == XMLStreamReader.CHARACTERS && !parts.isEmpty()) {
                    parts.get(parts.size() - 1).text().append(in.getText());
                }
            }
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("no XML", e);
        }
        return parts;
    }

    private static Reply reply(int status, String body) {
        return new Reply(status, "application/xml", body);
    }
}
