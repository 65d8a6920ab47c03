package io.orderwright.process.engine.dryrun;

import io.orderwright.process.engine.gate.Diagram;
import org.w3c.dom.Element;

/** What is written at an element, in one line. */
final class DrawnName {

    private DrawnName() {}

    /** Its id where nothing is. */
    static String of(Element element) {
        String name = element.getAttribute("name").replaceAll("\\s+", " ").trim();
        return name.isEmpty() ? Diagram.id(element) : name;
    }
}
