package io.orderwright.finance.einvoices.kinds;

import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.platform.kernel.BusinessEvent;

/** From now on a customer usually gets this kind of electronic invoice; the subject is the customer. */
public record UsualKindChanged(String subject, String actor, ElectronicInvoiceKind fapiao) implements BusinessEvent {}
