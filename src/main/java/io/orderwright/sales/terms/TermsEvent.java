package io.orderwright.sales.terms;

import io.orderwright.platform.kernel.BusinessEvent;

/** What happens to payment terms; the subject is the code. */
public sealed interface TermsEvent extends BusinessEvent {

    /**
     * Somebody entered payment terms, or named them otherwise.
     *
     * @param rule what they mean, in letters and digits
     * @param changedFields what it was and is
     */
    record PaymentTermsEntered(String subject, String actor, String rule, String changedFields) implements TermsEvent {}
}
