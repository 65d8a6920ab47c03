package io.orderwright.integration.wire;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.apache.camel.Processor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The finance system's XML voucher. It answers {@code <reply code="0" voucher="…"/>}, another code with a message when
 * it refuses, and {@code code="none"} for a key that it does not know.
 */
@Configuration(proxyBeanMethods = false)
class FinanceWire {

    // Looking a factory up searches the whole class path; once set up, a factory is safe for many threads.
    private static final XMLOutputFactory WRITERS = XMLOutputFactory.newFactory();
    private static final XMLInputFactory READERS = readers();

    private static final String FINANCE = "finance";

    @Bean
    Processor financeVoucher() {
        return exchange -> {
            NeutralReader invoice = NeutralReader.of(exchange.getMessage().getBody(String.class));
            StringWriter xml = new StringWriter();
            XMLStreamWriter out = WRITERS.createXMLStreamWriter(xml);
            out.writeStartElement("voucher");
            boolean credit = invoice.has("kind") && invoice.text("kind").equals("CREDIT");
            out.writeAttribute("type", credit ? "credit-note" : "receivable");
            out.writeAttribute("externalKey", exchange.getProperty("effectKey", String.class));
            element(out, "order", invoice.text("orderNumber"));
            element(out, "invoice", invoice.text("invoiceNumber"));
            if (invoice.has("corrects")) {
                element(out, "corrects", invoice.text("corrects"));
            }
            element(out, "date", invoice.text("date"));
            element(out, "dueDate", invoice.text("dueDate"));
            element(out, "customer", invoice.text("customer", "code"));
            buyer(out, invoice);
            element(out, "currency", invoice.text("currency"));
            element(out, "net", invoice.decimal("net"));
            element(out, "tax", invoice.decimal("tax"));
            element(out, "gross", invoice.decimal("gross"));
            out.writeEndElement();
            out.close();
            exchange.getMessage().setBody(xml.toString());
        };
    }

    /** Whom it is made out to, where the message says so: what was written before finance was told does not. */
    private static void buyer(XMLStreamWriter out, NeutralReader invoice) throws XMLStreamException {
        if (!invoice.has("buyer")) {
            return;
        }
        out.writeStartElement("buyer");
        NeutralReader buyer = invoice.part("buyer");
        for (String field : List.of("title", "taxId", "address", "phone", "bank", "bankAccount")) {
            if (buyer.has(field)) {
                element(out, field, buyer.text(field));
            }
        }
        if (buyer.has("billTo")) {
            NeutralReader billTo = buyer.part("billTo");
            out.writeStartElement("billTo");
            for (String field :
                    List.of("code", "receiver", "phone", "street", "postalCode", "city", "region", "country")) {
                if (billTo.has(field)) {
                    element(out, field, billTo.text(field));
                }
            }
            out.writeEndElement();
        }
        out.writeEndElement();
    }

    /** Goods that left, many deliveries in one voucher: quantities, no amounts. */
    @Bean
    Processor financeGoodsIssue() {
        return exchange -> {
            NeutralReader issue = NeutralReader.of(exchange.getMessage().getBody(String.class));
            StringWriter xml = new StringWriter();
            XMLStreamWriter out = WRITERS.createXMLStreamWriter(xml);
            out.writeStartElement("voucher");
            out.writeAttribute("type", "goods-issue");
            out.writeAttribute("externalKey", exchange.getProperty("effectKey", String.class));
            element(out, "number", issue.text("voucherNumber"));
            element(out, "date", issue.text("date"));
            for (NeutralReader line : issue.list("lines")) {
                out.writeEmptyElement("line");
                out.writeAttribute("order", line.text("orderNumber"));
                out.writeAttribute("delivery", line.text("deliveryNumber"));
                out.writeAttribute("material", line.text("sku"));
                out.writeAttribute("warehouse", line.text("warehouse"));
                out.writeAttribute("quantity", line.decimal("quantity"));
            }
            out.writeEndElement();
            out.close();
            exchange.getMessage().setBody(xml.toString());
        };
    }

