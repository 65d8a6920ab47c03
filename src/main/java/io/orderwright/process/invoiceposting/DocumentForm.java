package io.orderwright.process.invoiceposting;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.platform.kernel.Money;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance sees of a document that its system refused. */
@Component
class DocumentForm implements FormFacts {

    private final Billing billing;
    private final ObjectMapper json;

    DocumentForm(Billing billing, ObjectMapper json) {
        this.billing = billing;
        this.json = json;
    }

    @Override
    public String name() {
        return "document";
    }

    @Override
    public String shownAs() {
        return "document";
    }

    @Override
    public String subject() {
        return "documentNumber";
    }

    @Override
    public String about(String documentNumber) {
        InvoiceView document = billing.detail(documentNumber).invoice();
        try {
            return json.writeValueAsString(Map.of(
                    "number",
                    document.number(),
                    "customer",
                    document.customer(),
                    "amount",
                    Money.rounded(document.gross(), document.currency()).toString()));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts and numbers are always JSON", e);
        }
    }
}
