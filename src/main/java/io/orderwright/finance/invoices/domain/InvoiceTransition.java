package io.orderwright.finance.invoices.domain;

import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.platform.kernel.Money;
import io.orderwright.platform.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** What may be done with a document, and in which states; the only place that says so. */
public enum InvoiceTransition {
    /** Finance booked it. */
    POST("invoice.cannot-post", InvoiceState.ISSUED),
    /** It takes money; a credit note gives of its own. */
    ALLOCATE("invoice.cannot-allocate", InvoiceState.ISSUED, InvoiceState.POSTED, InvoiceState.CORRECTED),
    /** What it took, or gave, is undone. */
    RELEASE(
            "invoice.cannot-release",
            InvoiceState.ISSUED,
            InvoiceState.POSTED,
            InvoiceState.SETTLED,
            InvoiceState.CORRECTED),
    /** A credit or debit note corrects it. */
    CORRECT("invoice.cannot-correct", InvoiceState.POSTED, InvoiceState.SETTLED);

    private final String refusal;
    private final Set<InvoiceState> allowed;

    InvoiceTransition(String refusal, InvoiceState first, InvoiceState... others) {
        this.refusal = refusal;
        allowed = EnumSet.of(first, others);
    }

    public boolean allowedIn(InvoiceState state) {
        return allowed.contains(state);
    }

    void check(String number, InvoiceState state, Money open) {
        if (!allowedIn(state)) {
            throw Refusal.conflict(refusal, number, state, open.plain(), open.code());
        }
    }
}
