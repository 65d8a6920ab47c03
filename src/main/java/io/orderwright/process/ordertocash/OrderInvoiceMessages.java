package io.orderwright.process.ordertocash;

import io.orderwright.coordination.messages.DocumentMessages;
import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What finance is told about an order's final invoice, under the number of the document itself. */
@Component
class OrderInvoiceMessages implements PartnerMessages {

    private static final String POST_INVOICE = "finance.post-invoice";

    private final Billing billing;
    private final DocumentMessages documents;
    private final NeutralJson json;

    OrderInvoiceMessages(Billing billing, DocumentMessages documents, NeutralJson json) {
        this.billing = billing;
        this.documents = documents;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(POST_INVOICE);
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> orderNumbers) {
        Map<String, String> bodies = new HashMap<>();
        messagesFor(topic, orderNumbers).forEach((key, message) -> bodies.put(key, message.body()));
        return bodies;
    }

    @Override
    public Map<String, PartnerMessage> messagesFor(String topic, Collection<String> numbers) {
        Map<String, PartnerMessage> messages = new HashMap<>();
        Map<String, InvoiceView> found = billing.documentsFor(numbers);
        documents
                .of(found)
                .forEach((key, message) -> messages.put(
                        key,
                        new PartnerMessage(
                                Objects.requireNonNull(found.get(key)).postedUnder(), json.text(message))));
        return messages;
    }
}
