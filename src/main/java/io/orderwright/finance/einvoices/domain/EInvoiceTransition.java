package io.orderwright.finance.einvoices.domain;

import static io.orderwright.finance.einvoices.ElectronicInvoiceState.AUTHENTICATION_NEEDED;
import static io.orderwright.finance.einvoices.ElectronicInvoiceState.GIVEN_UP;
import static io.orderwright.finance.einvoices.ElectronicInvoiceState.ISSUED;
import static io.orderwright.finance.einvoices.ElectronicInvoiceState.REQUESTED;
import static io.orderwright.finance.einvoices.ElectronicInvoiceState.TO_MEND;
import static io.orderwright.finance.einvoices.ElectronicInvoiceState.WAITING_FOR_QUOTA;

import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.platform.kernel.Refusal;
import java.util.EnumSet;
import java.util.Set;

/** What may happen to an electronic invoice, in which state, and what it is then; the only place that says so. */
public enum EInvoiceTransition {
    /** Our check, or the platform, finds something wrong in it. */
    FIND_FAULT(TO_MEND, REQUESTED),
    /** The month's amount is used up. */
    RUN_OUT_OF_QUOTA(WAITING_FOR_QUOTA, REQUESTED),
    /** Whoever issues has to show himself to the platform. */
    ASK_AUTHENTICATION(AUTHENTICATION_NEEDED, REQUESTED),
    /** What was in the way is gone: the platform is asked again. */
    RETRY(REQUESTED, TO_MEND, WAITING_FOR_QUOTA, AUTHENTICATION_NEEDED),
    /** Before anything is issued, whatever it waits for. */
    GIVE_UP(GIVEN_UP, TO_MEND, WAITING_FOR_QUOTA, AUTHENTICATION_NEEDED),
    /** The platform has issued it. */
    ISSUE(ISSUED, REQUESTED);

    private final ElectronicInvoiceState to;
    private final Set<ElectronicInvoiceState> from;

    EInvoiceTransition(ElectronicInvoiceState to, ElectronicInvoiceState first, ElectronicInvoiceState... more) {
        this.to = to;
        this.from = EnumSet.of(first, more);
    }

    public boolean allowedIn(ElectronicInvoiceState state) {
        return from.contains(state);
    }

    /** @throws Refusal CONFLICT in another state */
    ElectronicInvoiceState after(String number, ElectronicInvoiceState state) {
        if (!allowedIn(state)) {
            throw Refusal.conflict("einvoice.cannot", number, state);
        }
        return to;
    }
}
