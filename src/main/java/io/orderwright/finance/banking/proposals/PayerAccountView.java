package io.orderwright.finance.banking.proposals;

import java.time.Instant;

/**
 * An account of somebody who pays us, and whose money it is when something comes from it.
 *
 * @param account its number without blanks, as statements write it
 * @param learnedBy who applied the line by which it became known
 */
public record PayerAccountView(String account, String customer, String learnedBy, Instant learnedAt) {}
