package io.orderwright.process.einvoice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.orderwright.finance.einvoices.EInvoiceWords;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.process.engine.forms.FormFacts;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance sees of an electronic invoice that waits for somebody. */
@Component
class EInvoiceForm implements FormFacts {

    private final ElectronicInvoices invoices;
    private final EInvoiceWords words;
    private final ObjectMapper json;

    EInvoiceForm(ElectronicInvoices invoices, EInvoiceWords words, ObjectMapper json) {
        this.invoices = invoices;
        this.words = words;
        this.json = json;
    }

    /** In both languages, as the form's own words are. */
    private String bilingual(ElectronicInvoiceView invoice) {
        String chinese = words.said(invoice, Locale.SIMPLIFIED_CHINESE).problemWords();
        return chinese == null
                ? ""
                : chinese + " / " + words.said(invoice, Locale.ENGLISH).problemWords();
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
                    "problem", bilingual(invoice)));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain texts are always JSON", e);
        }
    }
}
