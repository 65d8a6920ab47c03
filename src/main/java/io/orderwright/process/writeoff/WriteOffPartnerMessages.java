package io.orderwright.process.writeoff;

import io.orderwright.finance.invoices.Billing;
import io.orderwright.finance.invoices.InvoiceKind;
import io.orderwright.finance.invoices.InvoiceView;
import io.orderwright.finance.invoices.writeoffs.WriteOffView;
import io.orderwright.finance.invoices.writeoffs.WriteOffs;
import io.orderwright.integration.messages.InvoiceMessage.WriteOffMessage;
import io.orderwright.integration.messages.MessageParty;
import io.orderwright.platform.kernel.CompanyCalendar;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** What finance is told of write-offs. */
@Component
class WriteOffPartnerMessages implements PartnerMessages {

    private static final String TOPIC = "finance.post-write-off";

    private final WriteOffs writeOffs;
    private final Billing billing;
    private final CompanyCalendar calendar;
    private final NeutralJson json;

    WriteOffPartnerMessages(WriteOffs writeOffs, Billing billing, CompanyCalendar calendar, NeutralJson json) {
        this.billing = billing;
        this.writeOffs = writeOffs;
        this.calendar = calendar;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(TOPIC);
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> numbers) {
        Map<String, String> bodies = new HashMap<>();
        numbers.forEach(number -> bodies.put(number, json.text(body(writeOffs.get(number)))));
        return bodies;
    }

    private WriteOffMessage body(WriteOffView writeOff) {
        return new WriteOffMessage(
                writeOff.number(),
                writeOff.cause().name(),
                calendar.dateOf(Objects.requireNonNull(writeOff.bookedAt(), "it is booked before it is told"))
                        .toString(),
                new MessageParty(writeOff.customer(), null),
                writeOff.currency(),
                writeOff.amount().amount(),
                numberAtFinance(writeOff.invoice()),
                writeOff.takesBack(),
                writeOff.words());
    }

    /** What was open when the company moved in is known there under its old number. */
    private String numberAtFinance(String document) {
        InvoiceView invoice = billing.detail(document).invoice();
        return invoice.kind() == InvoiceKind.OPENING
                ? Objects.requireNonNull(invoice.financeDocument())
                : invoice.number();
    }
}
