package io.orderwright.finance.einvoices.ports;

import io.orderwright.finance.einvoices.RequestedDocument;

/** The documents for which electronic invoices are asked, as they are now. */
public interface RequestedDocuments {

    /** @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for a customer whom nobody knows */
    void refuseUnknown(String customer);

    /** Whether an invoice can stand for it. @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown one */
    boolean stands(String document);

    /**
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown one; CONFLICT for one that no invoice stands for: of
     *     another currency, a credit note, of the time before, not booked by finance yet, or of nothing at all
     */
    RequestedDocument get(String document);
}
