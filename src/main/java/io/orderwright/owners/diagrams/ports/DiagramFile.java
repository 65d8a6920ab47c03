package io.orderwright.owners.diagrams.ports;

/**
 * A diagram, or a form or picture that comes along.
 *
 * @param name without folders
 */
public record DiagramFile(String name, byte[] content) {

    public boolean isDiagram() {
        return name.endsWith(".bpmn") || name.endsWith(".bpmn20.xml");
    }

    @Override
    public String toString() {
        return name;
    }
}
