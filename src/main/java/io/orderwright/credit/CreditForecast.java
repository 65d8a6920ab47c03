package io.orderwright.credit;

import io.orderwright.credit.exposure.CreditPicture;
import io.orderwright.platform.decisions.Decision;

/**
 * What the credit table would say to an order now.
 *
 * @param decision table, version and row, with the facts that were asked
 * @param picture what the customer may owe and owes, without this order
 */
public record CreditForecast(CreditAnswer answer, Decision decision, CreditPicture picture) {}
