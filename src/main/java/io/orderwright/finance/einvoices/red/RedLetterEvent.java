package io.orderwright.finance.einvoices.red;

import io.orderwright.platform.kernel.BusinessEvent;
import java.util.Map;

/** What happens to red letters; the subject is the order of the credit note. */
public sealed interface RedLetterEvent extends BusinessEvent {

    /** Our number of it. */
    String number();

    /** The tax platform is to be asked to take an invoice back. */
    record RedLetterRequested(
            String subject,
            String actor,
            String number,
            String creditNote,
            String electronicInvoice,
            RedReason redReason)
            implements RedLetterEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of(
                    "redLetter",
                    number,
                    "creditNote",
                    creditNote,
                    "electronicInvoice",
                    electronicInvoice,
                    "redReason",
                    redReason.name());
        }
    }

    /** Its confirmation stands elsewhere by now. */
    record RedLetterMoved(String subject, String actor, String number, ConfirmationState confirmation)
            implements RedLetterEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("redLetter", number, "confirmation", confirmation.name());
        }
    }

    /** The platform refused a step. */
    record RedLetterRefused(String subject, String actor, String number, String reason) implements RedLetterEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("redLetter", number, "reason", reason);
        }
    }

    /** Somebody of finance has said what follows. */
    record RedLetterResolved(String subject, String actor, String number, boolean again, String comment)
            implements RedLetterEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("redLetter", number, "again", again, "comment", comment);
        }
    }

    /** The platform has issued the red invoice. */
    record RedInvoiceIssued(String subject, String actor, String number, String creditNote, String taxNumber)
            implements RedLetterEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("redLetter", number, "creditNote", creditNote, "taxNumber", taxNumber);
        }
    }
}
