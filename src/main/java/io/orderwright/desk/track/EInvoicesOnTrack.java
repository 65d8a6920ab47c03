package io.orderwright.desk.track;

import io.orderwright.finance.einvoices.ElectronicInvoiceState;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.red.RedLetterState;
import io.orderwright.finance.einvoices.red.RedLetterView;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.platform.kernel.Money;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the customer sees of electronic invoices: the tax platform's numbers of those that are issued, and nothing of others. */
@Component("eInvoicesOnTrack")
public class EInvoicesOnTrack {

    private final ElectronicInvoices invoices;

    private final RedLetters letters;

    EInvoicesOnTrack(ElectronicInvoices invoices, RedLetters letters) {
        this.invoices = invoices;
        this.letters = letters;
    }

    /**
     * An electronic invoice as the customer sees it.
     *
     * @param document ours for which it stands
     */
    public record TrackedEInvoice(String document, String taxNumber) {}

    /** Those of an order that stand: what red invoices took back in whole is none to be used any more. */
    public List<TrackedEInvoice> of(String orderNumber) {
        List<ElectronicInvoiceView> issued = invoices.viewsOfOrder(orderNumber).stream()
                .filter(one -> one.state() == ElectronicInvoiceState.ISSUED)
                .toList();
        if (issued.isEmpty()) {
            return List.of();
        }
        Map<String, Money> taken = letters.viewsOfOrder(orderNumber).stream()
                .filter(one -> one.state() == RedLetterState.ISSUED)
                .collect(Collectors.toMap(RedLetterView::blue, RedLetterView::gross, Money::plus));
        return issued.stream()
                .filter(one -> !one.gross().equals(taken.get(one.number())))
                .map(one -> new TrackedEInvoice(one.document(), Objects.requireNonNull(one.taxNumber())))
                .toList();
    }
}
