package io.orderwright.finance.banking.file;

import java.util.List;

/**
 * What a bank says about one account over some time.
 *
 * @param place the line of the file where it begins
 * @param account as the file writes it
 * @param number the bank's number of the statement
 * @param lines in the bank's order; none where nothing happened
 */
public record ReadStatement(
        long place, String account, String number, ReadBalance opening, ReadBalance closing, List<ReadLine> lines) {

    ReadStatement with(List<ReadLine> others) {
        return new ReadStatement(place, account, number, opening, closing, List.copyOf(others));
    }
}
