package io.orderwright.finance.banking.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** An element of a document, with what is in it. */
final class XmlNode {

    private final String name;
    private final long line;
    private final @Nullable String currency;
    private final List<XmlNode> children = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    XmlNode(String name, long line, @Nullable String currency) {
        this.name = name;
        this.line = line;
        this.currency = currency;
    }

    void add(XmlNode child) {
        children.add(child);
    }

    void add(String piece) {
        text.append(piece);
    }

    String name() {
        return name;
    }

    /** Where it begins in the file, from 1. */
    long line() {
        return line;
    }

    /** The attribute Ccy. */
    @Nullable
    String currency() {
        return currency;
    }

    String text() {
        return text.toString().strip();
    }

    List<XmlNode> children() {
        return children;
    }

    Stream<XmlNode> all(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted));
    }

    /** The first one on a way like {@code Tp/CdOrPrtry/Cd}. */
    Optional<XmlNode> find(String way) {
        Stream<XmlNode> found = Stream.of(this);
        for (String step : way.split("/")) {
            found = found.flatMap(node -> node.all(step));
        }
        return found.findFirst();
    }

    /** Its text; "" where there is none. */
    String at(String way) {
        return find(way).map(XmlNode::text).orElse("");
    }

    /** The first of several ways that leads to a text. */
    String first(String... ways) {
        for (String way : ways) {
            String found = at(way);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return "";
    }
}
