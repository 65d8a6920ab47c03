package io.orderwright.integration.wire;

import io.orderwright.fulfilment.deliveries.parcels.CarrierReport;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** A carrier's format, as far as it is read beyond a route: its answers, and what it tells by itself. */
public interface CarrierWire {

    /** The first part of its topics. */
    String partner();

    /** The tracking numbers that an answer to a booking gives, by the number of the parcel. */
    Map<Integer, String> waybills(String answer);

    /** What an answer to a question, or a callback, tells. @throws RuntimeException when it is not in this format */
    List<CarrierReport> tracked(String body);

    /** The header of a callback that says when it was signed. */
    String timeHeader();

    String signatureHeader();

    /** When it was signed. @throws RuntimeException when the header is not in this format */
    Instant time(String header);

    /** What is signed before the body. */
    byte[] signed(String timeHeader);

    /** The bytes of a signature. @throws IllegalArgumentException when the header is not in this format */
    byte[] signature(String header);
}
