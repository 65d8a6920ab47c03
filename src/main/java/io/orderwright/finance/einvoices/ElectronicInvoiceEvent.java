package io.orderwright.finance.einvoices;

import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import java.util.Map;

/** What happens to electronic invoices; the subject is the order of the document. */
public sealed interface ElectronicInvoiceEvent extends BusinessEvent {

    /** Our number of it. */
    String number();

    /** The tax platform is to be asked for it. */
    record ElectronicInvoiceRequested(
            String subject, String actor, String number, String invoice, ElectronicInvoiceKind fapiao, Money gross)
            implements ElectronicInvoiceEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "electronicInvoice",
                    number,
                    "invoice",
                    invoice,
                    "fapiao",
                    fapiao.name(),
                    "amount",
                    gross.toString());
        }
    }

    /** It cannot be issued as it is now, or not at this moment. */
    record ElectronicInvoiceStopped(
            String subject,
            String actor,
            String number,
            String invoice,
            ElectronicInvoiceState fapiaoState,
            String reason)
            implements ElectronicInvoiceEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "electronicInvoice",
                    number,
                    "invoice",
                    invoice,
                    "fapiaoState",
                    fapiaoState.name(),
                    "reason",
                    reason);
        }
    }

    /** The platform is asked again. */
    record ElectronicInvoiceRetried(String subject, String actor, String number, String invoice, String comment)
            implements ElectronicInvoiceEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("electronicInvoice", number, "invoice", invoice, "comment", comment);
        }
    }

    /** Nobody asks for it any more. */
    record ElectronicInvoiceDropped(String subject, String actor, String number, String invoice, String comment)
            implements ElectronicInvoiceEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("electronicInvoice", number, "invoice", invoice, "comment", comment);
        }
    }

    /** The platform has issued it. */
    record ElectronicInvoiceIssued(String subject, String actor, String number, String invoice, String taxNumber)
            implements ElectronicInvoiceEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("electronicInvoice", number, "invoice", invoice, "taxNumber", taxNumber);
        }
    }
}
