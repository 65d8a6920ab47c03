package io.orderwright.platform.intake.file;

import com.fasterxml.aalto.UncheckedStreamException;
import com.fasterxml.aalto.stax.InputFactoryImpl;
import io.orderwright.platform.kernel.Refusal;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes once through a part of a workbook with the parser that will read it later, and refuses what would make the reader
 * keep or compute more than any table needs. Unlike {@link PartScan}, which sees bytes, it sees what the parser sees:
 * references written with entities, other blanks or other quotation marks are the same here.
 */
final class XmlScan {

    private static final int DEEPEST = 64;
    private static final int MOST_NAMES = 1_000;

    private final String part;
    private final Consumer<XMLStreamReader> elements;
    private final SheetLimits sheet;
    private final Set<String> names = new HashSet<>();

    /** @param elements is shown each element as it begins */
    XmlScan(String part, Consumer<XMLStreamReader> elements) {
        this.part = part;
        this.elements = elements;
        this.sheet = new SheetLimits(part);
    }

    /** @throws Refusal INVALID when the part holds too much of something, is no XML, or is not in UTF-8 */
    void read(InputStream in) {
        // A parser remembers every name that it met, and shares its memory with others of its factory.
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(in);
            requireUtf8(reader.getCharacterEncodingScheme());
            int depth = 0;
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> {
                        depth++;
                        begin(reader, depth);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        sheet.end(reader.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE ->
                        sheet.text(reader.getTextLength());
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE -> throw refusal(part);
                    default -> {
                        // Comments and instructions are kept by nobody.
                    }
                }
            }
        } catch (XMLStreamException | UncheckedStreamException | IllegalArgumentException noXml) {
            throw Refusal.invalid("file", "intake.workbook-damaged");
        }
    }

    private void begin(XMLStreamReader reader, int depth) {
        remember(reader.getPrefix(), reader.getLocalName());
        for (int at = 0; at < reader.getAttributeCount(); at++) {
            remember(reader.getAttributePrefix(at), reader.getAttributeLocalName(at));
        }
        for (int at = 0; at < reader.getNamespaceCount(); at++) {
            remember(reader.getNamespacePrefix(at), reader.getNamespaceURI(at));
        }
        if (depth > DEEPEST || names.size() > MOST_NAMES) {
            throw refusal(part);
        }
        sheet.begin(reader);
        elements.accept(reader);
    }

    private void remember(String prefix, String name) {
        names.add(prefix == null || prefix.isEmpty() ? name : prefix + ':' + name);
    }

    private void requireUtf8(String encoding) {
        if (encoding != null && !Set.of("UTF-8", "US-ASCII").contains(encoding.toUpperCase(Locale.ROOT))) {
            throw refusal(part);
        }
    }

    static Refusal refusal(String part) {
        return Refusal.invalid("file", "intake.workbook-suspicious", part);
    }
}
