package io.orderwright.sandbox.partners;

import java.io.StringReader;
import java.io.StringWriter;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** A finance system that takes vouchers in XML. */
public final class FinancePartner implements Partner {

    @Override
    public String name() {
        return "finance";
    }

    @Override
    public boolean honoursKeys() {
        return true;
    }

    @Override
    public Request read(String path, String idempotencyKey, String body) {
        try {
            XMLInputFactory factory = XMLInputFactory.newFactory();
            factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
            XMLStreamReader in = factory.createXMLStreamReader(new StringReader(body));
            in.nextTag();
            boolean voucher = path.equals("/vouchers") && in.getLocalName().equals("voucher");
            if (!voucher || !idempotencyKey.equals(in.getAttributeValue(null, "externalKey"))) {
                throw new IllegalArgumentException("no voucher with the key in the header");
            }
            String action = action(in.getAttributeValue(null, "type"));
            boolean buyer = false;
            String said = "";
            while (in.hasNext()) {
                // well formed to its end
                int event = in.next();
                if (event == XMLStreamConstants.CHARACTERS && buyer) {
                    said += in.getText();
                } else if (event != XMLStreamConstants.CHARACTERS
                        && in.hasName()
                        && in.getLocalName().equals("buyer")) {
                    buyer = event == XMLStreamConstants.START_ELEMENT;
                    if (!buyer && said.isBlank()) {
                        throw new IllegalArgumentException("a buyer of whom nothing is said");
                    }
                }
            }
            return new Request(action, idempotencyKey);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("no XML", e);
        }
    }

    private static String action(@Nullable String voucher) {
        return switch (String.valueOf(voucher)) {
            case "goods-issue" -> "post-goods-issue";
            case "payment-out" -> "post-receipt-movement";
            case "write-off" -> "post-write-off";
            case "credit-note" -> "post-credit-note";
            default -> "post-invoice";
        };
    }

    @Override
    public Reply accepted(long number) {
        return reply(200, "0", "voucher", "V-%08d".formatted(number));
    }

    @Override
    public Reply refused(String code, String message, int status) {
        return reply(status, code, "message", message);
    }

    @Override
    public @Nullable Reply known(String path, @Nullable Long number) {
        if (!path.equals("/vouchers")) {
            return null;
        }
        return number == null ? reply(404, "none", "message", "unknown key") : accepted(number);
    }

    private static Reply reply(int status, String code, String attribute, String value) {
        try {
            StringWriter xml = new StringWriter();
            XMLStreamWriter out = XMLOutputFactory.newFactory().createXMLStreamWriter(xml);
            out.writeEmptyElement("reply");
            out.writeAttribute("code", code);
            out.writeAttribute(attribute, value);
            out.writeEndDocument();
            out.close();
            return new Reply(status, "application/xml; charset=UTF-8", xml.toString());
        } catch (XMLStreamException e) {
            throw new IllegalStateException("A reply of one element can be written", e);
        }
    }
}
