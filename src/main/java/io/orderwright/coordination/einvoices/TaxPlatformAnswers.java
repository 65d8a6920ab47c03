package io.orderwright.coordination.einvoices;

import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.finance.einvoices.IssuedAnswer;
import io.orderwright.finance.einvoices.PlatformRefusal;
import io.orderwright.finance.einvoices.PlatformRefusal.RefusalCause;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.integration.tax.IssuedInvoice;
import io.orderwright.integration.tax.TaxAnswers;
import io.orderwright.integration.tax.TaxRefusal;
import org.springframework.stereotype.Component;

/** What the tax platform answered, as electronic invoices take it in. */
@Component
public class TaxPlatformAnswers {

    private static final String ISSUE = "taxplatform.issue-invoice";

    private final ElectronicInvoices invoices;
    private final PartnerEffects effects;
    private final TaxAnswers answers;

    TaxPlatformAnswers(ElectronicInvoices invoices, PartnerEffects effects, TaxAnswers answers) {
        this.invoices = invoices;
        this.effects = effects;
        this.answers = answers;
    }

    /**
     * It has issued the invoice.
     *
     * @throws IllegalStateException when it did not say so
     */
    public void issued(String number) {
        String answer = effects.answers(number, ISSUE).stream()
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("No answer of the tax platform for " + number));
        IssuedInvoice said = answers.issued(answer);
        invoices.issued(
                number, new IssuedAnswer(said.taxNumber(), said.issuedAt(), said.pdf(), said.ofd(), said.xml()));
    }

    /** It has issued nothing. @return where the invoice stands now */
    public String refused(String number) {
        TaxRefusal said = answers.refused(effects.refusal(number, ISSUE));
        return invoices.refused(number, new PlatformRefusal(cause(said.code()), said.words()))
                .name();
    }

    private static RefusalCause cause(String code) {
        return switch (code) {
            case TaxAnswers.QUOTA -> RefusalCause.QUOTA;
            case TaxAnswers.AUTHENTICATION -> RefusalCause.AUTHENTICATION;
            default -> RefusalCause.CONTENT;
        };
    }
}
