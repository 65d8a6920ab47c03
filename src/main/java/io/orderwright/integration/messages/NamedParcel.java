package io.orderwright.integration.messages;

/** A parcel by the carrier's number. */
public record NamedParcel(String tracking) implements NeutralPart {}
