package io.orderwright.desk.track;

import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What the customer sees of electronic invoices: the tax platform's numbers of those that are issued, and nothing of others. */
@Component("eInvoicesOnTrack")
public class EInvoicesOnTrack {

    private final ElectronicInvoices invoices;

    EInvoicesOnTrack(ElectronicInvoices invoices) {
        this.invoices = invoices;
    }

    /**
     * An electronic invoice as the customer sees it.
     *
     * @param document ours for which it stands
     */
    public record TrackedEInvoice(String document, String taxNumber) {}

    public List<TrackedEInvoice> of(String orderNumber) {
        return invoices.viewsOfOrder(orderNumber).stream()
                .filter(one -> one.state() == ElectronicInvoiceState.ISSUED)
                .map(one -> new TrackedEInvoice(one.document(), Objects.requireNonNull(one.taxNumber())))
                .toList();
    }
}