    /** Money that goes out again: a refund, a bounce or a reversal of what came in. */
    @Bean
    Processor financeMovement() {
        return exchange -> {
            NeutralReader movement = NeutralReader.of(exchange.getMessage().getBody(String.class));
            StringWriter xml = new StringWriter();
            XMLStreamWriter out = WRITERS.createXMLStreamWriter(xml);
            out.writeStartElement("voucher");
            out.writeAttribute("type", "payment-out");
            out.writeAttribute("externalKey", exchange.getProperty("effectKey", String.class));
            element(out, "number", movement.text("movementNumber"));
            element(out, "kind", movement.text("kind").toLowerCase(Locale.ROOT));
            element(out, "date", movement.text("date"));
            element(out, "customer", movement.text("customer", "code"));
            element(out, "currency", movement.text("currency"));
            element(out, "amount", movement.decimal("amount"));
            element(out, "payment", movement.text("payment"));
            element(out, "reference", movement.text("reference"));
            out.writeEndElement();
            out.close();
            exchange.getMessage().setBody(xml.toString());
        };
    }

    /** What a document asks for is given up, or, with the number of another one, asked for again. */
    @Bean
    Processor financeWriteOff() {
        return exchange -> {
            NeutralReader writeOff = NeutralReader.of(exchange.getMessage().getBody(String.class));
            StringWriter xml = new StringWriter();
            XMLStreamWriter out = WRITERS.createXMLStreamWriter(xml);
            out.writeStartElement("voucher");
            out.writeAttribute("type", "write-off");
            out.writeAttribute("externalKey", exchange.getProperty("effectKey", String.class));
            element(out, "number", writeOff.text("writeOffNumber"));
            element(out, "cause", writeOff.text("cause").toLowerCase(Locale.ROOT));
            element(out, "date", writeOff.text("date"));
            element(out, "customer", writeOff.text("customer", "code"));
            element(out, "currency", writeOff.text("currency"));
            element(out, "amount", writeOff.decimal("amount"));
            element(out, "invoice", writeOff.text("invoice"));
            if (writeOff.has("takesBack")) {
                element(out, "takesBack", writeOff.text("takesBack"));
            }
            element(out, "reason", writeOff.text("reason"));
            out.writeEndElement();
            out.close();
            exchange.getMessage().setBody(xml.toString());
        };
    }

    /** The answer to a voucher that was sent. */
    @Bean
    Processor financeReply() {
        return exchange -> {
            Reply reply = Reply.in(FINANCE, exchange).usable();
            Map<String, String> attributes = attributes(reply);
            String code = attributes.getOrDefault("code", "");
            if (reply.ok() && code.equals("0") && attributes.containsKey("voucher")) {
                exchange.getMessage().setBody(reply.answer());
            } else if (!code.isEmpty() && !code.equals("0") && !code.equals("none")) {
                throw reply.refused(code, attributes.getOrDefault("message", ""));
            } else {
                throw reply.garbage(null);
            }
        };
    }

    /** The answer to the question what became of a key: no body when the system says that it has none. */
    @Bean
    Processor financeKnown() {
        Processor known = financeReply();
        return exchange -> {
            Reply reply = Reply.in(FINANCE, exchange).usable();
            if (reply.status() == 404 && "none".equals(attributes(reply).get("code"))) {
                exchange.getMessage().setBody(null);
            } else {
                known.process(exchange);
            }
        };
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static void element(XMLStreamWriter out, String name, String text) throws XMLStreamException {
        out.writeStartElement(name);
        out.writeCharacters(text);
        out.writeEndElement();
    }

    /** The attributes of the one element {@code reply}; no document type and so no entity is ever read. */
    private static Map<String, String> attributes(Reply reply) {
        try {
            XMLStreamReader in = READERS.createXMLStreamReader(new StringReader(reply.body()));
            in.nextTag();
            if (!in.getLocalName().equals("reply")) {
                throw reply.garbage(null);
            }
            Map<String, String> attributes = new TreeMap<>();
            for (int i = 0; i < in.getAttributeCount(); i++) {
                attributes.put(in.getAttributeLocalName(i), in.getAttributeValue(i));
            }
            return attributes;
        } catch (XMLStreamException e) {
            throw reply.garbage(e);
        }
    }
}
