package io.orderwright.owners.diagrams.domain;

/**
 * What was brought in, as it was looked at.
 *
 * @param process its key
 * @param hash of all its files
 * @param faults how many things are wrong with it
 * @param base the engine's version in force; 0 for none
 */
public record BroughtDiagram(String process, String name, String hash, int faults, int base) {}
