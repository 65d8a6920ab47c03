package io.orderwright.owners.diagrams.ports;

import java.util.List;

/**
 * One thing that is wrong with what was brought in.
 *
 * @param element its id in the diagram; empty where it is not with one of them
 * @param kind message key of its sentence
 * @param said what the sentence names, in its order
 */
public record DiagramFault(String file, String element, String kind, List<String> said) {}
