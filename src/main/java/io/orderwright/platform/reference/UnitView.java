package io.orderwright.platform.reference;

/**
 * A unit of measure.
 *
 * @param decimals how many decimals a quantity in it may have
 * @param active whether products may be given it
 */
public record UnitView(String code, int decimals, boolean active) {}
