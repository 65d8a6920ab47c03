package io.orderwright.finance.invoices.opening;

import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;

/**
 * Money of a customer that had paid no invoice yet when the company moved in.
 *
 * @param reference the bank's number of the payment
 * @param amount what of it is left
 */
public record OpeningReceipt(String reference, String customer, LocalDate receivedOn, Money amount) {}
