package io.orderwright.finance.einvoices.kinds;

import io.orderwright.finance.einvoices.ElectronicInvoiceKind;

/**
 * @param kind NORMAL where nobody has said anything else
 * @param person whether somebody has said that the customer is a natural person, who needs no tax id
 */
public record UsualKindView(String customer, ElectronicInvoiceKind kind, boolean person) {}
