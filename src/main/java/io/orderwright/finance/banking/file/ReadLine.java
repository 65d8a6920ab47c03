package io.orderwright.finance.banking.file;

import io.orderwright.platform.kernel.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money that a bank has booked. Texts are "" where the bank says nothing.
 *
 * @param place the line or row of the file where it begins, from 1; a later one where an earlier entry begins there too
 * @param amount above zero comes in, below zero goes out
 * @param reversal whether the bank calls it the reversal of an earlier one
 * @param returnReason why the bank gave it back, as it says it: mostly a code of ISO 20022
 * @param account of the other party
 * @param reference what the payer gave the payment for a number
 * @param bankId the bank's own number of it
 * @param entryId the bank's own number of all that it booked in one sum
 * @param part which of the payments of a batch it is, from 1; 0 for what is no batch
 */
public record ReadLine(
        long place,
        LocalDate bookedOn,
        @Nullable LocalDate valueOn,
        Money amount,
        boolean reversal,
        String returnReason,
        String name,
        String account,
        String text,
        String reference,
        String bankId,
        String entryId,
        int part) {

    /** The same the other way round. */
    public ReadLine turned() {
        return new ReadLine(
                place,
                bookedOn,
                valueOn,
                amount.negated(),
                reversal,
                returnReason,
                name,
                account,
                text,
                reference,
                bankId,
                entryId,
                part);
    }
}
