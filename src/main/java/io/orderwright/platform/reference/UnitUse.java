package io.orderwright.platform.reference;

/** Says whether something is measured in a unit: implemented where such things are kept. */
public interface UnitUse {

    boolean isMeasuredIn(String unit);
}
