package io.orderwright.finance.invoices.domain;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of invoices, credit notes and debit notes. */
@Component
public final class InvoiceNumbers implements DocumentOwner {

    public static final DocumentKind INVOICE = new DocumentKind("IN", "invoice");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(INVOICE);
    }

    @Override
    public List<String> toldToPartners() {
        return List.of("invoice");
    }
}
