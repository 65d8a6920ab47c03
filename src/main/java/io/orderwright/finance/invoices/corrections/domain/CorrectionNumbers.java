package io.orderwright.finance.invoices.corrections.domain;

import io.orderwright.platform.kernel.DocumentKind;
import io.orderwright.platform.kernel.DocumentKind.DocumentOwner;
import java.util.List;
import org.springframework.stereotype.Component;

/** The numbers of corrections; the credit notes that come of them are numbered among the invoices. */
@Component
public final class CorrectionNumbers implements DocumentOwner {

    public static final DocumentKind INVOICE_CORRECTION = new DocumentKind("CN", "invoice_correction");

    @Override
    public List<DocumentKind> documentKinds() {
        return List.of(INVOICE_CORRECTION);
    }
}
