package io.orderwright.finance.invoices.writeoffs;

import io.orderwright.platform.kernel.Money;
import org.jspecify.annotations.Nullable;

/**
 * Some of what a document asks for shall be given up.
 *
 * @param invoice the document's number
 * @param reference the number of whoever asks: among the write-offs of this document it stands for one
 * @param amount in the document's currency; absent for all that is open
 * @param words why, in words; the timeline says them
 */
public record AskWriteOff(
        String invoice,
        String reference,
        WriteOffCause cause,
        @Nullable Money amount,
        String words) {}
