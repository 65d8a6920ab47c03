package io.orderwright.sandbox.partners;

import io.orderwright.sandbox.partners.Parcels.Move;
import java.util.List;
import java.util.Map;

/** A carrier's formats beyond those of any partner: what it gives numbers to, and what it tells by itself. */
public interface CarrierSide extends Partner {

    /** The parcels that a booking asks for, as the numbers that they get; empty for anything else. */
    List<String> numbers(Request request, long number, String body);

    /** What a callback about this says. */
    String callback(Move move);

    String contentType();

    /** The headers that prove that a callback is the carrier's. */
    Map<String, String> signed(String secret, String body);
}
