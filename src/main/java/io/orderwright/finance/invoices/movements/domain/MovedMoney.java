package io.orderwright.finance.invoices.movements.domain;

import io.orderwright.finance.invoices.movements.MovementKind;

/** What a movement is about, which never changes. @param receipt our number of the money */
public record MovedMoney(long receipt, MovementKind kind) {}
