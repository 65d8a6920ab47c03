package io.orderwright.finance.einvoices.domain;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** Our numbers of electronic invoices: 16 to 20 signs, which is what the tax platform takes as the number of a request. */
@Component
public final class EInvoiceNumbers implements DocumentOwner {

    public static final DocumentKind ELECTRONIC_INVOICE = new DocumentKind("EI", "electronic_invoice");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(ELECTRONIC_INVOICE);
    }

    @Override
    public List<String> toldToPartners() {
        return List.of("electronic_invoice");
    }
}
