package io.orderwright.coordination;

/**
 * What a person makes of an order that credit holds up.
 *
 * @param release false: the order is not to go on, and the next three say nothing
 * @param amount as typed, as are the next two; empty for all of the order, none, and as long as usual
 */
public record HoldAnswer(boolean release, String amount, String deviationPercent, String until, String comment) {}
