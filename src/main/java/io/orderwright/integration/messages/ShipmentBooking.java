package io.orderwright.integration.messages;

import java.math.BigDecimal;
import java.util.List;

/** A carrier is asked to take parcels to somebody. */
public record ShipmentBooking(String reference, Receiver to, List<WeighedParcel> parcels) implements NeutralMessage {

    /** Who gets them and where; empty texts where nothing is known. */
    public record Receiver(String name, String phone, String address, String city) implements NeutralPart {}

    /** @param weight in kilograms */
    public record WeighedParcel(int number, BigDecimal weight) implements NeutralPart {}
}
