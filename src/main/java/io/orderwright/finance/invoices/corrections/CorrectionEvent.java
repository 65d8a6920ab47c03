package io.orderwright.finance.invoices.corrections;

import io.orderwright.platform.ground.refused.RefusalAnswer;
import io.orderwright.platform.kernel.BusinessEvent;
import io.orderwright.platform.kernel.Money;
import java.util.LinkedHashMap;
import java.util.Map;

/** What happens to corrections beside the credit notes that come of them; the subject is the document's order. */
public sealed interface CorrectionEvent extends BusinessEvent {

    /** The correction's number. */
    String number();

    /** Some of a document shall be taken back. */
    record CorrectionAsked(
            String subject,
            String actor,
            String number,
            String invoice,
            CorrectionReason reason,
            Money amount,
            String words)
            implements CorrectionEvent {
        @Override
        public Map<String, Object> details() {
            Map<String, Object> details = new LinkedHashMap<>();
            details.put("correction", number);
            details.put("corrects", invoice);
            details.put("correctionReason", reason.name());
            details.put("amount", amount.toString());
            details.put("reason", words);
            return details;
        }
    }

    /** It is not: nobody agreed, or whoever asked gave it up. */
    record CorrectionDropped(
            String subject, String actor, String number, String invoice, CorrectionState state, String reason)
            implements CorrectionEvent {
        @Override
        public Map<String, Object> details() {
            return Map.of("correction", number, "corrects", invoice, "correctionState", state.name(), "reason", reason);
        }
    }

    /** Somebody has removed why the finance system refused the credit note: it is told again. */
    record CorrectionRefusalAnswered(String subject, String actor, String number, String invoice, RefusalAnswer answer)
            implements CorrectionEvent {
        @Override
        public Map<String, Object> details() {
            return answer.beside(Map.of("correction", number, "corrects", invoice));
        }
    }
}
