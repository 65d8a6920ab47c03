package io.orderwright.coordination.einvoices;

import io.orderwright.finance.einvoices.IssuedAnswer;
import io.orderwright.finance.einvoices.red.RedLetterState;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.integration.PartnerEffects;
import io.orderwright.integration.tax.ConfirmationAnswer;
import io.orderwright.integration.tax.IssuedInvoice;
import io.orderwright.integration.tax.TaxAnswers;
import org.springframework.stereotype.Component;

/** What the tax platform answered to red letters, as they take it in. */
@Component
public class RedLetterAnswers {

    private static final String OPEN = "taxplatform.open-red-letter";
    private static final String LOOK = "taxplatform.ask-red-letter";
    private static final String ISSUE = "taxplatform.issue-red-invoice";

    private final RedLetters letters;
    private final PartnerEffects effects;
    private final TaxAnswers answers;

    RedLetterAnswers(RedLetters letters, PartnerEffects effects, TaxAnswers answers) {
        this.letters = letters;
        this.effects = effects;
        this.answers = answers;
    }

    public void opened(String number) {
        ConfirmationAnswer said = answers.confirmation(last(number, OPEN));
        letters.opened(number, said.code(), said.number());
    }

    public void looked(String number) {
        letters.looked(number, answers.confirmation(last(number, LOOK)).code());
    }

    /** @throws IllegalStateException when it named no invoice */
    public void issued(String number) {
        IssuedInvoice said = answers.issued(last(number, ISSUE));
        letters.issued(number, new IssuedAnswer(said.taxNumber(), said.issuedAt(), said.pdf(), said.ofd(), said.xml()));
    }

    /** It refused the step that is under way. */
    public void refused(String number) {
        RedLetterState state = letters.get(number).state();
        String topic = state == RedLetterState.REQUESTED ? OPEN : state == RedLetterState.WAITING ? LOOK : ISSUE;
        letters.refused(number, answers.refused(effects.refusal(number, topic)).words());
    }

    private String last(String number, String topic) {
        return effects.answers(number, topic).stream()
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("No answer of the tax platform for " + number));
    }
}
