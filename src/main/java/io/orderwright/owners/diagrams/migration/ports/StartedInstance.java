package io.orderwright.owners.diagrams.migration.ports;

/** An instance that is under way. @param subject what it is about, e.g. {@code SO-2026-00000001} */
public record StartedInstance(String instance, String subject) {}
