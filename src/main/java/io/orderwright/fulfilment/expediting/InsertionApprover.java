package io.orderwright.fulfilment.expediting;

import org.jspecify.annotations.Nullable;

/**
 * Who must agree to what a rush order takes, as the table production/insertion-approval said.
 *
 * @param approver the role; absent where nobody must
 */
public record InsertionApprover(@Nullable String approver, String tableVersion, String row, String reason) {}
