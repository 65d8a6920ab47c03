package io.orderwright.process.einvoice;

import io.orderwright.finance.einvoices.EInvoiceLine;
import io.orderwright.finance.einvoices.ElectronicInvoiceView;
import io.orderwright.finance.einvoices.ElectronicInvoices;
import io.orderwright.integration.tax.TaxInvoiceMessage;
import io.orderwright.integration.tax.TaxInvoiceMessage.TaxedLine;
import io.orderwright.platform.kernel.PlainNumber;
import io.orderwright.platform.kernel.Quantity;
import io.orderwright.process.effects.NeutralJson;
import io.orderwright.process.effects.PartnerMessages;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;

/** What the tax platform is asked for. */
@Component
class EInvoicePartnerMessages implements PartnerMessages {

    private static final String TOPIC = "taxplatform.issue-invoice";

    private final ElectronicInvoices invoices;
    private final NeutralJson json;

    EInvoicePartnerMessages(ElectronicInvoices invoices, NeutralJson json) {
        this.invoices = invoices;
        this.json = json;
    }

    @Override
    public boolean knows(String topic) {
        return topic.equals(TOPIC);
    }

    @Override
    public Map<String, String> bodiesFor(String topic, Collection<String> numbers) {
        Map<String, String> bodies = new HashMap<>();
        numbers.forEach(number -> bodies.put(number, json.text(body(invoices.get(number)))));
        return bodies;
    }

    private static TaxInvoiceMessage body(ElectronicInvoiceView invoice) {
        return new TaxInvoiceMessage(
                invoice.number(),
                invoice.kind().name(),
                invoice.document(),
                invoice.order(),
                invoice.title(),
                invoice.taxId(),
                invoice.person() && invoice.taxId() == null,
                invoice.net().plain(),
                invoice.tax().plain(),
                invoice.gross().plain(),
                invoice.lines().stream().map(EInvoicePartnerMessages::line).toList());
    }

    private static TaxedLine line(EInvoiceLine line) {
        Quantity quantity = line.quantity();
        return new TaxedLine(
                line.lineNo(),
                line.discount(),
                line.item(),
                quantity == null ? null : quantity.unit(),
                quantity == null ? null : quantity.plain(),
                line.unitPrice(),
                line.net().plain(),
                line.tax().plain(),
                PlainNumber.of(line.taxRate().number().movePointLeft(2)),
                line.zeroRate() == null ? null : line.zeroRate().name());
    }
}
