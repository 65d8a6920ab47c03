package io.orderwright.owners.diagrams.difference;

import java.util.Map;

/**
 * An element of a diagram.
 *
 * @param kind as BPMN calls it, e.g. {@code userTask}
 * @param says what it says of itself; nothing where it says nothing
 */
record DrawnElement(String id, String kind, Map<ElementAspect, Said> says) {

    String name() {
        return says.getOrDefault(ElementAspect.NAME, Said.NOTHING).words();
    }
}
