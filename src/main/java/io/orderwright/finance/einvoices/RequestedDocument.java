package io.orderwright.finance.einvoices;

import io.orderwright.platform.kernel.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document of ours for which an electronic invoice is asked.
 *
 * @param title to whom it is made out
 * @param taxId of the buyer; absent where none is known
 * @param lines what it bills; their sums are the document's
 */
public record RequestedDocument(
        String number,
        String order,
        String customer,
        String title,
        @Nullable String taxId,
        Money net,
        Money tax,
        List<EInvoiceLine> lines) {}
