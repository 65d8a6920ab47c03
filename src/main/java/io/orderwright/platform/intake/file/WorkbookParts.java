package io.orderwright.platform.intake.file;

import io.orderwright.platform.kernel.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * The parts that the reader will open: it takes their names from the list of contents and from the workbook's relations,
 * so these may name nothing but the usual places. Each of them is gone through as the reader will.
 */
final class WorkbookParts {

    private static final String CONTENTS = "[Content_Types].xml";
    private static final String BOOK = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String TEXTS = "xl/sharedStrings.xml";
    private static final String STYLES = "xl/styles.xml";
    private static final Pattern SHEET = Pattern.compile("(/xl/)?(worksheets|chartsheets)/[A-Za-z0-9_ -]{1,100}\\.xml");

    /** What the list of contents says of a part, by the end of its type. */
    private static final Map<String, String> PLACES = Map.of(
            "spreadsheetml.sheet.main+xml", BOOK,
            "spreadsheetml.sharedStrings+xml", TEXTS,
            "spreadsheetml.styles+xml", STYLES);

    private final ZipFile parts;
    private final Map<String, ZipEntry> byName = new HashMap<>();
    private final Map<String, String> targets = new HashMap<>();
    private final Set<String> sheets = new TreeSet<>();

    WorkbookParts(ZipFile parts) {
        this.parts = parts;
        // The reader finds a part whatever its capitals.
        parts.stream().forEach(part -> byName.put(part.getName().toLowerCase(Locale.ROOT), part));
    }

    /** @throws Refusal INVALID with the part that is not where it should be, or holds what no table needs */
    void inspect() throws IOException {
        read(CONTENTS, this::content);
        read(RELATIONS, this::relation);
        read(BOOK, this::sheet);
        read(TEXTS, element -> {});
        read(STYLES, element -> {});
        for (String sheet : sheets) {
            read(sheet, element -> {});
        }
    }

    private void read(String name, Consumer<XMLStreamReader> elements) throws IOException {
        ZipEntry part = byName.get(name.toLowerCase(Locale.ROOT));
        if (part != null) {
            try (InputStream in = parts.getInputStream(part)) {
                new XmlScan(name, elements).read(in);
            }
        }
    }

    private void content(XMLStreamReader element) {
        String type = attribute(element, "ContentType");
        String name = attribute(element, "PartName");
        if (type == null || name == null || !element.getLocalName().equals("Override")) {
            return;
        }
        if (type.contains("macroEnabled")) {
            throw Refusal.invalid("file", "intake.workbook-active", CONTENTS);
        }
        PLACES.forEach((end, place) -> {
            if (type.endsWith(end) && !name.equals("/" + place)) {
                throw XmlScan.refusal(name);
            }
        });
    }

    private void relation(XMLStreamReader element) {
        String id = attribute(element, "Id");
        String target = attribute(element, "Target");
        String type = attribute(element, "Type");
        if (id == null || target == null || type == null) {
            return;
        }
        targets.put(id, target);
        requirePlace(type.endsWith("/worksheet"), target, SHEET);
        requirePlace(type.endsWith("/sharedStrings"), target, Pattern.compile("(/xl/)?sharedStrings\\.xml"));
        requirePlace(type.endsWith("/styles"), target, Pattern.compile("(/xl/)?styles\\.xml"));
    }

    private void sheet(XMLStreamReader element) {
        if (!element.getLocalName().equals("sheet")) {
            return;
        }
        for (int at = 0; at < element.getAttributeCount(); at++) {
            String target = targets.get(element.getAttributeValue(at));
            if (element.getAttributeLocalName(at).equals("id") && target != null) {
                requirePlace(true, target, SHEET);
                sheets.add(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
    }

    private static void requirePlace(boolean concerned, String target, Pattern place) {
        if (concerned && !place.matcher(target).matches()) {
            throw XmlScan.refusal(target);
        }
    }

    private static @Nullable String attribute(XMLStreamReader element, String name) {
        return element.getAttributeValue(null, name);
    }
}
