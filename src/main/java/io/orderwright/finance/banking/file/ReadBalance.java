package io.orderwright.finance.banking.file;

import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;

/**
 * A balance that a bank states.
 *
 * @param amount below zero where the account is overdrawn
 */
public record ReadBalance(LocalDate day, Money amount) {}
