package io.orderwright.platform.ground.races;

/** Knows failures that mean: somebody else was faster by an instant. A bean of whoever brings its own kind of them. */
public interface LostRace {

    boolean isMeantBy(Throwable failure);
}
