package io.orderwright.coordination.einvoices;

import io.orderwright.finance.einvoices.RequestedDocument;
import io.orderwright.finance.einvoices.ports.RequestedDocuments;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceDetail;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceState;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.kernel.Refusal;
import io.orderwright.sales.customers.CustomerMaster;
import io.orderwright.sales.taxprofiles.TaxProfileView;
import io.orderwright.sales.taxprofiles.TaxProfiles;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Documents as the tax platform is asked for them: with whom the customer is by the law of taxes today, line by line. */
@Component
class TaxedDocuments implements RequestedDocuments {

    /** The tax platform knows this currency only. */
    private static final String CURRENCY = "CNY";

    private static final Set<InvoiceKind> OURS =
            EnumSet.of(InvoiceKind.DEPOSIT, InvoiceKind.PART, InvoiceKind.FINAL, InvoiceKind.DEBIT);

    private final Billing billing;
    private final TaxProfiles profiles;
    private final CustomerMaster customers;
    private final TaxedLines lines;

    TaxedDocuments(Billing billing, TaxProfiles profiles, CustomerMaster customers, TaxedLines lines) {
        this.billing = billing;
        this.profiles = profiles;
        this.customers = customers;
        this.lines = lines;
    }

    @Override
    public void refuseUnknown(String customer) {
        customers.get(customer);
    }

    @Override
    public boolean stands(String document) {
        return obstacle(billing.detail(document).invoice()).isEmpty();
    }

    @Override
    public RequestedDocument get(String document) {
        InvoiceDetail detail = billing.detail(document);
        InvoiceView paper = detail.invoice();
        obstacle(paper).ifPresent(why -> {
            throw Refusal.conflict(why, document, paper.state(), paper.currency());
        });
        TaxProfileView profile =
                profiles.find(paper.customer()).orElseGet(() -> TaxProfileView.nothing(paper.customer()));
        return new RequestedDocument(
                paper.number(),
                paper.orderNumber(),
                paper.customer(),
                Objects.requireNonNullElseGet(
                        profile.title(), () -> customers.get(paper.customer()).name()),
                profile.taxId(),
                paper.net(),
                paper.tax(),
                lines.of(detail));
    }

    /** Why none stands for it; empty when one does. */
    private static Optional<String> obstacle(InvoiceView paper) {
        if (!OURS.contains(paper.kind())) {
            return Optional.of("einvoice.wrong-kind");
        }
        if (!paper.currency().equals(CURRENCY)) {
            return Optional.of("einvoice.currency");
        }
        if (paper.state() == InvoiceState.ISSUED || paper.state() == InvoiceState.CORRECTED) {
            return Optional.of("einvoice.wrong-state");
        }
        return paper.gross().isZero() ? Optional.of("einvoice.nothing") : Optional.empty();
    }
}
