package io.orderwright.finance.einvoices.kinds;

import io.orderwright.finance.einvoices.ElectronicInvoiceKind;
import io.orderwright.platform.kernel.BusinessEvent;

/**
 * From now on a customer usually gets this kind of electronic invoice; the subject is the customer.
 *
 * @param person whether he is a natural person
 */
public record UsualKindChanged(String subject, String actor, ElectronicInvoiceKind fapiao, boolean person)
        implements BusinessEvent {}
