package io.orderwright.finance.einvoices;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says what is wrong with electronic invoices in the language of whoever asks; what the platform said stays as it said it. */
@Component
public class EInvoiceWords {

    private final MessageSource texts;

    EInvoiceWords(MessageSource texts) {
        this.texts = texts;
    }

    public ElectronicInvoiceView said(ElectronicInvoiceView invoice, Locale locale) {
        String problem = invoice.problem();
        return problem == null
                ? invoice
                : invoice.saying(
                        texts.getMessage(problem, invoice.problemArguments().toArray(), problem, locale));
    }
}
