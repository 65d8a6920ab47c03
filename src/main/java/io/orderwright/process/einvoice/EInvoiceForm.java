package io.orderwright.process.einvoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance sees of an electronic invoice that waits for somebody. */
@Component
class EInvoiceForm implements FormFacts {

    private final ElectronicInvoices invoices;
    private final ObjectMapper json;

    EInvoiceForm(ElectronicInvoices invoices, ObjectMapper json) {
        this.invoices = invoices;
        this.json = json;
    }

    @Override
    public String name() {
        return "electronicInvoice";
    }

    @Override
    public String shownAs() {
        return "electronicInvoice";
    }

    @Override
    public String subject() {
        return "eInvoiceNumber";
    }

    @Override
    public String about(String number) {
        ElectronicInvoiceView invoice = invoices.get(number);
        try {
            return json.writeValueAsString(Map.of(
                    "number", invoice.number(),
                    "document", invoice.document(),
                    "customer", invoice.customer(),
                    "title", invoice.title(),
                    "amount", invoice.gross().toString(),
                    "problem", String.join(", ", invoice.problemArguments())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts are always JSON", e);
        }
    }
}
