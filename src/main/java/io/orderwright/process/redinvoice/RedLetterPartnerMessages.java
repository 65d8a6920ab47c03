package io.orderwright.process.redinvoice;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.red.RedLetterView;
import io.orderwright.finance.einvoices.red.RedLetters;
import io.orderwright.finance.einvoices.red.RedLine;
import io.orderwright.integration.tax.TaxRedMessage;
import io.orderwright.integration.tax.TaxRedMessage.RedMessageLine;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the tax platform is told of red letters, step by step; each step has a request number of its own. */
@Component
class RedLetterPartnerMessages implements PartnerMessages {

    private static final String OPEN = "taxplatform.open-red-letter";
    private static final String LOOK = "taxplatform.ask-red-letter";
    private static final String ISSUE = "taxplatform.issue-red-invoice";

    private final RedLetters letters;
    private final NeutralJson json;

    RedLetterPartnerMessages(RedLetters letters, NeutralJson json) {
        this.letters = letters;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return List.of(OPEN, LOOK, ISSUE).contains(topic);
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> numbers) {
        Map<String, String> bodies = new HashMap<>();
        numbers.forEach(number -> bodies.put(number, json.text(body(topic, letters.get(number)))));
        return bodies;
    }

    /** Whoever asks once more where it stands asks something new. */
    private static TaxRedMessage body(String topic, RedLetterView letter) {
        String step =
                switch (topic) {
                    case OPEN -> "";
                    case LOOK -> "-" + (letter.looks() + 1);
                    default -> "-R";
                };
        return new TaxRedMessage(
                letter.number() + step,
                letter.blueTaxNumber(),
                letter.reason().code(),
                letter.confirmationNumber(),
                letter.net().plain(),
                letter.tax().plain(),
                topic.equals(LOOK)
                        ? List.of()
                        : letter.lines().stream()
                                .map(RedLetterPartnerMessages::line)
                                .toList());
    }

    private static RedMessageLine line(RedLine line) {
        EInvoiceLine taken = line.taken();
        Quantity quantity = taken.quantity();
        return new RedMessageLine(
                line.blueLine(),
                taken.discount(),
                taken.item(),
                quantity == null ? null : quantity.plain(),
                taken.unitPrice(),
                taken.net().plain(),
                taken.tax().plain(),
                PlainNumber.of(taken.taxRate().number().movePointLeft(2)));
    }
}
