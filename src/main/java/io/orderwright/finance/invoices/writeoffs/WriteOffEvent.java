package io.orderwright.finance.invoices.writeoffs;

import io.orderwright.finance.invoices.BillingEvent.PaidPart;
import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happens to write-offs; the subject is the document's order. */
public sealed interface WriteOffEvent extends BusinessEvent {

    /** The write-off's number. */
    String number();

    /** Something shall be given up, or asked for again. */
    record WriteOffAsked(
            String subject,
            String actor,
            String number,
            String invoice,
            WriteOffCause cause,
            Money amount,
            String words)
            implements WriteOffEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("writeOff", number);
            details.put("invoice", invoice);
            details.put("writeOffCause", cause.name());
            details.put("amount", amount.toString());
            details.put("reason", words);
            return details;
        }
    }

    /** It is not: nobody agreed, or whoever asked gave it up. */
    record WriteOffDropped(
            String subject, String actor, String number, String invoice, WriteOffState state, String reason)
            implements WriteOffEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("writeOff", number, "invoice", invoice, "writeOffState", state.name(), "reason", reason);
        }
    }

    /**
     * The document asks for so much less.
     *
     * @param part what of the document is given up
     */
    record WriteOffBooked(
            String subject, String actor, String number, String customer, WriteOffCause cause, PaidPart part)
            implements WriteOffEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("writeOff", number);
            details.put("invoice", part.invoice());
            details.put("writeOffCause", cause.name());
            details.put("amount", part.amount().toString());
            return details;
        }
    }

    /** The document asks for it again. */
    record WriteOffRecovered(
            String subject,
            String actor,
            String number,
            String customer,
            String takesBack,
            String invoice,
            Money amount)
            implements WriteOffEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("writeOff", number, "takesBack", takesBack, "invoice", invoice, "amount", amount.toString());
        }
    }

    /** Somebody has removed why the finance system refused it: it is told again. */
    record WriteOffRefusalAnswered(String subject, String actor, String number, String invoice, RefusalAnswer answer)
            implements WriteOffEvent {
        @Override
        public Map<String, Object> details() {
            return answer.beside(Map.of("writeOff", number, "invoice", invoice));
        }
    }

    /** The finance system booked it under its own number. */
    record WriteOffPosted(String subject, String actor, String number, String invoice, String financeDocument)
            implements WriteOffEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("writeOff", number, "invoice", invoice, "financeDocument", financeDocument);
        }
    }
}
