package io.orderwright.process.invoicecorrection;

import io.orderwright.coordination.messages.DocumentMessages;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.corrections.Corrections;
import io.orderwright.integration.messages.InvoiceMessage;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What finance is told of credit notes: each under its own number. */
@Component
class CorrectionPartnerMessages implements PartnerMessages {

    private static final String TOPIC = "finance.post-credit-note";

    private final Corrections corrections;
    private final Billing billing;
    private final DocumentMessages wording;
    private final NeutralJson json;

    CorrectionPartnerMessages(Corrections corrections, Billing billing, DocumentMessages wording, NeutralJson json) {
        this.wording = wording;
        this.corrections = corrections;
        this.billing = billing;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(TOPIC);
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> numbers) {
        Map<String, String> bodies = new HashMap<>();
        messagesFor(topic, numbers).forEach((key, message) -> bodies.put(key, message.body()));
        return bodies;
    }

    /** Asked for by the number of the correction, or, to send it once more, of the credit note. */
    @Override
    public Map<String, PartnerMessage> messagesFor(String topic, Collection<String> numbers) {
        Map<String, String> notes = corrections.creditNotes(numbers);
        Map<String, InvoiceView> documents = billing.documentsFor(notes.values());
        Map<String, InvoiceMessage> told = wording.of(documents);
        Map<String, PartnerMessage> messages = new HashMap<>();
        notes.forEach((key, note) -> {
            InvoiceView document = documents.get(note);
            InvoiceMessage message = told.get(note);
            if (document != null && message != null) {
                messages.put(key, new PartnerMessage(document.postedUnder(), json.text(message)));
            }
        });
        return messages;
    }
}
