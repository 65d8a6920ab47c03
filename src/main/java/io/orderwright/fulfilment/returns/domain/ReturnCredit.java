package io.orderwright.fulfilment.returns.domain;

import jakarta.persistence.Embeddable;

/**
 * A correction of a document that was asked for because goods came back.
 *
 * @param attempt 0, and one more each time that somebody let it be asked for again
 */
@Embeddable
record ReturnCredit(String correction, String invoice, int attempt) {}
