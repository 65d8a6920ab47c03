package io.orderwright.finance.einvoices.kinds;

import io.orderwright.finance.einvoices.ElectronicInvoiceKind;

/** @param kind NORMAL where nobody has said anything else */
public record UsualKindView(String customer, ElectronicInvoiceKind kind) {}
