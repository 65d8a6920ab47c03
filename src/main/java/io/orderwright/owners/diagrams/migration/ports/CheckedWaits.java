package io.orderwright.owners.diagrams.migration.ports;

/** What an instance that was moved waits for besides people: as many messages and times as its new version wants, none lost, none twice. */
public record CheckedWaits(int messages, int timers) {}
