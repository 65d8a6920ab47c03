package io.orderwright.integration.messages;

import java.util.List;

/** A carrier need not come for these parcels. */
public record ShipmentCancellation(String reference, List<NamedParcel> parcels) implements NeutralMessage {}
