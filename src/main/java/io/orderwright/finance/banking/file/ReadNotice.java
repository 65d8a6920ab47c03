package io.orderwright.finance.banking.file;

import java.util.List;

/**
 * What a bank tells of an account without balances: movements before a statement proves them, or of what a sum in one consists.
 *
 * @param account as the file writes it
 * @param number the bank's number of the notice
 * @param lines in the bank's order, one at least
 */
public record ReadNotice(String account, String number, List<ReadLine> lines) {}
