package io.orderwright.integration.messages;

import java.util.List;

/** A carrier is asked where these parcels are. */
public record TrackingQuestion(List<NamedParcel> parcels) implements NeutralMessage {}
