package io.orderwright.finance.einvoices.ports;

import io.orderwright.finance.einvoices.red.CreditedDocument;

/** Credit notes of documents for which an electronic invoice is issued. */
public interface CreditedDocuments {

    /**
     * @throws io.orderwright.platform.kernel.Refusal NOT_FOUND for an unknown one; CONFLICT for one that is no credit note, that
     *     finance has not booked, or of a document without an electronic invoice that is issued
     */
    CreditedDocument get(String creditNote);
}
