package io.orderwright.finance.banking.format;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.orderwright.platform.ground.text.PlainText;
import io.orderwright.platform.kernel.Refusal;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads a document without ever following what it refers to, and no further than a statement of a bank can go. */
final class XmlDocument {

    private static final int DEEPEST = 32;
    private static final int MOST_ELEMENTS = 2_000_000;
    private static final int LONGEST_TEXT = 100_000;

    /** Others are read by one program as another text than by the next. */
    private static final Set<String> CHARSETS =
            Set.of("UTF-8", "US-ASCII", "ISO-8859-1", "UTF-16", "UTF-16LE", "UTF-16BE");

    /** The root element, and the namespace that says what the document is. */
    record Root(XmlNode node, String namespace) {}

    private final Deque<XmlNode> open = new ArrayDeque<>();
    private int elements;

    private XmlDocument() {}

    /** @throws Refusal INVALID with the line for what is no whole XML, and for anything that declares entities */
    static Root read(InputStream in) {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            return new XmlDocument().read(reader);
        } catch (XMLStreamException damaged) {
            throw damaged(damaged);
        } catch (UncheckedStreamException | IllegalArgumentException | NoSuchElementException noXml) {
            throw noXml.getCause() instanceof XMLStreamException damaged
                    ? damaged(damaged)
                    : Refusal.invalid("file", "bankfile.xml-damaged", 1);
        }
    }

    private static Refusal damaged(XMLStreamException damaged) {
        long line = damaged.getLocation() == null ? 1 : damaged.getLocation().getLineNumber();
        return Refusal.invalid("file", "bankfile.xml-damaged", line);
    }

    private Root read(XMLStreamReader reader) throws XMLStreamException {
        refuseOddCharset(reader.getCharacterEncodingScheme());
        Root root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlNode begun = begin(reader);
                    root = root == null ? new Root(begun, reader.getNamespaceURI()) : root;
                }
                case XMLStreamConstants.END_ELEMENT -> end(open.pop());
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> text(reader);
                case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE ->
                    throw Refusal.invalid("file", "bankfile.xml-entities", line(reader));
                default -> {
                    // Comments and instructions say nothing about money.
                }
            }
        }
        if (root == null) {
            throw Refusal.invalid("file", "bankfile.xml-damaged", 1);
        }
        return root;
    }

    private XmlNode begin(XMLStreamReader reader) {
        elements++;
        if (elements > MOST_ELEMENTS || open.size() >= DEEPEST) {
            throw Refusal.invalid("file", "bankfile.too-large", line(reader));
        }
        XmlNode node = new XmlNode(reader.getLocalName(), line(reader), reader.getAttributeValue(null, "Ccy"));
        if (!open.isEmpty()) {
            open.getFirst().add(node);
        }
        open.push(node);
        return node;
    }

    /** XML lets through what no text of ours may hold, such as U+0085. */
    private static void end(XmlNode node) {
        StatementFiles.requirePlain(node.line(), node.text());
        if (node.currency() != null) {
            StatementFiles.requirePlain(node.line(), node.currency());
        }
    }

    private void text(XMLStreamReader reader) {
        if (reader.getTextLength() > LONGEST_TEXT) {
            throw Refusal.invalid("file", "bankfile.too-large", line(reader));
        }
        if (!open.isEmpty()) {
            open.getFirst().add(PlainText.undirected(reader.getText()));
        }
    }

    private static long line(XMLStreamReader reader) {
        return reader.getLocation().getLineNumber();
    }

    private static void refuseOddCharset(String declared) {
        if (declared != null && !CHARSETS.contains(declared.toUpperCase(Locale.ROOT))) {
            throw Refusal.invalid("file", "bankfile.xml-charset", declared.replaceAll("[^\\p{Alnum}_-]", "?"));
        }
    }
}
