package io.orderwright.platform.ground.owned;

/** A request that says upon which order or customer it acts. */
public interface ActionRequest {

    /** The order's number or the customer's code. */
    String actedUpon();
}
